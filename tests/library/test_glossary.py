from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bundles import GUIDE, PAGES
from guide.bundle.blocks import Callout, Cell, Item, Paragraph, Quote, Run, Steps, Table
from guide.bundle.model import Term
from guide.library.glossary import explained, glossary, terms_in


def test_a_word_is_explained_in_the_readers_language_with_the_original_below() -> None:
    entry = explained(GUIDE, "toleration", "ar")
    assert entry is not None
    assert (entry.word, entry.language) == ("Duldung", "ar")
    assert entry.original == "Sie werden im Moment nicht abgeschoben."


def test_a_word_nobody_has_explained_in_the_readers_language_is_explained_in_the_original_once() -> None:
    entry = explained(GUIDE, "agency-for-aliens", "uk")
    assert entry is not None
    assert (entry.explanation, entry.language, entry.original) == ("Das Amt für Ihren Aufenthalt.", "de", "")


def test_a_word_that_is_not_in_the_glossary_has_no_explanation() -> None:
    assert explained(GUIDE, "nothing", "de") is None
    guide = replace(GUIDE, terms=(Term("silent", "Schweigen", {}),))
    assert explained(guide, "silent", "de") is None
    assert glossary(guide, "de") == ()


def test_words_are_in_alphabetical_order_whatever_their_umlauts() -> None:
    assert [entry.word for entry in glossary(GUIDE, "de")] == ["Ausländerbehörde", "Basiskonto", "Duldung"]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("auslaender", ["Ausländerbehörde"]),
        ("behörde", ["Ausländerbehörde"]),
        ("KONTO", ["Basiskonto"]),
        ("حساب", ["Basiskonto"]),
        ("abgeschoben", ["Duldung"]),
        ("  ", ["Ausländerbehörde", "Basiskonto", "Duldung"]),
        ("nichts dergleichen", []),
    ],
)
def test_a_word_is_found_by_any_part_of_it_and_by_what_explains_it(query: str, words: list[str]) -> None:
    assert [entry.word for entry in glossary(GUIDE, "ar", query)] == words


def test_what_the_word_says_comes_before_what_an_explanation_says() -> None:
    guide = replace(
        GUIDE,
        terms=(Term("a", "Amt", {"de": "Ein Haus, in dem es um Geld geht."}), Term("b", "Wohngeld", {"de": "Hilfe."})),
    )
    assert [entry.word for entry in glossary(guide, "de", "geld")] == ["Wohngeld", "Amt"]


def test_the_words_of_a_page_are_found_however_deep_they_stand() -> None:
    runs = {name: (Run(name, term=name),) for name in "abcde"}
    blocks = (
        Paragraph(runs["a"]),
        Quote((Callout("note", (Paragraph(runs["b"]), Paragraph(runs["a"]))),)),
        Steps((Item((Paragraph(runs["c"]),)),)),
        Table((Cell(runs["d"]),), ((Cell(runs["e"]),),), ("start",)),
    )
    assert terms_in(blocks) == ("a", "b", "c", "d", "e")


def test_a_page_without_office_words_has_none() -> None:
    assert terms_in(next(page for page in PAGES if page.id == "german-only").blocks) == ()


@given(st.text(), st.sampled_from(["de", "ar", "uk"]))
def test_a_query_only_ever_leaves_words_out(query: str, language: str) -> None:
    assert set(glossary(GUIDE, language, query)) <= set(glossary(GUIDE, language))
