"""How much room a table needs: its longest word, which a narrow column would break in the middle."""

from guide.bundle.blocks import Cell, Table, plain


def longest_word(table: Table) -> int:
    """The letters of the longest word in any cell; a hyphen or a slash is a place to break."""
    cells = (table.header, *table.rows)
    return max((len(word) for row in cells for cell in row for word in _words(cell)), default=0)


def _words(cell: Cell) -> list[str]:
    return plain(cell.runs).replace("-", "- ").replace("/", "/ ").split()
