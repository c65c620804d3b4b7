"""Digests of a page's blocks, by which a translation remembers the text it was made from.

A digest depends on what a block says and on what kind of block it is. Spacing, emphasis and the addresses of links
do not count, so that a page that has moved leaves its translations as they are.
"""

import hashlib
import json
import unicodedata
from collections.abc import Iterable
from typing import Any, assert_never

from guide.bundle.blocks import (
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
    Runs,
    Steps,
    Table,
    plain,
)

DIGITS = 12  # hexadecimal; a page has so few blocks that two of them will not have the same digest by chance


def digests(blocks: Iterable[Block]) -> tuple[str, ...]:
    """The digest of each block, in order."""
    return tuple(map(digest, blocks))


def digest(block: Block) -> str:
    """The digest of one block and everything in it."""
    said = json.dumps(_said(block), ensure_ascii=False)
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:DIGITS]


def _said(block: Block) -> list[Any]:
    return [type(block).__name__, *_content(block)]


def _content(block: Block) -> list[Any]:
    match block:
        case Paragraph():
            return [_text(block.runs)]
        case Heading():
            return [block.level, _text(block.runs)]
        case Table():
            return [_cells(row) for row in (block.header, *block.rows)]
        case Picture():
            return [block.media, _normalised(block.text)]
        case ContactCard():
            return [block.contact]
        case Rule():
            return []
        case BulletList() | NumberedList() | Steps() | Quote() | Callout():
            return _nested(block)
    assert_never(block)


def _nested(block: BulletList | NumberedList | Steps | Quote | Callout) -> list[Any]:
    match block:
        case BulletList() | NumberedList():
            return _items(block.items)
        case Steps():
            return [_normalised(block.title), *_items(block.items)]
        case Quote():
            return list(map(_said, block.blocks))
        case Callout():
            return [block.callout, _normalised(block.title), *map(_said, block.blocks)]
    assert_never(block)


def _items(items: Iterable[Item]) -> list[Any]:
    return [[item.checked, *map(_said, item.blocks)] for item in items]


def _cells(cells: Iterable[Cell]) -> list[str]:
    return [_text(cell.runs) for cell in cells]


def _text(runs: Runs) -> str:
    return _normalised(plain(runs))


def _normalised(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())
