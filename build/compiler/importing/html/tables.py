"""Tables of HTML: as a table where a page can show one, else as what stands in them, row by row."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from compiler.checks.wide_table import MAX_CELL, MAX_COLUMNS, complaints
from compiler.importing.writing.running import BREAK, one_line
from guide.bundle.blocks import Alignment, Block, Cell, Paragraph, Run, Runs, Table, plain

BETWEEN_LINES = " / "

MAX_SPAN = 50  # columns or rows; more is a slip, and would fill the page with empty cells


@dataclass(frozen=True, slots=True)
class Field:
    """A cell as HTML has it: any blocks, over several columns and rows."""

    blocks: tuple[Block, ...]
    is_header: bool = False
    columns: int = 1
    rows: int = 1

    @property
    def runs(self) -> Runs | None:
        """The words as running text; None when it holds more than paragraphs."""
        runs: list[Run] = []
        for block in self.blocks:
            if not isinstance(block, Paragraph):
                return None
            runs += [Run(BREAK), *block.runs]
        return one_line(runs, BETWEEN_LINES)


@dataclass(frozen=True, slots=True)
class Grid:
    """The rows of a table."""

    rows: tuple[tuple[Field, ...], ...]

    def blocks(self) -> tuple[Block, ...]:
        """The table, or what stands in it where no table could say or show it."""
        rows = [row for row in _spread(self.rows) if any(field.blocks for field in row)]
        table = _table(rows)
        if table is None or (len(table.header) <= MAX_COLUMNS and any(complaints(table))):
            return tuple(block for row in rows for block in _unfolded(row))
        return (table,)


def _table(rows: Sequence[Sequence[Field]]) -> Table | None:
    """The table; None when it has one row or column only, or cells that hold more than words."""
    width = max(map(len, rows), default=0)
    cells = [[field.runs for field in row] + [()] * (width - len(row)) for row in rows]
    if width < 2 or len(rows) < 2 or any(runs is None or len(plain(runs)) > MAX_CELL for row in cells for runs in row):
        return None
    first, *others = [tuple(Cell(runs or ()) for runs in row) for row in cells]
    if any(field.is_header for field in rows[0]) or all(run.strong for cell in first for run in cell.runs):
        header = tuple(Cell(tuple(replace(run, strong=False) for run in cell.runs)) for cell in first)
        return Table(header, tuple(others), _starts(width))
    return Table((Cell(()),) * width, (first, *others), _starts(width))


def _starts(width: int) -> tuple[Alignment, ...]:
    start: Alignment = "start"
    return (start,) * width


def _unfolded(row: Sequence[Field]) -> Iterator[Block]:
    for field in row:
        for block in field.blocks:
            if field.is_header and isinstance(block, Paragraph):
                yield Paragraph(tuple(replace(run, strong=True) for run in block.runs))
            else:
                yield block


def _spread(rows: tuple[tuple[Field, ...], ...]) -> Iterator[list[Field]]:
    """The rows with an empty cell for each further column and row that a cell takes."""
    empty = Field(())
    below: dict[int, int] = {}
    for row in rows:
        spread: list[Field] = []
        for field in row:
            while below.get(len(spread), 0):
                below[len(spread)] -= 1
                spread.append(empty)
            for place in range(min(field.columns, MAX_SPAN)):
                if field.rows > 1:
                    below[len(spread)] = min(field.rows, MAX_SPAN) - 1
                spread.append(field if place == 0 else empty)
        while below.get(len(spread), 0):
            below[len(spread)] -= 1
            spread.append(empty)
        yield spread
