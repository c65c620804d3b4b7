"""The same blocks with other texts, links or pictures: one walk through everything a page is made of."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import assert_never

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
)


@dataclass(frozen=True, slots=True)
class Rewriter:
    """What becomes of running text, headings, text without styles, the paths of pictures and the ids of contacts."""

    runs: Callable[[Runs], Runs]
    heading: Callable[[Runs], Runs]
    text: Callable[[str], str]
    media: Callable[[str], str]
    contact: Callable[[str], str] = str

    def blocks(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        """The blocks, rewritten."""
        return tuple(self._block(block) for block in blocks)

    def _block(self, block: Block) -> Block:
        match block:
            case Paragraph():
                return Paragraph(self.runs(block.runs))
            case Heading():
                return replace(block, runs=self.heading(block.runs))
            case BulletList() | NumberedList() | Steps() | Quote() | Callout():
                return self._nested(block)
            case Table():
                return replace(block, header=self._cells(block.header), rows=tuple(map(self._cells, block.rows)))
            case Picture():
                return Picture(self.media(block.media), self.text(block.text))
            case ContactCard():
                return ContactCard(self.contact(block.contact))
            case Rule():
                return block
        assert_never(block)

    def _nested(self, block: BulletList | NumberedList | Steps | Quote | Callout) -> Block:
        match block:
            case BulletList() | NumberedList():
                return replace(block, items=self._items(block.items))
            case Steps():
                return replace(block, items=self._items(block.items), title=self.text(block.title))
            case Quote():
                return replace(block, blocks=self.blocks(block.blocks))
            case Callout():
                return replace(block, blocks=self.blocks(block.blocks), title=self.text(block.title))
        assert_never(block)

    def _items(self, items: tuple[Item, ...]) -> tuple[Item, ...]:
        return tuple(replace(item, blocks=self.blocks(item.blocks)) for item in items)

    def _cells(self, cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
        return tuple(Cell(self.runs(cell.runs)) for cell in cells)
