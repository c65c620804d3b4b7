"""Markdown that no reader's screen shows: HTML, code blocks, boxes that do not exist."""

from collections.abc import Iterator

from compiler.problems import Finding
from compiler.source import Tree


def find(tree: Tree) -> Iterator[Finding]:
    """What the conversion of the pages refused."""
    for page in tree.pages():
        for fault in page.document.refused:
            yield Finding(page.path, fault)
