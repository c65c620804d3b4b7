"""A query's word is recognised as what it is in the guide."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.search.edits import distance
from guide.search.terms import pieces
from guide.search.vocabulary import Relation, Vocabulary

WORDS = ["auslanderamt", "anmeldung", "krankenbehandlungsschein", "beratung", "wohnung", "schule", "amt"]


def vocabulary_of(words: list[str]) -> Vocabulary:
    """The vocabulary of words, with the pieces an index would have of them."""
    known = {piece for word in words for piece in pieces(f" {word} ")}
    return Vocabulary(words, lambda start: any(piece.startswith(start) for piece in known))


vocabulary = vocabulary_of(WORDS)
short_words = st.text("abc", max_size=4)
long_words = st.text("abcdefgh", min_size=5, max_size=14)


@pytest.mark.parametrize("word", WORDS)
def test_a_word_of_the_guide_is_the_same(word: str) -> None:
    assert vocabulary.match(word).relation is Relation.SAME


@pytest.mark.parametrize("start", ["a", "an", "anmel", "krankenb"])
def test_the_start_of_a_word_is_known(start: str) -> None:
    assert vocabulary.match(start).relation is Relation.START


@pytest.mark.parametrize("part", ["behandlung", "schein"])
def test_a_part_of_a_compound_is_known(part: str) -> None:
    assert vocabulary.guess(part).relation is Relation.PART


def test_four_letters_inside_a_word_are_an_accident() -> None:
    assert vocabulary.guess("enbe").relation is Relation.NONE


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("wohnugn", "wohnung"),
        ("wohung", "wohnung"),
        ("wohnunng", "wohnung"),
        ("wohnumg", "wohnung"),
        ("owhnung", "wohnung"),
        ("shcule", "schule"),
        ("anmeldnugg", "anmeldung"),
        ("krankenbehadlungschein", "krankenbehandlungsschein"),
    ],
)
def test_a_misspelling_is_recognised(typed: str, meant: str) -> None:
    match = vocabulary.guess(typed)
    assert match.relation is Relation.MISSPELT
    assert match.meant == (meant,)


@pytest.mark.parametrize("word", ["beratungsdienst", "auslanderbehorde", "schulen", "untermieterberatung"])
def test_a_word_with_a_known_stem_is_akin(word: str) -> None:
    assert vocabulary.guess(word).relation in (Relation.AKIN, Relation.MISSPELT)


@pytest.mark.parametrize("word", ["asdf", "qwertz", "xyzzy", "hjkl"])
def test_nonsense_is_nothing(word: str) -> None:
    assert vocabulary.match(word).relation is Relation.NONE
    assert vocabulary.guess(word).relation is Relation.NONE


@given(long_words, st.data())
def test_one_edit_is_always_found(word: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(word) - 2))
    edited = data.draw(
        st.sampled_from(
            [
                word[:place] + word[place + 1 :],
                word[:place] + "x" + word[place + 1 :],
                word[:place] + "x" + word[place:],
                word[:place] + word[place + 1] + word[place] + word[place + 2 :],
            ]
        )
    )
    if len(edited) >= 5:
        assert word in vocabulary_of([word]).similar(edited)


@given(st.sets(st.text("abcd", min_size=1, max_size=11), min_size=1), st.text("abcd", min_size=5, max_size=11))
def test_the_nearest_words_are_found_and_no_others(words: set[str], typed: str) -> None:
    allowed = 1 if len(typed) < 9 else 2
    edits = {word: distance(typed, word, allowed) for word in words}
    least = min(edits.values())
    nearest = sorted(word for word, edit in edits.items() if edit == least <= allowed)
    assert list(vocabulary_of(sorted(words)).similar(typed)) == nearest


@given(st.text("abc", max_size=6), st.text("abc", max_size=6))
def test_distance_is_the_same_both_ways(one: str, other: str) -> None:
    assert distance(one, other, 6) == distance(other, one, 6)
    assert (distance(one, other, 6) == 0) == (one == other)


@pytest.mark.parametrize(
    ("one", "other", "edits"), [("ab", "ba", 1), ("abc", "abd", 1), ("abc", "", 3), ("amt", "am", 1)]
)
def test_distance_counts_edits(one: str, other: str, edits: int) -> None:
    assert distance(one, other, 3) == edits


def test_distance_gives_up_beyond_what_is_allowed() -> None:
    assert distance("wohnung", "schule", 2) == 3


@given(short_words, short_words, short_words, short_words)
def test_the_same_start_and_end_need_no_edits(start: str, one: str, other: str, end: str) -> None:
    assert distance(start + one + end, start + other + end, 9) == distance(one, other, 9)
