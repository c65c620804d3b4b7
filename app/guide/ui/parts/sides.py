"""A page in two languages: what each says, and which blocks belong together."""

from dataclasses import dataclass

import flet as ft

from guide.bundle.blocks import Block
from guide.library import Reading
from guide.library.alignment import Pair, align
from guide.library.portions import apart
from guide.ui.parts.blocks import shown
from guide.ui.parts.frame import Passage
from guide.ui.reader import Reader


@dataclass(frozen=True, slots=True)
class Side:
    """A page in one language; ``reader`` is one of that language, for the interface's words within the text."""

    reading: Reading
    reader: Reader

    def show(self, block: Block) -> Passage:
        """A block of the page, in the direction of its language."""
        return self.passage(shown((block,), self.reader))

    def passage(self, content: ft.Control) -> Passage:
        """What is said in the language of this side."""
        return Passage(content, self.reading.shown.direction)


def side(page_id: str, language: str, reader: Reader) -> Side:
    """The page in a language, or in the one that stands in for it."""
    reading = reader.library.read(page_id, language)
    if reading is None:
        raise KeyError(page_id)
    return Side(reading, reader.speaking(reading.shown.tag))


def pairs(first: Side, second: Side | None) -> tuple[Pair, ...]:
    """What both sides say, entry by entry and paragraph by paragraph; without a second one, all that the first says."""
    other = second.reading.page.blocks if second else ()
    return align(apart(first.reading.page.blocks), apart(other))
