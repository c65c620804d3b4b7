"""Topics and contacts that are written in no language."""

from collections.abc import Iterator

from compiler.problems import START, Fault, Finding
from compiler.source import Tree


def find(tree: Tree) -> Iterator[Finding]:
    """Every folder of a topic or contact without a page."""
    unreadable = {finding.path.rpartition("/")[0] for finding in tree.unreadable}
    for subject in tree.subjects():
        if not subject.pages and subject.folder not in unreadable:
            name = f"{tree.source_language or 'de'}.md"
            yield Finding(subject.folder, Fault(START, "no page in any language", f"write {subject.folder}/{name}"))
