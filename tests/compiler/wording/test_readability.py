"""Sentences and words are counted as people would."""

import pytest

from compiler.wording.readability import Reading, limits, read, sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Guten Tag. Wie geht es?", ["Guten Tag.", "Wie geht es?"]),
        ("Am 1. Mai um 9.30 Uhr kommt Dr. Maier, z. B. mit dem Bus.", 1),
        ("Er sagt: „Komm!“ Dann geht er.", ["Er sagt: „Komm!“", "Dann geht er."]),
        ("مرحبا. كيف الحال؟ شكرا.", 3),
        ("Привіт! Як справи? Добре…", 3),
        ("eine Wohnung suchen", ["eine Wohnung suchen"]),
        ("112", []),
        ("", []),
        ("Zeile eins\nZeile zwei", 2),
    ],
)
def test_sentences_end_where_they_end(text: str, expected: list[str] | int) -> None:
    found = list(sentences(text))
    assert (len(found) if isinstance(expected, int) else found) == expected


def test_the_figure_is_words_in_a_sentence_and_the_share_of_long_words() -> None:
    reading = read(["Das ist ein Satz. Das ist eine Aufenthaltserlaubnis."])
    assert reading == Reading(words=8, sentences=2, long_words=1)
    assert reading.lix == round(8 / 2 + 100 / 8)
    assert read([]).lix == 0


def test_vowel_signs_do_not_cut_words() -> None:
    assert read(["हिन्दी में लिखा है"]).words == 4
    assert read(["كَتَبَ الطَّالِبُ"]).words == 2


def test_every_language_with_blanks_has_limits_and_its_simple_form_has_lower_ones() -> None:
    german, simple, other = limits("de"), limits("de-simple"), limits("ti")
    assert german
    assert simple
    assert other
    assert simple.lix < german.lix
    assert limits("th") is None
    assert limits("zh-Hans") is None
