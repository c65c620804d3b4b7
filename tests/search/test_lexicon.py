"""A guide's own translations teach the search which words stand for which."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bundles import paragraph
from guide.bundle.model import Page
from guide.search.index import SearchIndex, build_index, open_index, update_index
from guide.search.lexicon import decode, encode, learn

SENTENCES = [
    ("Die Wohnung ist teuer.", "The flat is expensive."),
    ("Die Wohnung ist neu.", "The flat is new."),
    ("Der Arzt ist neu.", "The doctor is new."),
    ("Der Arzt ist krank.", "The doctor is ill."),
    ("Das Kind ist krank.", "The child is ill."),
    ("Das Kind ist klein.", "The child is small."),
    ("Die Schule ist klein.", "The school is small."),
    ("Die Schule ist teuer.", "The school is expensive."),
]
GERMAN = [
    Page(f"page-{number}", "de", f"Seite {number}", "", (paragraph(de),)) for number, (de, _) in enumerate(SENTENCES)
]
ENGLISH = [
    Page(f"page-{number}", "en", f"Page {number}", "", (paragraph(en),)) for number, (_, en) in enumerate(SENTENCES)
]
GERMAN_ONLY = Page("doctor", "de", "Arzt suchen", "", (paragraph("Ein Arzt hilft, wenn ein Kind krank ist."),))


@pytest.fixture
def index(tmp_path: Path) -> Iterator[SearchIndex]:
    """The index of a guide with a page that is not translated."""
    build_index(tmp_path, "1", [*GERMAN, *ENGLISH, GERMAN_ONLY], "de")
    with closing(open_index(tmp_path, "1")) as opened:
        yield opened


@pytest.mark.parametrize(
    ("word", "other"), [("flat", "wohnun"), ("doctor", "arzt"), ("ill", "krank"), ("school", "schule")]
)
def test_the_likeliest_of_the_words_it_meets_stands_for_a_word(word: str, other: str) -> None:
    meanings = learn(ENGLISH, GERMAN)[word]
    assert max(meanings, key=lambda stem: meanings[stem]) == other


def test_a_page_without_the_same_passages_teaches_by_its_title_alone() -> None:
    ours = Page("a", "en", "Flat", "", (paragraph("One"), paragraph("Two")))
    theirs = Page("a", "de", "Wohnung", "", (paragraph("Eins"),))
    assert learn([ours], [theirs]) == {"flat": {"wohnun": 1.0}}


def test_pages_in_one_language_teach_nothing() -> None:
    assert learn(ENGLISH, []) == {}


@given(st.dictionaries(st.text(), st.dictionaries(st.text(), st.floats(0, 1))))
def test_what_is_kept_of_a_lexicon_is_the_lexicon(lexicon: dict[str, dict[str, float]]) -> None:
    assert decode(encode("de", lexicon)) == ("de", lexicon)


@pytest.mark.parametrize("query", ["Which doctor is there when a child is ill?", "doctor"])
def test_a_page_that_is_not_translated_is_found_in_the_language_it_has(index: SearchIndex, query: str) -> None:
    found = {hit.page: hit for hit in index.search(query, "en").hits}
    assert found["doctor"].language == "de"
    assert "Arzt" in {piece.text for piece in found["doctor"].snippet if piece.marked}


def test_translated_pages_are_shown_in_the_reader_s_language(index: SearchIndex) -> None:
    hits = index.search("The doctor is ill", "en").hits
    assert hits[0].page == "page-3"
    assert {hit.language for hit in hits if hit.page != "doctor"} == {"en"}


def test_the_reasons_add_up_where_translations_count(index: SearchIndex) -> None:
    query = "Which doctor is there when a child is ill?"
    for hit in index.search(query, "en").hits:
        assert sum(reason.score for reason in index.explain(query, "en", hit)) == pytest.approx(hit.score, abs=0.01)


def test_an_index_that_was_brought_up_to_date_knows_the_words_as_before(tmp_path: Path) -> None:
    build_index(tmp_path, "1", [*GERMAN, *ENGLISH], "de")
    update_index(tmp_path, "1", "2", [GERMAN_ONLY])
    with closing(open_index(tmp_path, "2")) as opened:
        assert "doctor" in {hit.page for hit in opened.search("Which doctor is there for a child?", "en").hits}
