"""A digest changes with what a block says, and with nothing else."""

import re

import pytest

from compiler.markdown.conversion import convert
from compiler.translation.digests import digests

SAME = [
    ("Zwei  Wörter\nund mehr.", "Zwei Wörter und mehr."),
    ("Das ist **wichtig**.", "Das ist wichtig."),
    ("Mehr [hier](/a).", "Mehr [hier](/b)."),
    ("Scho\u0308n", "Sch\u00f6n"),
    ("- a\n- b", "* a\n* b"),
    ("1. a\n2. b", "3. a\n4. b"),
    ("| a |\n|---|\n| b |", "| a |\n|:-:|\n| b |"),
]

OTHER = [
    ("Zwei Wörter", "Drei Wörter"),
    ("a", "## a"),
    ("## a", "### a"),
    ("- a", "1. a"),
    ("- a\n- b", "- b\n- a"),
    ("- [ ] a", "- a"),
    ("- a\n  - b", "- a\n- b"),
    ("> a", "a"),
    (":::note A\nb\n:::", ":::warning A\nb\n:::"),
    (":::note A\nb\n:::", ":::note B\nb\n:::"),
    (":::steps A\n1. b\n:::", ":::steps\n1. b\n:::"),
    (":::contact a\n:::", ":::contact b\n:::"),
    ("| a | b |\n|---|---|", "| b | a |\n|---|---|"),
    ("![a](/media/x.png)", "![b](/media/x.png)"),
]


def digest_of(markdown: str) -> str:
    (digest,) = digests(convert(markdown).blocks)
    return digest


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_same_words_have_the_same_digest(one: str, other: str) -> None:
    assert digest_of(one) == digest_of(other)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_other_words_have_another_digest(one: str, other: str) -> None:
    assert digest_of(one) != digest_of(other)


def test_a_digest_has_twelve_hexadecimal_digits_and_stays_the_same_for_years() -> None:
    assert re.fullmatch("[0-9a-f]{12}", digest_of("***"))
    assert digest_of("Guten Tag.") == "9c61d9990d4f"
