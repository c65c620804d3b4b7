"""Translations of a page that is not there any more, most often because somebody has deleted its file."""

from collections.abc import Iterator

from compiler.problems import Fault, Finding
from compiler.source import PageSource, Subject, Tree


def find(tree: Tree) -> Iterator[Finding]:
    """The first translation of each such page; readers go on seeing all of them."""
    unreadable = {finding.path for finding in tree.unreadable}
    for subject in tree.subjects():
        orphans = [(page, source) for page, source in _sources(tree, subject) if source not in unreadable]
        for page, source in orphans[:1]:
            message = f"this was translated from {source}, which is not there"
            fix = f"bring the file back, or remove the translations, too: guide remove {subject.page_id}"
            yield Finding(page.path, Fault(page.front_matter.place("translation", "from"), message, fix))


def _sources(tree: Tree, subject: Subject) -> Iterator[tuple[PageSource, str]]:
    """The translations of a subject whose source is missing, and the path it had."""
    written = {page.language for page in subject.pages}
    for page in subject.pages:
        language = page.front_matter.data.get("translation", {}).get("from", "")
        if language in tree.languages and language not in written:
            yield page, f"{subject.folder}/{language}.md"
