"""Pages that are hard to read as a whole."""

from collections.abc import Iterator

from compiler.problems import Fault, Finding
from compiler.source import Tree
from compiler.wording.readability import limits, read_page

MIN_WORDS = 60  # a shorter text has no figure to rely on


def find(tree: Tree) -> Iterator[Finding]:
    """Every page whose figure is above what is advised for its language."""
    for page in tree.pages():
        advised = limits(page.language)
        if advised is None or page.language not in tree.languages:
            continue
        reading = read_page(page)
        if reading.words >= MIN_WORDS and reading.lix > advised.lix:
            message = f"this page is hard to read: LIX {reading.lix}, advised are {advised.lix} at most"
            fix = "write shorter sentences and shorter words"
            yield Finding(page.path, Fault(page.front_matter.place("title"), message, fix))
