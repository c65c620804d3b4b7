"""What readers type finds the topic it is about, in whatever language and spelling."""

from contextlib import closing
from pathlib import Path

import pytest

from bundles import paragraph
from guide.bundle.model import Page
from guide.search.index import SearchIndex, build_index, open_index

REVISION = "first"


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


def test_a_sentence_is_asked_in_the_language_that_knows_most_of_it(tmp_path: Path) -> None:
    pages = [
        Page("moving", "en", "Moving", "", (paragraph("The form Anmeldung einer neuen Wohnung is free."),)),
        Page("moving", "de", "Umzug", "", (paragraph("Die Meldebehörde ist im Rathaus."),)),
        Page("registration", "en", "Registration", "", (paragraph("Register your new address."),)),
        Page("registration", "de", "Anmeldung einer neuen Wohnung beim Amt", "", (paragraph("Melden Sie sich."),)),
    ]
    build_index(tmp_path, REVISION, pages)
    with closing(open_index(tmp_path, REVISION)) as opened:
        assert first(opened, "Anmeldung einer neuen Wohnung beim Amt", "en") == "registration"


def test_a_word_that_the_guide_asks_with_tells_less_than_one_it_tells_about(tmp_path: Path) -> None:
    pages = [Page("finding", "de", "Finden", "", ()), Page("doctor", "de", "Arzt", "", ())]
    for number in range(20):
        pages.append(Page(f"asking/{number}", "de", f"Frage {number}", "", (paragraph("Wo finden Sie uns?"),)))
        pages.append(Page(f"telling/{number}", "de", f"Hilfe {number}", "", (paragraph("Der Arzt ist da."),)))
    build_index(tmp_path, REVISION, pages)
    with closing(open_index(tmp_path, REVISION)) as opened:
        assert first(opened, "Arzt finden") == first(opened, "finden Arzt") == "doctor"


def test_a_word_alone_finds_the_compounds_that_end_with_it(tmp_path: Path) -> None:
    subjects = ["Sport", "Musik", "Kunst", "Garten"]
    pages = [
        Page(f"courses/{subject.lower()}", "de", f"{subject}kurs", "", (paragraph(f"{subject} am Abend"),))
        for subject in subjects
    ]
    pages += [
        Page(f"news/{number}", "de", f"Bericht {number}", "", (paragraph(f"Kurs {number}, der Kurs am Abend."),))
        for number in range(20)
    ]
    pages += [Page(f"other/{number}", "de", f"Thema {number}", "", (paragraph("Text"),)) for number in range(60)]
    build_index(tmp_path, REVISION, pages)
    with closing(open_index(tmp_path, REVISION)) as opened:
        found = {hit.page for hit in opened.search("Kurs", "de", limit=10).hits}
    assert {f"courses/{subject.lower()}" for subject in subjects} <= found


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


def test_pages_ranked_without_their_passages_are_those_of_the_search(index: SearchIndex) -> None:
    for query in ("Wohnung und Miete", "Jobcenter job centre السكن", "Wohnugn", "asdf"):
        found = [(hit.page, hit.language, hit.score) for hit in index.search(query, "de").hits]
        assert [(hit.page, hit.language, hit.score) for hit in index.rank(query, "de")] == found


def test_a_hit_points_to_the_paragraph_that_matched(index: SearchIndex) -> None:
    hit = index.search("Jobcenter Einkommen", "de").hits[0]
    assert hit.block == 2
    assert {piece.text for piece in hit.snippet if piece.marked} == {"Jobcenter", "Einkommen"}


def test_a_hit_in_a_list_points_to_the_list(index: SearchIndex) -> None:
    assert index.search("Mietvertrag", "de").hits[0].block == 3


def test_a_misspelt_query_comes_with_what_was_meant(index: SearchIndex) -> None:
    assert index.search("schöne Wohnugn", "de").suggestion == "schöne Wohnung"


def test_a_misspelt_word_is_understood_in_a_sentence_as_well(index: SearchIndex) -> None:
    answer = index.search("Wo finden Sie eine Whonung", "de")
    assert answer.hits[0].page == "living-here/housing"
    assert answer.suggestion == "Wo finden Sie eine Wohnung"


def test_what_was_meant_is_spelt_as_on_any_page_found(index: SearchIndex) -> None:
    answer = index.search("Gehen alle Kinder in die Schule Mietvertarg", "de")
    assert answer.hits[0].page == "living-here/school"
    assert answer.suggestion == "Gehen alle Kinder in die Schule Mietvertrag"


def test_what_was_meant_comes_without_what_turns_the_direction(tmp_path: Path) -> None:
    build_index(tmp_path, REVISION, [Page("work", "ar", "عمل", "", (paragraph("لدى \u2068Jobcenter\u2069 فريق"),))])
    with closing(open_index(tmp_path, REVISION)) as opened:
        assert opened.search("Jobcneter", "ar").suggestion == "Jobcenter"


def test_a_query_that_is_spelt_right_has_no_suggestion(index: SearchIndex) -> None:
    assert index.search("Wohnung", "de").suggestion == ""


def test_the_reasons_of_a_hit_add_up_to_its_score(index: SearchIndex) -> None:
    query = "Wohnung und Miete"
    for hit in index.search(query, "de").hits:
        reasons = index.explain(query, "de", hit)
        assert [reason.word for reason in reasons] == ["wohnung", "und", "miete"]
        assert sum(reason.score for reason in reasons) == pytest.approx(hit.score, abs=0.001)
