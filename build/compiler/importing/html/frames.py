"""What is open while HTML is read: lists, entries, quotes, tables, and the blocks that each of them holds so far."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from compiler.importing.html.tables import Field, Grid
from guide.bundle.blocks import Block, BulletList, Item, NumberedList, Quote

MAX_START = 999_999  # CommonMark reads nine digits; nobody counts as far


@dataclass(slots=True)
class Frame:
    """Something that holds blocks, such as the page itself."""

    blocks: list[Block] = field(default_factory=list)

    def add(self, block: Block) -> None:
        """Take a block that has been read."""
        self.blocks.append(block)

    def content(self) -> Sequence[Block]:
        """What is made of the blocks."""
        return self.blocks


@dataclass(slots=True)
class QuoteFrame(Frame):
    """A quote."""

    def content(self) -> Sequence[Block]:
        """The quote, unless it is empty."""
        return [Quote(tuple(self.blocks))] if self.blocks else []


@dataclass(slots=True)
class ListFrame(Frame):
    """A list; what stands in it outside of an entry belongs to the entry before."""

    start: int | None = None
    items: list[list[Block]] = field(default_factory=list)

    def add(self, block: Block) -> None:
        """Take what stands between the entries."""
        self.open_item().append(block)

    def open_item(self) -> list[Block]:
        """The entry that was read last."""
        if not self.items:
            self.items.append([])
        return self.items[-1]

    def content(self) -> Sequence[Block]:
        """The list, unless it is empty."""
        items = tuple(Item(tuple(blocks)) for blocks in self.items if blocks)
        if not items:
            return []
        return [BulletList(items) if self.start is None else NumberedList(items, max(0, min(self.start, MAX_START)))]


@dataclass(slots=True)
class CellFrame(Frame):
    """A cell of a table."""

    is_header: bool = False
    columns: int = 1
    rows: int = 1


@dataclass(slots=True)
class TableFrame(Frame):
    """A table; what stands in it outside of a cell, such as its caption, comes before it."""

    rows: list[list[CellFrame]] = field(default_factory=list)

    def open_row(self) -> list[CellFrame]:
        """The row that was read last."""
        if not self.rows:
            self.rows.append([])
        return self.rows[-1]

    def content(self) -> Sequence[Block]:
        """The table, and what stands around it."""
        grid = Grid(
            tuple(
                tuple(Field(tuple(cell.blocks), cell.is_header, cell.columns, cell.rows) for cell in row)
                for row in self.rows
            )
        )
        return (*self.blocks, *grid.blocks())
