"""A translation that would break its page is refused with a sentence that says what to do."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compiler.translation.protecting import fault_in_words, fault_of
from compiler.translation.segments import cut, on_one_line
from compiler.translation.weaving import woven
from markdown_pages import bodies, running

PARAGRAPH = "Rufen Sie **[112](tel:112)** an, oder gehen Sie zur [MiA](/contact-points/mia#zeiten)."
TABLE = "| Nummer | Wann |\n|---|---|\n| [112](tel:112) | Unfall |\n"
STEPS = ":::steps Der Weg\n1. Gehen Sie hin.\n2. Fragen Sie.\n:::\n"


def fault(body: str, place: int, text: str) -> str:
    (part,) = cut(body)
    return fault_of(body.split("\n"), part, place, text)


@pytest.mark.parametrize(
    "text",
    [
        "Call [112](tel:112), or go to the [MiA](/contact-points/mia#hours).",
        "Go to the **[MiA](/contact-points/mia)**\\\nor call [112](tel:112).",
        "اتصلوا على [112](tel:112) أو [MiA](/contact-points/mia).",
        "[112](tel:112) [MiA](/contact-points/mia) 1 \\< 2",
    ],
)
def test_words_order_and_emphasis_are_the_translators(text: str) -> None:
    assert fault(PARAGRAPH, 0, text) == ""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Call 112, or go to the [MiA](/contact-points/mia).", "the link to tel:112 is missing"),
        ("Call [112](tel:113), or go to the [MiA](/contact-points/mia).", "the link to tel:112 is missing"),
        (f"{PARAGRAPH} [more](/more)", "a link to /more, which the source does not have"),
        (f"{PARAGRAPH}<br>", "HTML: <br>"),
        (f"{PARAGRAPH} <script>alert(1)</script>", "HTML: <script>"),
        (f"1. {PARAGRAPH}", "it would be read as ordered list"),
        (f"# {PARAGRAPH}", "a heading of the first level"),
        (f"{PARAGRAPH}\n\nMore.", "it would be read as more than one text"),
        (f"{PARAGRAPH}\n:::", "::: closes nothing"),
        (f"    {PARAGRAPH}", "a code block"),
        (f"{PARAGRAPH} ** bold **", "two asterisks that are no bold text"),
        (f"{PARAGRAPH} [x] (/y) ](", "brackets that are no link"),
        (f"{PARAGRAPH}\x1b[0m", "the control character U+001B"),
    ],
)
def test_what_would_break_a_paragraph_is_refused(text: str, words: str) -> None:
    assert words in fault(PARAGRAPH, 0, text)


def test_a_web_address_may_lead_to_the_same_site_in_another_language() -> None:
    body = "Siehe [BAMF](https://www.bamf.de/DE/x.html)."
    assert fault(body, 0, "See [BAMF](https://www.bamf.de/EN/x.html).") == ""
    assert "the link to https://www.bamf.de is missing" in fault(body, 0, "See [BAMF](https://example.org/).")


def test_cells_and_entries_stay_what_they_are() -> None:
    assert fault(TABLE, 3, "Accident | fire") == ""
    assert "more than one text" in fault(TABLE, 3, "Accident\n| fire |")
    assert fault(STEPS, 0, "The way") == ""
    assert "more than one text" in fault(STEPS, 1, "Go there.\n1. And there.")
    assert "more than one text" in fault(STEPS, 1, "- Go there.")


@pytest.mark.parametrize("text", ["", "a\tb", "\u202bمرحبا\u202c", "x" * 100_000])
def test_plain_words_are_taken_as_they_are(text: str) -> None:
    assert fault_in_words(text) == ""


@settings(max_examples=30, deadline=None)
@given(bodies(), st.data())
def test_what_is_accepted_leaves_the_page_as_it_was_built(body: str, data: st.DataObject) -> None:
    lines = body.split("\n")
    texts = {}
    for part in cut(body):
        for place, segment in enumerate(part.segments):
            text = data.draw(running() | st.text(max_size=20))
            if text.strip() and not fault_of(lines, part, place, text):
                texts[segment] = on_one_line(text)
    after = cut("\n".join(woven(lines, texts.items())))
    assert [part.shape for part in after] == [part.shape for part in cut(body)]
    expected = [texts.get(segment, segment.text) for part in cut(body) for segment in part.segments]
    assert [segment.text for part in after for segment in part.segments] == expected
