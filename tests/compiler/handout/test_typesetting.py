"""Whatever a text holds is set as it is: nothing in it is taken for markup."""

import sys
from typing import Any

import pytest
import typst
from hypothesis import given, settings
from hypothesis import strategies as st

import papers
from compiler import locations
from compiler.errors import UsageError
from compiler.handout.typesetting import FONTS, OWN_FONTS, typeset

# What Typst, HTML and PDF read as markup, and letters of every script that the guide is written in.
LETTERS = st.text("#$*_`@<>[]{}()\\/~-'\"=+:;&%!?.,0aÄłşцґеሰﬁ ", min_size=1, max_size=60)
MARKUP = (
    "#panic()",
    "$x$",
    "*a*",
    "@a",
    "<a>",
    "`a`",
    "\\u{41}",
    "// a",
    "/* a",
    "= a",
    '#include "told.json"',
    "http://a.de",
)


def document(*runs: dict[str, Any], title: str = "Titel") -> dict[str, Any]:
    cell = {"language": "de", "direction": "ltr", "blocks": [{"kind": "paragraph", "runs": list(runs)}]}
    head = {"kind": "title", "level": 1, "leads": True, "listed": True, "text": title, "summary": ""}
    return {
        "title": title,
        "language": "de",
        "direction": "ltr",
        "author": "a",
        "day": None,
        "name": "Name",
        "version": "1",
        "publisher": "",
        "pages": [{"label": "a", "head": [cell | {"blocks": [head]}], "code": None, "rows": [{"cells": [cell]}]}],
    }


def said(told: dict[str, Any]) -> list[str]:
    return ["".join(text.split()) for text in papers.paragraphs(typeset("handout", told, {}).content)]


@settings(max_examples=25)
@given(LETTERS, st.booleans())
def test_every_text_comes_out_as_it_went_in(text: str, strong: bool) -> None:
    assert "".join(text.split()) in "".join(said(document({"text": text, "strong": strong})))


@pytest.mark.parametrize("markup", MARKUP)
def test_markup_in_a_title_or_an_address_is_text(markup: str) -> None:
    plain = "".join(markup.split())
    title, paragraph = said(document({"text": "Text", "url": markup, "beside": markup}, title=markup))
    assert title == plain
    assert paragraph == f"Text({plain})"


def test_letters_without_a_font_are_complained_about_and_the_rest_is_set() -> None:
    made = typeset("handout", document({"text": "Hallo 漢 Welt"}), {})
    assert "漢" in made.complaint
    assert "Hallo" in papers.text(made.content)


def test_every_letter_of_this_guide_has_a_font() -> None:
    content = locations.repository() / locations.CONTENT
    letters = {letter for file in content.rglob("*.md") for letter in file.read_text(encoding="utf-8")}
    made = typeset("handout", document({"text": " ".join(sorted(letters - {"\n"}))}), {})
    assert not made.complaint


def test_a_picture_that_cannot_be_drawn_ends_in_a_sentence() -> None:
    told = document({"text": "Text"})
    told["pages"][0]["rows"][0]["cells"][0]["blocks"] = [{"kind": "picture", "path": "media/a.png", "text": "Bild"}]
    with pytest.raises(UsageError, match="the document cannot be set: failed to decode image"):
        typeset("handout", told, {"media/a.png": b"no picture"})


def test_without_typst_it_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(UsageError, match=r'pip install "newcomer-guide\[paper\]"'):
        typeset("handout", document(), {})


def test_the_fonts_are_known_by_the_names_that_documents_ask_for() -> None:
    found = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[locations.fonts(), OWN_FONTS]
    )
    assert set(FONTS) <= set(found.families())
