import flet as ft
import pytest
from hypothesis import given
from hypothesis import strategies as st

from device import Device, read
from guide.library import Library
from guide.ui.parts.held_up import LARGEST, size_for
from guide.ui.routes import Place, address
from tour import PLACES, name

EMERGENCY = 2
"""Its place among the destinations of the bar."""


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("place", PLACES, ids=name)
async def test_the_numbers_are_one_tap_away_from_every_screen(library: Library, place: Place, width: float) -> None:
    device = Device(width=width)
    await device.open(library, address(place))
    if any(device.controls(ft.NavigationBar)) or any(device.controls(ft.NavigationRail)):
        await device.choose(EMERGENCY)
    else:
        await device.tap_icon("Emergency")
    assert device.visited[-1].endswith("/-/emergency")
    assert "110" in device.texts()


async def test_a_number_is_called_with_one_tap_and_has_a_name(library: Library) -> None:
    device = Device()
    await device.open(library, "/de/-/emergency")
    (call,) = device.controls(ft.FilledButton)
    assert call.url == "tel:110"
    (number,) = [text for text in device.controls(ft.Text) if read(text) == "110"]
    assert number.semantics_label == "Call \u2068110\u2069"


async def test_numbers_come_before_what_to_say(library: Library) -> None:
    device = Device()
    await device.open(library, "/ar/-/emergency")
    assert [words for _, words in device.headings()] == ["Emergency numbers", "الشرطة", "What to say"]


async def test_a_sentence_stands_in_german_and_in_the_readers_language(library: Library) -> None:
    device = Device()
    await device.open(library, "/ar/-/emergency")
    assert {"Bitte rufen Sie einen Krankenwagen.", "من فضلك اتصل بسيارة الإسعاف.", "Hilfe!"} <= set(device.texts())


async def test_a_sentence_is_held_up_in_letters_as_large_as_they_fit(library: Library) -> None:
    device = Device()
    await device.open(library, "/ar/-/emergency")
    usual = _size(device, "Bitte rufen Sie einen Krankenwagen.")
    await device.tap("Bitte rufen Sie einen Krankenwagen.")
    assert isinstance(device.dialog, ft.BottomSheet)
    assert device.dialog.fullscreen
    assert "من فضلك اتصل بسيارة الإسعاف." in device.texts()
    assert usual is None
    assert (_size(device, "Bitte rufen Sie einen Krankenwagen.") or 0) > 36


@pytest.mark.parametrize(("sentence", "width"), [("Hilfe!", 358), ("Bitte rufen Sie einen Krankenwagen.", 1200)])
def test_letters_do_not_grow_without_end(sentence: str, width: float) -> None:
    assert size_for(sentence, width, 400) == LARGEST


@given(st.text(min_size=1), st.floats(288, 2000), st.floats(200, 2000))
def test_longer_sentences_never_get_larger_letters(sentence: str, width: float, height: float) -> None:
    assert size_for(sentence * 2, width, height) <= size_for(sentence, width, height)


def _size(device: Device, words: str) -> float | None:
    return next(text.size for text in device.controls(ft.Text) if read(text) == words)
