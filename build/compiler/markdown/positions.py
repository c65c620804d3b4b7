"""Where something in a Markdown text stands in its file; markdown-it knows the lines of blocks only."""

from collections.abc import Sequence
from dataclasses import dataclass

from compiler.problems import Place


@dataclass(frozen=True, slots=True)
class Positions:
    """The lines of a body that starts at line ``first_line`` of its file."""

    lines: Sequence[str]
    first_line: int

    def line(self, index: int) -> Place:
        """The first character that is no blank of the line with this index."""
        text = self.lines[index]
        return Place(self.first_line + index, len(text) - len(text.lstrip()) + 1)

    def span(self, start: int, end: int) -> "Cursor":
        """A cursor over the lines from ``start`` up to ``end``."""
        return Cursor(self, start, end)


class Cursor:
    """Finds the pieces of a text one after the other, in the order they were written."""

    def __init__(self, positions: Positions, start: int, end: int) -> None:
        self._positions = positions
        self._start = start
        self._end = end
        self._line = start
        self._column = 0

    def find(self, piece: str) -> Place:
        """The place of the next ``piece``; of the first line when it is not written in these lines."""
        line, column = self._line, self._column
        while line < self._end:
            found = self._positions.lines[line].find(piece, column)
            if found >= 0:
                self._line, self._column = line, found + len(piece)
                return Place(self._positions.first_line + line, found + 1)
            line, column = line + 1, 0
        return self._positions.line(self._start)
