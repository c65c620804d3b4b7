"""Files that cannot be read: not UTF-8, too large, links that lead astray."""

from collections.abc import Iterator

from compiler.problems import Finding
from compiler.source import Tree


def find(tree: Tree) -> Iterator[Finding]:
    """What the reading of the files refused."""
    yield from tree.unreadable
