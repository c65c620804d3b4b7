"""Whoever saves a page sees it in the open preview, and what is wrong with it beside it, without a further step."""

import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Playwright, expect

from contents import PAGE, write_content
from phone import Phone, launch

# What runs in the background of a shell ignores interrupts, and so would whatever it starts.
PROGRAM = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)
from compiler.cli import main
main()
"""
COMMAND = [sys.executable, "-c", PROGRAM, "open", "--watch", "--web"]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write_content(tmp_path / "content", {"arrive/de.md": PAGE + "Erster Text.\n"})


@pytest.fixture
def address(content: Path) -> Iterator[str]:
    """Where ``guide open --watch`` says that the guide is open."""
    with subprocess.Popen([*COMMAND, content], stdout=subprocess.PIPE, text=True) as guide:
        assert guide.stdout is not None
        lines = (re.search(r"http://[^/]+", line) for line in guide.stdout)
        try:
            yield next(found[0] for found in lines if found)
            guide.send_signal(signal.SIGINT)
            assert guide.wait(10) == 0
        finally:
            guide.kill()


def test_a_saved_page_and_its_problems_are_shown_at_once(
    playwright: Playwright, profile: Path, content: Path, address: str
) -> None:
    context = launch(playwright, profile, 1280, 800)
    desk = Phone(context.pages[0], address)
    desk.open("/de/arrive")
    expect(desk.page.get_by_text("Erster Text.")).to_be_attached()
    write_content(content, {"arrive/de.md": PAGE + "Zweiter Text.\n"})
    expect(desk.page.get_by_text("Zweiter Text.")).to_be_attached()
    expect(desk.page.get_by_text("No problems on this page")).to_be_attached()
    write_content(content, {"arrive/de.md": PAGE + "[Dritter Text](/nirgends)\n"})
    expect(desk.page.get_by_text("there is no page /nirgends")).to_be_attached()
    expect(desk.page.get_by_text("Zweiter Text.")).to_be_attached()
    assert desk.page.url == f"{address}/de/arrive"
    context.close()
