"""Links that lead nowhere, or where no client follows."""

from collections.abc import Iterator

from compiler.links import BrokenLink, addresses
from compiler.problems import Fault, Finding
from compiler.source import Tree


def find(tree: Tree) -> Iterator[Finding]:
    """Every link to a page or heading that does not exist, or to an address of a kind that is not opened."""
    known = addresses(tree)
    for page in tree.pages():
        for link in page.document.links:
            try:
                known.resolve(link.target, page)
            except BrokenLink as broken:
                yield Finding(page.path, Fault(link.place, broken.message, broken.fix))
