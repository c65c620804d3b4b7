"""Markdown becomes blocks: the cases are Markdown files, in which anybody can add one.

A case is a title, the Markdown, and the blocks it becomes (or the faults, after an exclamation mark), with a
line that holds a dot after each. To begin with, leave the third part empty and copy it from the failure.
"""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compiler.markdown.conversion import convert
from compiler.markdown.document import Document
from guide.bundle.blocks import Run

FIXTURES = Path(__file__).parent / "fixtures"


def cases() -> Iterator[Any]:
    for file in sorted(FIXTURES.glob("*.md")):
        parts = file.read_text(encoding="utf-8").split("\n.\n")
        for title, markdown, expected in zip(parts[0::3], parts[1::3], parts[2::3], strict=False):
            yield pytest.param(markdown, expected.strip("\n"), id=f"{file.stem}: {title.strip()}")


def described(value: Any, indent: str = "") -> Iterator[str]:
    """Blocks as indented lines: what they are, their plain fields, then what they hold."""
    if isinstance(value, tuple):
        for entry in value:
            yield from described(entry, indent)
    elif isinstance(value, Run):
        style = [name for name in ("strong", "emphasis", "code") if getattr(value, name)]
        yield " ".join([indent + repr(value.text), *style, *([f"-> {value.link}"] if value.link else [])])
    elif is_dataclass(value):
        parts = [(field.name, getattr(value, field.name)) for field in fields(value)]
        plain = [f"{name}={part}" for name, part in parts if not isinstance(part, tuple) and part not in ("", None)]
        yield " ".join([indent + type(value).__name__, *plain])
        for name, part in parts:
            if isinstance(part, tuple) and name != "alignments":
                yield from described(part, indent + "  ")
    else:
        yield f"{indent}{value}"


def report(document: Document) -> str:
    faults = [f"! {fault.place.line}:{fault.place.column} {fault.message}" for fault in document.refused]
    return "\n".join([*described(document.blocks), *faults])


@pytest.mark.parametrize(("markdown", "expected"), list(cases()))
def test_markdown_becomes(markdown: str, expected: str) -> None:
    assert report(convert(markdown)) == expected


def test_links_pictures_contacts_and_headings_know_their_places() -> None:
    document = convert("A [b](/c) and\n[d](/c).\n\n![e](/f.png)\n\n:::contact g\n:::\n\n### H\n", first_line=5)
    places = [reference.place for reference in (*document.links, *document.pictures, *document.contacts)]
    assert places == [(5, 7), (6, 5), (8, 6), (10, 12)]
    assert [(title.level, title.anchor, title.place) for title in document.titles] == [(3, "h", (13, 1))]


def test_a_link_by_reference_is_placed_at_its_paragraph() -> None:
    assert convert("One [two][x].\n\n[x]: /three\n").links[0].place == (1, 1)


@pytest.mark.parametrize(
    "markdown",
    [
        ">" * 10_000,
        "- " * 5_000 + "x",
        "\n".join(" " * (2 * level) + "- x" for level in range(500)),
        "*a " * 5_000 + "a*" * 5_000,
        "\n".join(f"{':' * (300 - level)}note" for level in range(200)),
    ],
    ids=["quotes", "lists in a line", "lists", "emphasis", "boxes"],
)
def test_deep_nesting_is_refused_and_does_not_overflow(markdown: str) -> None:
    document = convert(markdown)
    assert document.refused
    assert not document.blocks


@pytest.mark.parametrize(
    "piece", ["[", "![", ":::note\n", "`", "<a ", "**a_", "[a]: x\n", "&", "|a", ":::contact a\n", ":::a\n::::\n"]
)
def test_endless_repetition_takes_no_endless_time(piece: str) -> None:
    convert(piece * 3_000)


@given(st.text(alphabet=st.sampled_from("a [](){}#*_`>-+|:!<&\\\n\t1.x/")))
def test_any_text_is_converted_or_refused_with_a_place_inside_it(text: str) -> None:
    lines = text.split("\n")
    for fault in convert(text).refused:
        assert 1 <= fault.place.line <= len(lines)
        assert 1 <= fault.place.column <= len(lines[fault.place.line - 1]) + 1
