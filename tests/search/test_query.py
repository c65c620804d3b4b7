"""What readers type finds the topic it is about, in whatever language and spelling."""

import pytest

from guide.search.index import SearchIndex


def first(index: SearchIndex, query: str, language: str = "de") -> str:
    """The page found first, empty when nothing is found."""
    hits = index.search(query, language).hits
    return hits[0].page if hits else ""


@pytest.mark.parametrize(
    ("query", "page"),
    [
        ("Wohnung", "living-here/housing"),
        ("Wo kann ich Deutsch lernen?", "living-here/language"),
        ("Wer bezahlt die Miete für meine Wohnung?", "living-here/housing"),
        ("Wohnugn", "living-here/housing"),
        ("amt", "contacts/foreigners-office"),
        ("Auslaenderamt", "contacts/foreigners-office"),
        ("AUSLANDERAMT", "contacts/foreigners-office"),
        ("Schein", "living-here/health"),
        ("Anm", "first-steps/registration"),
        ("Sc", "living-here/school"),
        ("Kaution", "living-here/housing"),
    ],
)
def test_a_query_in_the_reader_s_language_finds_its_topic(index: SearchIndex, query: str, page: str) -> None:
    assert first(index, query) == page


@pytest.mark.parametrize(
    ("query", "language", "page"),
    [
        ("Anmeldung", "ar", "first-steps/registration"),
        ("Jobcenter", "uk", "living-here/housing"),
        ("السكن", "de", "living-here/housing"),
        ("تعلم اللغه الالمانيه", "de", "living-here/language"),
        ("Житло", "ar", "living-here/housing"),
        ("language courses", "ar", "living-here/language"),
    ],
)
def test_a_query_in_another_language_finds_the_topic(index: SearchIndex, query: str, language: str, page: str) -> None:
    assert first(index, query, language) == page


@pytest.mark.parametrize("query", ["asdf", "qwertz", "xyzzy plugh", "", "  ", "?!", "…", "\u2068\u2069"])
def test_nonsense_finds_nothing(index: SearchIndex, query: str) -> None:
    answer = index.search(query, "de")
    assert answer.hits == ()
    assert answer.suggestion == ""


def test_a_pasted_page_is_answered_by_its_beginning(index: SearchIndex) -> None:
    assert first(index, "Wohnung und Miete " * 10_000 + "x" * 1_000_000) == "living-here/housing"


def test_a_language_without_pages_is_searched_in_the_others(index: SearchIndex) -> None:
    assert first(index, "Wohnung", "fr") == "living-here/housing"


def test_a_page_is_found_once(index: SearchIndex) -> None:
    pages = [hit.page for hit in index.search("Jobcenter job centre السكن", "de").hits]
    assert len(pages) == len(set(pages))


def test_hits_come_best_first_and_no_more_than_asked_for(index: SearchIndex) -> None:
    hits = index.search("Sie", "de", limit=2).hits
    assert len(hits) == 2
    assert hits[0].score >= hits[1].score


def test_a_hit_points_to_the_paragraph_that_matched(index: SearchIndex) -> None:
    hit = index.search("Jobcenter Einkommen", "de").hits[0]
    assert hit.block == 2
    assert {piece.text for piece in hit.snippet if piece.marked} == {"Jobcenter", "Einkommen"}


def test_a_hit_in_a_list_points_to_the_list(index: SearchIndex) -> None:
    assert index.search("Mietvertrag", "de").hits[0].block == 3


def test_a_misspelt_query_comes_with_what_was_meant(index: SearchIndex) -> None:
    assert index.search("schöne Wohnugn", "de").suggestion == "schöne Wohnung"


def test_a_query_that_is_spelt_right_has_no_suggestion(index: SearchIndex) -> None:
    assert index.search("Wohnung", "de").suggestion == ""


def test_the_reasons_of_a_hit_add_up_to_its_score(index: SearchIndex) -> None:
    query = "Wohnung und Miete"
    for hit in index.search(query, "de").hits:
        reasons = index.explain(query, "de", hit)
        assert [reason.word for reason in reasons] == ["wohnung", "und", "miete"]
        assert sum(reason.score for reason in reasons) == pytest.approx(hit.score, abs=0.001)
