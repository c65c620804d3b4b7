"""The files of a project by the names that its pages have for them."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from compiler.importing.fetching import Unreachable
from compiler.importing.markdown.layouts import Source, way_of

_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")
# Where Hugo, Docusaurus and others keep what every page can name from the root of the website.
_FOR_ALL = ("static", "public", "assets")


@dataclass(frozen=True, slots=True)
class Project:
    """A folder with the pages at ``paths``, in languages that each have a root."""

    folder: Path
    roots: tuple[Path, ...]
    paths: frozenset[str]

    def shown(self, file: Path) -> str:
        """How reports name a file."""
        return file.relative_to(self.folder).as_posix()

    def holds(self, file: Path) -> bool:
        """Whether a file lies in the project, and is no way out of it to other files of this computer."""
        return file.resolve().is_relative_to(self.folder.resolve())

    def page(self, target: str, source: Source) -> str | None:
        """The path of the page that a link of ``source`` names, by its file or by its address on the website."""
        for way in self._ways(target, source):
            # On a website, the language stands before the page.
            for candidate in (way, way.partition("/")[2], way.partition("/")[2].partition("/")[2]):
                path = way_of(candidate.strip("/"))
                if path in self.paths:
                    return path
        return None

    def picture(self, target: str, source: Source) -> str:
        """The address of a picture in the project, which changes when the picture does; raises Unreachable."""
        if has_scheme(target):
            raise Unreachable("lies on another website")
        bare = target.partition("?")[0].lstrip("/")
        folders = (source.file.parent, *self.roots, *(self.folder / name for name in ("", *_FOR_ALL)))
        for folder in folders:
            file = (folder / bare).resolve()
            if self.holds(file) and file.is_file():
                digest = sha256(file.read_bytes()).hexdigest()[:12]
                return f"{file.relative_to(self.folder.resolve()).as_posix()}#{digest}"
        raise Unreachable("is not in the folder")

    def content(self, address: str) -> bytes:
        """The picture at an address; raises Unreachable."""
        try:
            return (self.folder / address.rpartition("#")[0]).read_bytes()
        except OSError as error:
            raise Unreachable(f"cannot be read ({error.strerror})") from None

    def _ways(self, target: str, source: Source) -> Iterator[str]:
        if target.startswith("/"):
            yield target.strip("/")
            return
        for base in dict.fromkeys((source.folder, source.path, posixpath.dirname(source.path))):
            yield posixpath.normpath(posixpath.join(base, target))


def has_scheme(address: str) -> bool:
    """Whether an address leads out of the project."""
    return _SCHEME.match(address.strip()) is not None


def name_of(path: str) -> str:
    """What a page is called that has no title."""
    return path.rpartition("/")[2].replace("-", " ").replace("_", " ").strip() or "Start"
