"""Pictures that are not part of the content."""

from collections.abc import Iterator

from compiler.media import MissingPicture, resolve
from compiler.problems import Fault, Finding
from compiler.source import Tree


def find(tree: Tree) -> Iterator[Finding]:
    """Every picture that a page shows and the content folder does not hold."""
    for page in tree.pages():
        for picture in page.document.pictures:
            try:
                resolve(picture.target, page.folder, tree.pictures)
            except MissingPicture as missing:
                yield Finding(page.path, Fault(picture.place, missing.message, missing.fix))
