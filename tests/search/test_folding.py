"""Different spellings of the same word become equal, once and for all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.search.folding import folded, words


@given(st.text())
def test_folding_again_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@given(st.text())
def test_words_are_those_of_the_folded_text(text: str) -> None:
    assert [word.folded for word in words(text)] == folded(text).split()


@given(st.text())
def test_words_stand_where_they_say(text: str) -> None:
    for word in words(text):
        assert folded(text[word.start : word.end]) == word.folded


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Straße", "STRASSE"),
        ("Behörde", "Behoerde"),
        ("Behörde", "Behorde"),
        ("Übung", "U\u0308bung"),
        ("café", "CAFE"),
        ("ｆｕｌｌ", "full"),
        ("ёлка", "елка"),
        ("ılık", "ilik"),
        ("İstanbul", "istanbul"),
        ("إجراء", "اجراء"),
        ("أحمد", "احمد"),
        ("مدرسة", "مدرسه"),
        ("على", "علي"),
        ("کتاب", "كتاب"),
        ("فارسی", "فارسي"),
        ("العـــربية", "العربية"),
        ("مُدَرِّس", "مدرس"),
        ("می‌خواهم", "میخواهم"),
        ("١٢٣", "123"),
        ("۴۵۶", "456"),
        ("пам'ять", "пам’ять"),
        ("Kranken\u00adschein", "Krankenschein"),
        ("\u2068Amt\u2069", "Amt"),
    ],
)
def test_spellings_are_equal(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("l'école", ["l", "ecole"]),
        ("пам'ять", ["память"]),
        ("пам\u00ad'ять і мова", ["память", "і", "мова"]),
        ("E-Mail: a@b.de", ["e", "mail", "a", "b", "de"]),
        ("हिन्दी", ["हिनदी"]),
        ("…", []),
    ],
)
def test_words_end_where_they_end_in_the_language(text: str, expected: list[str]) -> None:
    assert [word.folded for word in words(text)] == expected
