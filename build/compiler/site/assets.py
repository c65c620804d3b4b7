"""Style, scripts and icon of the site, in one folder that is named for what is in it, so it may be kept for good."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import resources
from importlib.resources.abc import Traversable

from compiler.site.emblem import emblem
from compiler.site.palette import palette

FOLDER = "assets"
STYLE = "style.css"
_OF_THE_ROOT = ("worker.js",)
"""A service worker rules over the folder it lies in, so it is not among the others."""


@dataclass(frozen=True, slots=True)
class Assets:
    """The files by their names, and the folder below the root of the site that they lie in."""

    folder: str
    files: Mapping[str, bytes]

    def path(self, name: str) -> str:
        """Where a file lies below the root of the site."""
        if name not in self.files:
            raise KeyError(name)
        return f"{self.folder}/{name}"

    def listed(self) -> Iterator[tuple[str, bytes]]:
        """Every file with its path."""
        yield from ((self.path(name), content) for name, content in self.files.items())


def gather(colour: str, made: Mapping[str, bytes], rules: str = "") -> Assets:
    """The assets of this package in the colour of a guide, and what other parts of the site have made.

    ``rules`` are those parts' own of the style.
    """
    root = resources.files(__package__).joinpath(FOLDER)
    found = {name: content for name, content in _files(root) if name not in _OF_THE_ROOT}
    dressed = {**found, **emblem(colour), **made, STYLE: (rules + palette(colour)).encode() + found[STYLE]}
    files = dict(sorted(dressed.items()))
    digest = hashlib.sha256()
    for name, content in files.items():
        digest.update(f"{name}\0{len(content)}\0".encode() + content)
    return Assets(f"{FOLDER}/{digest.hexdigest()[:12]}", files)


def _files(folder: Traversable, above: str = "") -> Iterator[tuple[str, bytes]]:
    for file in folder.iterdir():
        if file.is_dir():
            yield from _files(file, f"{above}{file.name}/")
        else:
            yield above + file.name, file.read_bytes()
