"""Contacts are found by their facts, and office words by their name and what they mean."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from bundles import write_bundle
from guide.bundle.opened import open_bundle
from guide.search.findable import findable
from guide.search.index import SearchIndex, build_index, open_index


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchIndex]:
    folder = tmp_path_factory.mktemp("sample")
    build_index(folder / "index", "1", findable(open_bundle(write_bundle(folder / "bundle"))))
    with closing(open_index(folder / "index", "1")) as opened:
        yield opened


@pytest.mark.parametrize(
    ("query", "language", "contact"),
    [
        ("Musterstraße", "de", "agency"),
        ("Musterstr", "ar", "agency"),
        ("06618", "de", "agency"),
        ("0361 730730", "de", "agency"),
        ("0361730730", "de", "agency"),
        ("036173", "ar", "agency"),
        ("agency@example.org", "de", "agency"),
        ("110", "de", "police"),
        ("0800123", "de", "advice"),
        ("Arabisch", "de", "archive"),
    ],
)
def test_a_contact_is_found_by_its_facts(index: SearchIndex, query: str, language: str, contact: str) -> None:
    assert index.search(query, language).hits[0].page == f"contacts/{contact}"


def test_a_fact_is_shown_and_opens_the_top_of_the_page(index: SearchIndex) -> None:
    hit = index.search("Musterstraße", "de").hits[0]
    assert hit.block is None
    assert "".join(piece.text for piece in hit.snippet).startswith("Viele Ämter. · Musterstraße 1 · 06618 Naumburg")
    assert [piece.text for piece in hit.snippet if piece.marked] == ["Musterstraße"]


@pytest.mark.parametrize(
    ("query", "language", "term"),
    [
        ("Duldung", "de", "toleration"),
        ("Duldnug", "de", "toleration"),
        ("Was heißt Duldung?", "de", "toleration"),
        ("abgeschoben", "de", "toleration"),
        ("Duldung", "ar", "toleration"),
        ("ترحيلك", "ar", "toleration"),
    ],
)
def test_an_office_word_is_found_by_name_and_meaning(index: SearchIndex, query: str, language: str, term: str) -> None:
    found = index.search(query, language).terms[0]
    assert (found.page, found.language, found.block) == (f"glossary/{term}", language, None)


def test_an_office_word_is_found_by_readers_of_a_language_it_is_not_explained_in(index: SearchIndex) -> None:
    assert index.search("Basiskonto", "uk").terms[0].page == "glossary/basic-account"


def test_office_words_are_no_pages_and_pages_no_office_words(index: SearchIndex) -> None:
    answer = index.search("Duldung Basiskonto Ausländerbehörde", "de", limit=20)
    assert answer.hits
    assert answer.terms
    assert not any(hit.page.startswith("glossary/") for hit in answer.hits)
    assert all(hit.page.startswith("glossary/") for hit in answer.terms)


def test_a_query_about_something_else_finds_no_office_word(index: SearchIndex) -> None:
    assert index.search("Krankenbehandlungsschein", "de").terms == ()
