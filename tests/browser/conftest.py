"""The real client in a real browser, on the real guide."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from phone import CHROMIUM, STARTING, Phone, launch
from playwright.sync_api import Playwright, sync_playwright

from compiler.locations import repository
from compiler.opening import HOST, client_program, serving
from compiler.pipeline import compile_guide


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what needs the browser, and skip it where there is none, unless it is required."""
    missing = CHROMIUM is None and not os.environ.get("GUIDE_REQUIRE_BROWSER")
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
            if missing:
                item.add_marker(pytest.mark.skip(reason="there is no Chromium on this machine"))


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server with the compiled guide of this repository."""
    folder = tmp_path_factory.mktemp("served")
    compilation = compile_guide(repository() / "content", folder / "bundle")
    assert not compilation.failed
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
    environment = os.environ | serving(port)
    environment |= {"GUIDE_BUNDLE": str(folder / "bundle"), "FLET_APP_STORAGE_DATA": str(folder / "data")}
    with subprocess.Popen([sys.executable, str(client_program())], env=environment) as client:
        try:
            _wait(port)
            yield f"http://{HOST}:{port}"
        finally:
            client.terminate()


def _wait(port: int) -> None:
    deadline = time.monotonic() + STARTING
    while time.monotonic() < deadline:
        with socket.socket() as probe:
            if probe.connect_ex((HOST, port)) == 0:
                return
        time.sleep(0.1)
    raise TimeoutError(f"nothing answers at port {port}")


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Playwright, for the whole run."""
    with sync_playwright() as running:
        yield running


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """The folder in which the browser keeps what it keeps."""
    return tmp_path / "profile"


@pytest.fixture
def phone(playwright: Playwright, profile: Path, served: str) -> Iterator[Phone]:
    """A fresh phone whose network is watched; at the end nothing may have left the machine or failed."""
    context = launch(playwright, profile)
    phone = Phone(context.pages[0], served)
    phone.watch()
    yield phone
    context.close()
    assert phone.elsewhere == []
    assert phone.failed == []
