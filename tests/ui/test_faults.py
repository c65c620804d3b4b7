"""Faults that really happen in parts of the client, and what the reader sees then."""

import logging
from collections.abc import Iterator

import flet as ft
import pytest

from device import Device
from guide.bundle.blocks import Paragraph
from guide.library import Library
from guide.settings import KEY, Settings, encode
from guide.ui import app, client
from guide.ui.parts import blocks, opening_hours, term
from guide.ui.screens import search

PAGE = "/de/first-steps/first-day"
FAULT = "That is a fault of the app, not yours. Everything else in the guide still works."


@pytest.fixture(autouse=True)
def no_faults(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Here every test has a fault, and it is written down."""
    yield
    assert any(record.levelno >= logging.ERROR for record in caplog.get_records("call"))


def fail(*_given: object, **_named: object) -> ft.Control:
    raise RuntimeError("on purpose")


async def test_a_tap_that_fails_says_so_once_over_the_screen_which_stays(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(term, "_dialog", fail)
    device = Device()
    await device.open(library, "/de/events/cafe")
    await device.tap_word("Duldung")
    assert FAULT in device.texts()
    await device.tap("Continue")
    assert device.dialog is None
    assert (1, "Sprachcafé") in device.headings()


@pytest.mark.parametrize(
    ("label", "address"), [("Go to the start", "/de"), ("Something is wrong here", "/de/-/report/events/cafe")]
)
async def test_a_fault_leads_to_the_start_and_to_a_report(
    library: Library, monkeypatch: pytest.MonkeyPatch, label: str, address: str
) -> None:
    monkeypatch.setattr(term, "_dialog", fail)
    device = Device()
    await device.open(library, "/de/events/cafe")
    await device.tap_word("Duldung")
    await device.tap(label)
    assert device.visited[-1] == address


async def test_an_effect_that_fails_says_so(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    device = Device()
    await device.open(library, "/de")
    monkeypatch.setattr(app, "dress", fail)
    await device.follow("/ar")
    assert FAULT in device.texts()


async def test_a_small_part_that_fails_leaves_the_rest_of_the_screen(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening_hours, "use_now", fail)
    device = Device()
    await device.open(library, "/de/contacts/agency")
    assert "This part cannot be shown. That is a fault of the app, not yours." in device.texts()
    assert (1, "Agentur") in device.headings()
    await device.tap("Something is wrong here")
    assert device.visited[-1] == "/de/-/report/contacts/agency"


async def test_a_page_that_cannot_be_shown_says_so_and_offers_a_way_on(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(blocks, "_SHOW", {**blocks._SHOW, Paragraph: fail})
    device = Device()
    await device.open(library, "/de/german-only")
    assert "This page cannot be shown" in device.texts()
    assert any(str(button.url) == "tel:112" for button in device.controls(ft.FilledTonalButton))
    await device.tap("Go to the start")
    assert device.headings()[0] == (1, "Musterkreis")


async def test_a_screen_that_fails_when_it_is_drawn_again_can_be_left(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    device = Device()
    await device.open(library, PAGE)
    # Flet refuses an icon more than filled, long after the screen has been put together.
    monkeypatch.setattr(blocks, "_SHOW", {**blocks._SHOW, Paragraph: lambda *_: ft.Icon(ft.Icons.HOME, fill=2)})
    await device.tap("Save")
    assert (1, "This page cannot be shown") in device.headings()
    await device.choose(1)
    assert "What are you looking for?" in [field.label for field in device.controls(ft.TextField)]
    await device.go_back()
    assert (1, "This page cannot be shown") in device.headings()
    await device.tap("Go to the start")
    assert device.headings()[0] == (1, "Musterkreis")


async def test_a_search_that_fails_offers_the_topics(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "_look_up", fail)
    device = Device()
    await device.open(library, "/de/-/search")
    await device.type("Duldung")
    assert "The search does not work at the moment. Look through the topics." in device.texts()
    assert "Erste Schritte" in device.texts()


async def test_a_start_that_fails_offers_the_emergency_call(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client, "dress", fail)
    device = Device({KEY: encode(Settings(language="de"))})
    await device.open(library)
    (call,) = device.controls(ft.FilledButton)
    assert call.url == "tel:112"
    theme = device.session.page.theme
    assert theme is not None
    assert theme.visual_density is ft.VisualDensity.STANDARD
