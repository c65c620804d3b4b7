"""Passages are recognised wherever they go, and what replaces them is too."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compiler.translation.descent import Descent, trace
from compiler.translation.likeness import likeness

TEXTS = st.lists(st.text("abcdef", min_size=1, max_size=2), max_size=12)


def origins(before: str, now: str) -> list[tuple[int, ...]]:
    return [descent.origins for descent in trace(before.split(), now.split())]


@given(TEXTS, st.data())
def test_what_has_only_moved_is_the_same(before: list[str], data: st.DataObject) -> None:
    now = data.draw(st.permutations(before))
    for digest, descent in zip(now, trace(before, now), strict=True):
        assert descent.same
        assert [before[origin] for origin in descent.origins] == [digest]


@given(TEXTS, TEXTS)
def test_each_origin_is_used_for_one_passage(before: list[str], now: list[str]) -> None:
    used = [origin for descent in trace(before, now) for origin in descent.origins]
    assert len(used) == len(set(used))
    assert all(0 <= origin < len(before) for origin in used)


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        ("a b c", "a x c", [(0,), (1,), (2,)]),
        ("a b c", "a b x c", [(0,), (1,), (), (2,)]),
        ("a b c", "a c", [(0,), (2,)]),
        ("a b c d e", "d x e a b", [(3,), (), (4,), (0,), (1,)]),
        ("a b c d e f", "d x f a b c", [(3,), (4,), (5,), (0,), (1,), (2,)]),
        ("a b", "x y", [(0,), (1,)]),
        ("a", "x y", [(0,), ()]),
        ("", "x", [()]),
        ("a", "", []),
    ],
)
def test_what_stands_between_the_same_neighbours_has_been_rewritten(
    before: str, now: str, expected: list[tuple[int, ...]]
) -> None:
    assert origins(before, now) == expected


def test_words_in_common_tell_a_split_from_what_is_new() -> None:
    def likeness(before: int, now: int) -> float:
        return {(1, 1): 0.9, (1, 2): 0.8, (1, 3): 0.5}.get((before, now), 0)

    found = trace(["a", "b", "c"], ["a", "b1", "b2", "x", "c"], likeness)
    assert found[1:4] == (Descent((1,)), Descent((1,)), Descent())


@pytest.mark.parametrize(
    ("before", "now"),
    [
        (
            ["Das Amt hat Montag von 9 bis 12 Uhr offen.", "Das Amt hat Dienstag von 14 bis 18 Uhr offen."],
            ["Das Amt hat Montag von 14 bis 16 Uhr offen.", "Das Amt hat Dienstag von 9 bis 12 Uhr offen."],
        ),
        (
            ["Die Beratung ist am Montag im Rathaus.", "Die Beratung ist am Freitag in der Schule."],
            ["Die Beratung ist am Montag in der Schule.", "Die Beratung ist am Freitag im Rathaus."],
        ),
    ],
)
def test_alike_passages_that_are_corrected_at_once_keep_their_order(before: list[str], now: list[str]) -> None:
    found = trace(before, now, lambda one, other: likeness(before[one], now[other]))
    assert [descent.origins for descent in found] == [(0,), (1,)]


@given(st.integers(1, 6), st.data())
def test_passages_that_words_cannot_tell_apart_keep_their_order(count: int, data: st.DataObject) -> None:
    degrees = data.draw(st.lists(st.floats(0.85, 0.95), min_size=count * count, max_size=count * count))
    before, now = [f"a{place}" for place in range(count)], [f"b{place}" for place in range(count)]
    found = trace(before, now, lambda one, other: degrees[one * count + other])
    assert [descent.origins for descent in found] == [(place,) for place in range(count)]


def test_passages_that_words_tell_apart_are_found_where_they_have_moved() -> None:
    degrees = {(0, 1): 0.9, (1, 0): 0.9, (0, 0): 0.6, (1, 1): 0.6}
    found = trace(["a", "b"], ["c", "d"], lambda one, other: degrees[one, other])
    assert [descent.origins for descent in found] == [(1,), (0,)]


def test_of_more_than_there_was_only_what_is_of_a_kind_is_taken_for_a_new_wording() -> None:
    found = trace(["a", "b", "c"], ["a", "picture", "b1", "c"], of_a_kind=lambda _, now: now != 1)
    assert [descent.origins for descent in found] == [(0,), (), (1,), (2,)]
