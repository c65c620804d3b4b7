"""Tables that a phone cannot show side by side."""

from collections.abc import Iterator
from itertools import chain

from compiler.problems import Fault, Finding
from compiler.source import Tree
from guide.bundle.blocks import Cell, Table, plain

MAX_COLUMNS = 3  # more are shown as a card for each row
MAX_WORDS = 40  # letters of the longest words of all columns together
MAX_CELL = 160  # characters


def find(tree: Tree) -> Iterator[Finding]:
    """Every table with too many columns, or with words or cells that are too long for them."""
    for page in tree.pages():
        for grid in page.document.grids:
            for message, fix in complaints(grid.table):
                yield Finding(page.path, Fault(grid.place, message, fix))


def complaints(table: Table) -> Iterator[tuple[str, str]]:
    """What makes a table too wide, and what to do about it."""
    rows = (table.header, *table.rows)
    columns = len(table.header)
    if columns > MAX_COLUMNS:
        yield f"a table with {columns} columns", f"use {MAX_COLUMNS} at most, or write a list"
        return
    letters = sum(max(map(_longest_word, column)) for column in zip(*rows, strict=True))
    if columns > 1 and letters > MAX_WORDS:
        yield f"the longest words of the columns have {letters} letters together", "use shorter words, or write a list"
    longest = max(len(plain(cell.runs)) for cell in chain(*rows))
    if longest > MAX_CELL:
        yield f"a cell of {longest} characters", "say it in a paragraph below the table"


def _longest_word(cell: Cell) -> int:
    return max(map(len, plain(cell.runs).replace("-", "- ").split()), default=0)
