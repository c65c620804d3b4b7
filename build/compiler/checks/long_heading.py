"""Titles and headings that fill a phone's screen."""

from collections.abc import Iterator

from compiler.problems import Fault, Finding
from compiler.source import Tree
from compiler.wording.prose import place_of, stretches

MAX_LENGTH = 60  # characters; three lines on a narrow phone


def find(tree: Tree) -> Iterator[Finding]:
    """Every title or heading of more characters."""
    for stretch in stretches(tree):
        if stretch.passage.kind == "heading" and len(stretch.text) > MAX_LENGTH:
            message = f"a heading of {len(stretch.text)} characters"
            fault = Fault(
                place_of(tree, stretch, stretch.text), message, f"{MAX_LENGTH} at most; say the rest below it"
            )
            yield Finding(stretch.path, fault)
