from bundles import ARABIC, GERMAN
from guide.library.phrases import read_phrases


def test_english_stands_in_for_a_missing_phrase() -> None:
    assert read_phrases(GERMAN, None).text("What is wrong?") == "What is wrong?"


def test_english_is_set_apart_in_a_language_that_runs_from_right_to_left() -> None:
    phrases = read_phrases(ARABIC, None)
    assert phrases.text("What is wrong?") == "\u2068What is wrong?\u2069"
    assert phrases.count("{number} word", "{number} words", 2).format(number=2) == "\u20682 words\u2069"
