"""Pictures without words, which people who cannot see them never learn of."""

from collections.abc import Iterator

from compiler.problems import Fault, Finding
from compiler.source import Tree


def find(tree: Tree) -> Iterator[Finding]:
    """Every picture whose square brackets are empty."""
    for page in tree.pages():
        for picture in page.document.wordless_pictures:
            fix = f"write what it shows: ![the entrance]({picture.target})"
            yield Finding(page.path, Fault(picture.place, f"the picture {picture.target} has no text", fix))
