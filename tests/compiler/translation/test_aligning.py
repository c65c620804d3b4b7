"""Passages are paired by their shapes: what is missing, joined or split is found, and nothing is left out."""

from hypothesis import given
from hypothesis import strategies as st

from compiler.translation.aligning import Pair, align
from compiler.translation.passages import Passage, passages
from drafts import source, translation

PAGES = st.lists(st.sampled_from(["Kurz.", "Etwas länger.", "## Kopf", "- eins\n- zwei", "Ein viel längerer Satz."]))


def pairs(original: list[str], made: list[str]) -> list[Pair]:
    """The pairs below the title."""
    return list(align(passages(source(*original)), passages(translation(*made))))[1:]


@given(PAGES, PAGES)
def test_every_passage_is_in_one_pair_and_in_order(original: list[str], made: list[str]) -> None:
    found = align(passages(source(*original)), passages(translation(*made)))
    assert [place for pair in found for place in pair.sources] == list(range(len(passages(source(*original)))))
    assert [place for pair in found for place in pair.texts] == list(range(len(passages(translation(*made)))))


@given(PAGES)
def test_pages_of_the_same_kinds_are_paired_one_by_one(page: list[str]) -> None:
    assert all(len(pair.sources) == len(pair.texts) == 1 for pair in pairs(page, page))


def test_what_has_not_been_translated_has_no_partner() -> None:
    german = ["Sie wohnen in Naumburg.", "Der Kurs dauert 600 Stunden.", "Rufen Sie die 112 an.", "Bis bald."]
    english = ["You live in Naumburg.", "Call 112."]
    assert pairs(german, english) == [Pair((1,), (1,)), Pair((2,), ()), Pair((3,), (2,)), Pair((4,), ())]


def test_joined_and_split_paragraphs_are_found() -> None:
    german = ["Sie wohnen in Naumburg.", "Das ist eine Stadt.", "Der Kurs dauert 600 Stunden und kostet kein Geld."]
    english = ["You live in Naumburg. That is a town.", "The course takes 600 hours.", "It costs no money."]
    assert pairs(german, [english[0], "The course takes 600 hours and is free."]) == [
        Pair((1, 2), (1,)),
        Pair((3,), (2,)),
    ]
    assert pairs([german[0], german[2]], ["You live in Naumburg.", *english[1:]]) == [
        Pair((1,), (1,)),
        Pair((2,), (2, 3)),
    ]


def test_titles_are_paired_with_nothing_else() -> None:
    title = Passage("title", "Arbeit", "a")
    assert align([title], [Passage("paragraph", "Arbeit", "b")]) == (Pair((), (0,)), Pair((0,), ()))
