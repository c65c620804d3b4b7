"""Pages without a title, which every list needs."""

from collections.abc import Iterator

from compiler.problems import START, Fault, Finding
from compiler.source import PageSource, Tree

_BEGINNING = "start the file with three lines: ---, title: …, ---"


def find(tree: Tree) -> Iterator[Finding]:
    """Every page whose front matter has no title, or a blank one."""
    for page in tree.pages():
        if _is_missing(page):
            place = page.front_matter.place("title")
            # What stands in the first line is no front matter: that is where its --- would be.
            fix = _BEGINNING if place == START else "write title: … between the two lines ---"
            yield Finding(page.path, Fault(place, "the page has no title", fix))


def _is_missing(page: PageSource) -> bool:
    front_matter = page.front_matter
    refused = bool(front_matter.source.malformed) or any(
        mismatch.key_path == ("title",) for mismatch in front_matter.mismatches
    )
    return not refused and not page.title
