"""A page counts for its pieces, its pairs, and its numbers as people type them."""

import pytest

from guide.search.terms import asking, count_terms, count_words, pair, whole_numbers


def test_a_word_counts_for_its_pieces_and_with_the_next_one_as_a_pair() -> None:
    counts = count_terms("Amt", ["das Amt"])
    assert counts == {" amt": 4, "amt ": 4, " das": 1, "das ": 1, pair("das", "amt"): 1}


@pytest.mark.parametrize("text", ["Wo ist das? Da.", "Da. Wo ist das?", "¡Da! Wo ist das؟", "Da\nWo ist das？"])
def test_what_a_page_asks_with_is_kept_apart(text: str) -> None:
    asked = [term for term in count_terms("", [text]) if term.startswith("?")]
    assert asked == [asking("wo"), asking("ist"), asking("das")]


def test_the_title_counts_three_times_the_text() -> None:
    assert count_words("Amt", ["Amt", "Schule"]) == {"amt": 4, "schule": 1}


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Tel. 03445 73-1692", ["03445731692"]),
        ("+49 3445 731692 oder (0800) 1110111", ["03445731692", "08001110111"]),
        ("+48 22 123 45 67", ["48221234567"]),
        ("in einem Stück: 116117", []),
        ("06618 Naumburg, 12 bis 14 Uhr", []),
    ],
)
def test_numbers_in_groups_are_also_one(text: str, numbers: list[str]) -> None:
    assert list(whole_numbers(text)) == numbers
