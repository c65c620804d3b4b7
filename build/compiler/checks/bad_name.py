"""Names of folders that cannot be ids, and of pictures that not every device could store."""

from collections.abc import Iterator

from compiler import media
from compiler.names import is_id_segment
from compiler.problems import START, Fault, Finding
from compiler.source import Tree
from guide.bundle import layout
from guide.bundle.errors import MalformedBundle


def find(tree: Tree) -> Iterator[Finding]:
    """Every topic, contact or picture with a name that no address can carry."""
    for subject in tree.subjects():
        name = subject.folder.rpartition("/")[2]
        if not is_id_segment(name):
            fix = "use letters, digits and hyphens, such as first-day"
            yield Finding(subject.folder, Fault(START, f'the folder name "{name}" cannot be part of an address', fix))
    for path in tree.pictures:
        try:
            layout.check_path(media.bundle_path(path))
        except MalformedBundle:
            fix = "use letters, digits and hyphens, such as entrance.png"
            yield Finding(path, Fault(START, "not every device can store a file of this name", fix))
