"""Blocks as the Markdown of a page."""

from collections.abc import Iterator, Sequence
from typing import assert_never

from compiler.importing.writing import inline
from guide.bundle.blocks import (
    Alignment,
    Block,
    BulletList,
    Callout,
    Cell,
    ContactCard,
    Heading,
    Item,
    NumberedList,
    Paragraph,
    Picture,
    Quote,
    Rule,
    Steps,
    Table,
)

_FENCE = ":::"
_DELIMITERS: dict[Alignment, str] = {"start": "---", "center": ":-:", "end": "--:"}
_TASKS = {True: "[x] ", False: "[ ] ", None: ""}


def markdown(blocks: Sequence[Block]) -> str:
    """The Markdown of a page's text, which ends with a newline unless there is none."""
    return "".join(f"{line}\n" for line in _lines(blocks))


def _lines(blocks: Sequence[Block]) -> Iterator[str]:
    above: Block | None = None
    other_sign = False
    for block in blocks:
        if above is not None:
            yield ""
        # A list right below another one would go on with it, if it had the same sign.
        other_sign = type(above) is type(block) and not other_sign
        yield from _block(block, other_sign=other_sign)
        above = block


def _block(block: Block, *, other_sign: bool) -> Iterator[str]:
    match block:
        case Paragraph():
            yield from inline.paragraph(block.runs).split("\n")
        case Heading():
            yield f"{'#' * block.level} {inline.heading(block.runs)}"
        case BulletList():
            yield from _items(block.items, ["*" if other_sign else "-"] * len(block.items))
        case NumberedList():
            sign = ")" if other_sign else "."
            yield from _items(block.items, [f"{block.start + place}{sign}" for place in range(len(block.items))])
        case Steps():
            numbers = [f"{place}." for place in range(1, len(block.items) + 1)]
            yield from _boxed("steps", block.title, _items(block.items, numbers))
        case _:
            yield from _other(block)


def _other(block: Callout | ContactCard | Quote | Table | Picture | Rule) -> Iterator[str]:
    match block:
        case Callout():
            yield from _boxed(block.callout, block.title, _lines(block.blocks))
        case ContactCard():
            yield from (f"{_FENCE}contact {block.contact}", _FENCE)
        case Quote():
            yield from (f"> {line}".rstrip() for line in _lines(block.blocks))
        case Table():
            yield from _table(block)
        case Picture():
            yield f"![{inline.label(block.text)}]({inline.destination(block.media)})"
        case Rule():
            yield "---"
        case _:
            assert_never(block)


def _items(items: Sequence[Item], markers: Sequence[str]) -> Iterator[str]:
    is_tight = all(map(_is_short, items))
    for place, (item, marker) in enumerate(zip(items, markers, strict=True)):
        if place and not is_tight:
            yield ""
        indent = " " * (len(marker) + 1)
        lines = _short(item) if is_tight else _lines(item.blocks)
        for number, line in enumerate(lines):
            first = f"{marker} {_TASKS[item.checked]}"
            yield f"{indent if number else first}{line}".rstrip()


def _is_short(item: Item) -> bool:
    """Whether an entry is a paragraph, and perhaps a list below it that no empty line has to part from it."""
    match item.blocks:
        case (Paragraph(),) | (Paragraph(), BulletList()) | (Paragraph(), NumberedList(start=1)):
            return True
    return False


def _short(item: Item) -> Iterator[str]:
    for block in item.blocks:
        yield from _block(block, other_sign=False)


def _boxed(word: str, title: str, lines: Iterator[str]) -> Iterator[str]:
    yield f"{_FENCE}{word} {title}".rstrip()
    yield from lines
    yield _FENCE


def _table(table: Table) -> Iterator[str]:
    yield _row(table.header)
    yield f"| {' | '.join(_DELIMITERS[alignment] for alignment in table.alignments)} |"
    yield from map(_row, table.rows)


def _row(cells: Sequence[Cell]) -> str:
    return f"| {' | '.join(inline.cell(cell.runs) for cell in cells)} |"
