"""What a page's Markdown says: blocks, and what in them refers to something or was refused."""

from dataclasses import dataclass

from compiler.problems import Fault, Place
from guide.bundle.blocks import Block


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

    @property
    def anchors(self) -> frozenset[str]:
        """Every place of the page that a link can name."""
        return frozenset(title.anchor for title in self.titles)
