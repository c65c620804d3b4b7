"""Markup is told from words, and nothing of the text is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compiler.markdown.codes import codes
from markdown_pages import running


def shown(markdown: str) -> list[str]:
    marks = {"words": "{}", "opening": "<{}>", "closing": "</{}>", "alone": "<{}/>"}
    return [marks[code.role].format(code.name or code.written) for code in codes(markdown)]


@pytest.mark.parametrize(
    ("markdown", "pieces"),
    [
        ("Guten Tag", ["Guten Tag"]),
        ("**[112](tel:112)**!", ["<strong>", "<link>", "112", "</link>", "</strong>", "!"]),
        ("_a_ `b*` c", ["<em>", "a", "</em>", " ", "<code/>", " c"]),
        ("a\\\nb", ["a", "<break/>", "b"]),
        ('[a](</b c> "t") [d](e(f)g)', ["<link>", "a", "</link>", " ", "<link>", "d", "</link>"]),
        ("<https://example.org>", ["<link/>"]),
        ("1 \\* 2 &amp; 3", ["1 ", "\\*", " 2 ", "&amp;", " 3"]),
        ("![a](b) c", ["![a](b) c"]),
        ("a <b>c</b>", ["a <b>c</b>"]),
        ("[a][b] ** c", ["[a][b] ** c"]),
    ],
)
def test_markup_is_found(markdown: str, pieces: list[str]) -> None:
    assert shown(markdown) == pieces


@given(running((" ", "\\\n")) | st.text())
def test_the_pieces_are_the_text(markdown: str) -> None:
    assert "".join(code.written for code in codes(markdown)) == markdown
