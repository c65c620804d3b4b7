"""Files that nothing reads, which may be a page in the wrong place."""

from collections.abc import Iterator

from compiler.problems import Finding
from compiler.source import Tree


def find(tree: Tree) -> Iterator[Finding]:
    """Every file that belongs to no topic and no contact."""
    yield from tree.unread
