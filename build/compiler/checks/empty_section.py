"""Headings with nothing below them."""

from collections.abc import Iterator

from compiler.problems import Fault, Finding
from compiler.source import PageSource, Tree
from guide.bundle.blocks import Heading


def find(tree: Tree) -> Iterator[Finding]:
    """Every heading that the end of the page, or a heading of the same or a higher level, follows."""
    for page in tree.pages():
        for anchor in _empty(page):
            (title,) = (title for title in page.document.titles if title.anchor == anchor)
            message = f'there is nothing below the heading "{title.text}"'
            yield Finding(page.path, Fault(title.place, message, "write what belongs there, or remove the heading"))


def _empty(page: PageSource) -> Iterator[str]:
    blocks = page.document.blocks
    for block, following in zip(blocks, (*blocks[1:], None), strict=False):
        if isinstance(block, Heading) and (
            following is None or (isinstance(following, Heading) and following.level <= block.level)
        ):
            yield block.anchor
