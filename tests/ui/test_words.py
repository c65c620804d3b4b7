import flet as ft

from device import Device
from guide.library import Library


async def test_a_tap_on_an_office_word_explains_it_in_the_readers_language_and_in_german(library: Library) -> None:
    device = Device()
    await device.open(library, "/ar/events/cafe")
    await device.tap_word("Duldung")
    assert isinstance(device.dialog, ft.AlertDialog)
    assert device.headings() == [(2, "Duldung")]
    assert {"لا يتم ترحيلك حاليا.", "Deutsch", "Sie werden im Moment nicht abgeschoben."} <= set(device.texts())


async def test_an_office_word_is_underlined_so_that_the_colour_is_not_needed(library: Library) -> None:
    device = Device()
    await device.open(library, "/de/events/cafe")
    spans = {span.text: span for words in device.controls(ft.Text) for span in words.spans or []}
    style = spans["Duldung"].style
    assert style is not None
    assert style.decoration is ft.TextDecoration.UNDERLINE
    assert spans["Auch mit einer "].style is None


async def test_a_german_reader_gets_the_explanation_once(library: Library) -> None:
    device = Device()
    await device.open(library, "/de/events/cafe")
    await device.tap_word("Duldung")
    assert "Sie werden im Moment nicht abgeschoben." in device.texts()
    assert "Deutsch" not in device.texts()


async def test_the_words_of_a_page_are_buttons_below_it(library: Library) -> None:
    device = Device()
    await device.open(library, "/de/events/cafe")
    assert (2, "Words on this page") in device.headings()
    await device.tap("Basiskonto")
    assert device.headings() == [(2, "Basiskonto")]


async def test_a_page_without_office_words_says_nothing_of_them(library: Library) -> None:
    device = Device()
    await device.open(library, "/de/german-only")
    assert (2, "Words on this page") not in device.headings()


async def test_an_explanation_can_be_closed_and_leads_to_all_words(library: Library) -> None:
    device = Device()
    await device.open(library, "/de/events/cafe")
    await device.tap_word("Duldung")
    await device.tap("All office words")
    assert device.dialog is None
    assert device.visited[-1] == "/de/-/glossary"
    assert [words for level, words in device.headings() if level == 2] == ["Ausländerbehörde", "Basiskonto", "Duldung"]


async def test_the_glossary_finds_a_word_while_the_reader_types_and_says_how_many(library: Library) -> None:
    device = Device()
    await device.open(library, "/de/-/glossary")
    await device.type("konto")
    assert [words for level, words in device.headings() if level == 2] == ["Basiskonto"]
    assert "1 word" in _said_aloud(device)
    await device.type("qqqq")
    assert "No word found for “qqqq”" in _said_aloud(device)


async def test_a_word_nobody_has_explained_in_the_readers_language_is_explained_in_german(library: Library) -> None:
    device = Device()
    await device.open(library, "/ar/-/glossary?q=ausländer")
    assert {"Ausländerbehörde", "Deutsch", "Das Amt für Ihren Aufenthalt."} <= set(device.texts())


def _said_aloud(device: Device) -> list[str]:
    live = [semantics for semantics in device.controls(ft.Semantics) if semantics.live_region]
    return [
        (semantics.content.value or "").replace("\u2068", "").replace("\u2069", "")
        for semantics in live
        if isinstance(semantics.content, ft.Text)
    ]
