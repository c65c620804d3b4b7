"""The real client in a real browser, on the real guide."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Playwright, sync_playwright

import served as server
from compiler.locations import repository
from compiler.pipeline import compile_guide
from guide.library import open_library
from phone import CHROMIUM, Phone, launch


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what needs the browser, and skip it where there is none, unless it is required."""
    missing = CHROMIUM is None and not os.environ.get("GUIDE_REQUIRE_BROWSER")
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
            # A browser on a busy machine can lose a key or a tap that no person would have lost. What is wrong with the
            # guide fails each time.
            item.add_marker(pytest.mark.flaky(reruns=2))
            if missing:
                item.add_marker(pytest.mark.skip(reason="there is no Chromium on this machine"))


@pytest.fixture(scope="session")
def device(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the compiled guide of this repository (``bundle``), and what the app keeps beside it (``data``)."""
    folder = tmp_path_factory.mktemp("served")
    compilation = compile_guide(repository() / "content", folder / "bundle")
    assert not compilation.failed
    # The app comes with the index of its guide; here it is this device's own, made before anybody asks.
    library = open_library(folder / "bundle", folder / "none", folder / "data")
    library.search("Amt", library.guide.source_language)
    return folder


@pytest.fixture(scope="session")
def served(device: Path) -> Iterator[str]:
    """The address of a server with the compiled guide of this repository."""
    with server.served(device / "bundle", device / "data") as address:
        yield address


@pytest.fixture(scope="module")
def playwright() -> Iterator[Playwright]:
    """Playwright, for the tests of one file: as long as it is there, no other test can have an event loop."""
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
