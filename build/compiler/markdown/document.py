"""What a page's Markdown says: blocks, and what in them refers to something or was refused."""

from dataclasses import dataclass
from typing import Literal

from compiler.problems import Fault, Place
from guide.bundle.blocks import Block, Table

PassageKind = Literal["paragraph", "heading", "cell", "label"]


@dataclass(frozen=True, slots=True)
class Reference:
    """A link, a picture or a contact, by the words it was written with."""

    target: str
    place: Place


@dataclass(frozen=True, slots=True)
class Title:
    """A heading inside the text; ``anchor`` is unique in the page."""

    level: int
    anchor: str
    place: Place
    text: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text as readers see it, and the lines of the file it was written in, the last one included.

    A label is text without Markdown: the title of a box, the words that stand for a picture, a summary.
    """

    kind: PassageKind
    text: str
    first_line: int
    last_line: int


@dataclass(frozen=True, slots=True)
class Grid:
    """A table, and where it begins."""

    table: Table
    place: Place


@dataclass(frozen=True, slots=True)
class Document:
    """One page's text. Links and pictures in ``blocks`` are still as they were written."""

    blocks: tuple[Block, ...] = ()
    titles: tuple[Title, ...] = ()
    links: tuple[Reference, ...] = ()
    pictures: tuple[Reference, ...] = ()
    contacts: tuple[Reference, ...] = ()
    wordless_pictures: tuple[Reference, ...] = ()
    refused: tuple[Fault, ...] = ()
    passages: tuple[Passage, ...] = ()
    grids: tuple[Grid, ...] = ()

    @property
    def anchors(self) -> frozenset[str]:
        """Every place of the page that a link can name."""
        return frozenset(title.anchor for title in self.titles)
