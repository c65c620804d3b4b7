"""Headings that leave out a level, so that people who listen to a page lose its outline."""

from collections.abc import Iterator

from compiler.problems import Fault, Finding
from compiler.source import Tree


def find(tree: Tree) -> Iterator[Finding]:
    """Every heading more than one level below the one before it; the first comes below the page's title."""
    for page in tree.pages():
        above = 1
        for title in page.document.titles:
            if title.level > above + 1:
                message = f"a heading of level {title.level} follows one of level {above}"
                yield Finding(page.path, Fault(title.place, message, f"use {'#' * (above + 1)}"))
            above = title.level
