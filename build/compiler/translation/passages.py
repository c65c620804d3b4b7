"""A page cut into its passages: the pieces of text that are translated one by one, each with a digest.

A digest depends on the words of a passage and on the addresses outside the guide that it links to. Spacing, emphasis
and links to other pages do not count, so that a page that has moved leaves its translations as they are.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, assert_never

from compiler.source import PageSource
from guide.bundle.blocks import (
    Block,
    BulletList,
    Callout,
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

Kind = Literal["title", "summary", "heading", "paragraph", "entry", "box", "cell", "picture"]

DIGITS = 12  # hexadecimal; a guide has so few passages that two of them will not have the same digest by chance
HEAD = -1  # the place of what stands above the blocks: title and summary

_OUTSIDE = re.compile(r"(?!contact:)[a-z][a-z0-9+.-]*:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of text; ``block`` is the place, in the page's blocks, of the one it is in, or HEAD.

    An ``entry`` is a paragraph in a list, a ``box`` the title of one, a ``picture`` what a picture shows.
    """

    kind: Kind
    text: str
    digest: str
    block: int = HEAD


def passages(page: PageSource) -> tuple[Passage, ...]:
    """The passages of a page, in the order in which they are read; what has no words is none."""
    facts = page.front_matter.data
    head = (_passage("title", facts.get("title", "")), _passage("summary", facts.get("summary", "")))
    body = (
        _passage(kind, text, addresses, place)
        for place, block in enumerate(page.document.blocks)
        for kind, text, addresses in _pieces(block, "paragraph")
    )
    return tuple(passage for passage in (*head, *body) if passage.text)


def digest(text: str, addresses: Iterable[str] = ()) -> str:
    """The digest of a passage with these words, which links to these addresses."""
    said = "\0".join((_normalised(text), *addresses))
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:DIGITS]


_Piece = tuple[Kind, str, tuple[str, ...]]


def _passage(kind: Kind, text: str, addresses: tuple[str, ...] = (), block: int = HEAD) -> Passage:
    return Passage(kind, _normalised(text), digest(text, addresses), block)


def _pieces(block: Block, paragraph: Kind) -> Iterator[_Piece]:
    """The passages of a block; ``paragraph`` is what a paragraph in it is."""
    match block:
        case Paragraph():
            yield _running(paragraph, block.runs)
        case Heading():
            yield _running("heading", block.runs)
        case Table():
            yield from (_running("cell", cell.runs) for row in (block.header, *block.rows) for cell in row)
        case Picture():
            yield "picture", block.text, ()
        case BulletList() | NumberedList():
            yield from _entries(block.items)
        case Steps():
            yield "box", block.title, ()
            yield from _entries(block.items)
        case Callout():
            yield "box", block.title, ()
            yield from _nested(block.blocks, paragraph)
        case Quote():
            yield from _nested(block.blocks, paragraph)
        case ContactCard() | Rule():
            return
        case _:
            assert_never(block)


def _entries(items: Iterable[Item]) -> Iterator[_Piece]:
    for item in items:
        yield from _nested(item.blocks, "entry")


def _nested(blocks: Iterable[Block], paragraph: Kind) -> Iterator[_Piece]:
    for block in blocks:
        yield from _pieces(block, paragraph)


def _running(kind: Kind, runs: Runs) -> _Piece:
    addresses = tuple(dict.fromkeys(run.link for run in runs if _OUTSIDE.match(run.link)))
    return kind, plain(runs), addresses


def _normalised(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())
