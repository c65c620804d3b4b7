"""Office words are marked where a reader first meets them, and nothing about the text changes."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compiler.facts import read_facts
from compiler.terms import Marker, words
from guide.bundle.blocks import Run, plain

WORDS = words(
    read_facts(
        "glossary.yaml",
        "glossary",
        "card: {word: Karte, forms: [Karten]}\n"
        "pay-card: {word: Bezahl-Karte}\n"
        "help: {word: Bildung und Teilhabe, forms: [BuT]}\n"
        "part: {word: Bildung}\n",
    )
)


def marked(text: str) -> list[tuple[str, str]]:
    return [(run.text, run.term) for run in Marker(WORDS).text((Run(text),)) if run.term]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Eine Karte, zwei Karten.", [("Karte", "card")]),
        ("Die Bezahlkarte und die Karten-Nummer", []),
        ("Die Bezahl-Karte", [("Bezahl-Karte", "pay-card")]),
        ("karte", []),
        ("Bildung und Teilhabe (BuT)", [("Bildung und Teilhabe", "help")]),
        ("Bildung ist alles", [("Bildung", "part")]),
        ("a card (Karte)", [("Karte", "card")]),
        ("вашу Karte.", [("Karte", "card")]),
        ("بطاقة (Karte)، والـKarte", [("Karte", "card")]),
        ("والـKarte", [("Karte", "card")]),
        ("вашуKarte", []),
        ("", []),
    ],
)
def test_whole_words_are_marked_once(text: str, found: list[tuple[str, str]]) -> None:
    assert marked(text) == found


def test_each_section_has_its_first() -> None:
    marker = Marker(WORDS)
    text = (Run("Karte"),)
    assert marker.text(text)[0].term == "card"
    assert marker.text(text)[0].term == ""
    assert marker.heading(text) == text
    assert marker.text(text)[0].term == "card"


@pytest.mark.parametrize("run", [Run("Karte", link="/a"), Run("Karte", code=True)])
def test_links_and_code_are_left_alone_and_do_not_count(run: Run) -> None:
    assert Marker(WORDS).text((run, Run(" Karte"))) == (run, Run(" "), Run("Karte", term="card"))


def test_styles_are_kept() -> None:
    assert Marker(WORDS).text((Run("Die Karte", strong=True),)) == (
        Run("Die ", strong=True),
        Run("Karte", strong=True, term="card"),
    )


def test_without_a_glossary_nothing_is_marked() -> None:
    assert Marker(words(read_facts("glossary.yaml", "glossary", ""))).text((Run("Karte"),)) == (Run("Karte"),)


TEXTS = st.lists(
    st.sampled_from(["Karte", "Karten", "Bezahl-", "Bildung", " und ", "Teilhabe", "BuT", " ", "а", "ب", "."])
)
RUNS = st.lists(st.builds(Run, TEXTS.map("".join), st.booleans(), link=st.sampled_from(["", "", "/a"])), max_size=5)


@given(RUNS.map(tuple))
def test_marking_never_changes_the_plain_text_and_marks_no_word_twice(runs: tuple[Run, ...]) -> None:
    found = Marker(WORDS).text(runs)
    assert plain(found) == plain(runs)
    terms = [run.term for run in found if run.term]
    assert len(terms) == len(set(terms))
    assert not any(run.term and run.link for run in found)
    assert all(run.text or run in runs for one in pairwise(found) for run in one)
