"""Pages without a title, which every list needs."""

from collections.abc import Iterator

from compiler.problems import Fault, Finding
from compiler.source import PageSource, Tree


def find(tree: Tree) -> Iterator[Finding]:
    """Every page whose front matter has no title, or a blank one."""
    for page in tree.pages():
        if _is_missing(page):
            fix = "start the file with three lines: ---, title: …, ---"
            yield Finding(page.path, Fault(page.front_matter.place("title"), "the page has no title", fix))


def _is_missing(page: PageSource) -> bool:
    front_matter = page.front_matter
    refused = bool(front_matter.source.malformed) or any(
        mismatch.key_path == ("title",) for mismatch in front_matter.mismatches
    )
    return not refused and not page.title
