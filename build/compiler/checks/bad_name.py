"""Folders whose names cannot be ids."""

from collections.abc import Iterator

from compiler.names import is_id_segment
from compiler.problems import START, Fault, Finding
from compiler.source import Tree


def find(tree: Tree) -> Iterator[Finding]:
    """Every topic or contact whose own folder has a name that no address can carry."""
    for subject in tree.subjects():
        name = subject.folder.rpartition("/")[2]
        if not is_id_segment(name):
            fault = Fault(
                START,
                f'the folder name "{name}" cannot be part of an address',
                "use letters, digits and hyphens, such as first-day",
            )
            yield Finding(subject.folder, fault)
