"""What runs from left to right and what from right to left, in one and the same line."""

import unicodedata

import flet as ft
import pytest

import tour
from device import Device
from guide.library import Library, open_library
from guide.ui.direction import END, START
from guide.ui.routes import Place, address
from pseudo import write_pseudo

_STRONG = {"L": "ltr", "R": "rtl", "AL": "rtl"}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder = tmp_path_factory.mktemp("pseudo")
    return open_library(write_pseudo(folder / "bundle"), folder / "none", folder / "data")


@pytest.mark.parametrize("language", ["ar", "de"])
@pytest.mark.parametrize("place", tour.PLACES, ids=tour.name)
async def test_words_run_in_their_own_direction_or_are_set_apart(library: Library, place: Place, language: str) -> None:
    device = Device()
    await device.open(library, address(place.within(language)))
    astray = [_said(text) for text in device.controls(ft.Text) if _begins(_said(text)) not in ("", _direction(text))]
    assert astray == []


async def test_a_sentence_to_hold_up_begins_at_its_own_side(library: Library) -> None:
    device = Device()
    await device.open(library, "/ar/-/emergency")
    await device.tap("Bitte rufen Sie einen Krankenwagen.")
    assert _alignment(device, "Bitte rufen") is ft.TextAlign.LEFT


async def test_an_answer_in_german_begins_at_its_own_side(library: Library) -> None:
    device = Device()
    await device.open(library, "/ar/-/search")
    await device.type("Krankenbehandlungsschein")
    assert _alignment(device, "Krankenbehandl") is ft.TextAlign.LEFT


def _alignment(device: Device, words: str) -> ft.TextAlign | None:
    """That of the text that says these words, set apart from what it stands in."""
    texts = [text for text in device.controls(ft.Text) if words in _said(text)]
    assert _said(texts[0]).startswith(START)
    return texts[0].text_align


def _said(text: ft.Text) -> str:
    return text.value or "".join(span.text or "" for span in text.spans or [])


def _begins(words: str) -> str:
    """The direction in which a line begins that holds these words, whatever is set apart in it."""
    depth = 0
    for sign in words:
        depth += {START: 1, END: -1}.get(sign, 0)
        direction = _STRONG.get(unicodedata.bidirectional(sign), "")
        if direction and not depth:
            return direction
    return ""


def _direction(control: ft.BaseControl) -> str:
    """The direction of what a control stands in. Flet turns to the right, and never back."""
    above: ft.BaseControl | None = control
    while above is not None:
        if isinstance(above, ft.Control) and not isinstance(above, ft.Page) and above.rtl:
            return "rtl"
        above = above.parent
    return "ltr"
