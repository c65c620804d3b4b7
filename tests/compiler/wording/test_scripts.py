"""Each language has the script it is written in, and words of two scripts are told."""

import pytest

from compiler.wording.scripts import letters_of, mixed_words, script_of


@pytest.mark.parametrize(
    ("tag", "script"),
    [
        ("de", "Latn"),
        ("de-simple", "Latn"),
        ("uk", "Cyrl"),
        ("ar", "Arab"),
        ("prs", "Arab"),
        ("kmr", "Latn"),
        ("ckb", "Arab"),
        ("zh-Hant", "Hant"),
        ("sr-Latn", "Latn"),
        ("ti", "Ethi"),
        ("ja", "Jpan"),
    ],
)
def test_a_language_has_its_script(tag: str, script: str) -> None:
    assert script_of(tag) == script


def test_letters_are_told_by_script() -> None:
    assert letters_of("Arab").search("112 مرحبا")
    assert not letters_of("Arab").search("Hallo 112")
    assert letters_of("Jpan").search("ひらがな")
    assert letters_of("Hans").search("汉字")
    assert letters_of(script_of("tlh")).search("any")
    assert letters_of(script_of("en-Easy")).search("any")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Мiграція і MiA", ["Мiграція"]),
        ("Jobcenter'а, MiA-центр, 10 µg, Ω", []),
        ("Straße, Łódź, Αθήνα, Київ", []),
        ("الـMiA", []),
        ("", []),
    ],
)
def test_only_words_of_letters_that_look_alike_are_mixed(text: str, words: list[str]) -> None:
    assert mixed_words(text) == words
