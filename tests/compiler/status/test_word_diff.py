"""What has changed between two texts is told in words, and never tears a letter from its marks."""

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from compiler.status.word_diff import word_diff

TEXTS = st.text(st.sampled_from("ab é\u0301 สำ ี่ ناس ़\u200d👩🏽 ’-"), max_size=12)


def told(before: str, now: str) -> str:
    marks = {"same": "{}", "old": "<{}>", "new": "[{}]"}
    return "".join(marks[change.kind].format(change.text) for change in word_diff(before, now))


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        ("Sie haben einen Schein.", "Sie haben zwei Scheine.", "Sie haben <einen Schein>[zwei Scheine]."),
        ("Bis bald.", "Bis bald.", "Bis bald."),
        ("", "Neu.", "[Neu.]"),
        ("Alt.", "", "<Alt.>"),
        ("Es gilt bis zum Montag.", "Es gilt nur am Montag.", "Es gilt <bis zum>[nur am] Montag."),
        ("am 1. Mai", "am 2. Mai", "am <1>[2]. Mai"),
        ("اذهبوا إلى الدائرة", "اذهبوا إلى المكتب", "اذهبوا إلى <الدائرة>[المكتب]"),
        ("ที่นี่", "ที่โน่น", "ที่<นี่>[โน่น]"),
    ],
)
def test_words_that_are_gone_come_before_those_that_are_new(before: str, now: str, expected: str) -> None:
    assert told(before, now) == expected


@given(TEXTS, TEXTS)
def test_both_texts_can_be_read_from_the_changes(before: str, now: str) -> None:
    changes = word_diff(before, now)
    assert "".join(change.text for change in changes if change.kind != "new") == before
    assert "".join(change.text for change in changes if change.kind != "old") == now


@given(TEXTS, TEXTS)
def test_no_change_begins_inside_of_what_is_seen_as_one_letter(before: str, now: str) -> None:
    letters = regex.findall(r"\X", now)
    borders = {len("".join(letters[:count])) for count in range(len(letters) + 1)}
    place = 0
    for change in word_diff(before, now):
        assert place in borders
        place += len(change.text) if change.kind != "old" else 0
