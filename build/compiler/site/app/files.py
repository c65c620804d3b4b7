"""Everything that lies below the app's address: the client, and one archive with its Python and the guide."""

from collections.abc import Iterator
from pathlib import Path

from compiler import locations
from compiler.client.indexing import ship_index
from compiler.folders import File
from compiler.site.app.archive import packed
from compiler.site.app.client import client_files
from compiler.site.app.vendoring import vendored
from compiler.site.plan import Site

FOLDER = "app"
"""Where the app lies below the root of the site."""

_ARCHIVE = "app.tar.gz"
_PACKAGES = "__pypackages__"


def app(site: Site) -> Iterator[File]:
    """The files of the app, where the site has one."""
    if not site.has_app:
        return
    bundle, cache = site.bundle, site.cache
    index = locations.index(bundle.folder) or cache / "indexes" / bundle.guide.id
    ship_index(bundle, index)
    name = site.library.name(site.library.guide.source_language)
    for path, content in client_files(cache, locations.fonts(), name, site.assets.files):
        yield f"{FOLDER}/{path}", content
    yield f"{FOLDER}/{_ARCHIVE}", packed(_program(bundle.folder, index))


def _program(bundle: Path, index: Path) -> Iterator[File]:
    """What the client runs, laid out as in the installed app."""
    source = locations.client()
    yield "main.py", source.with_name("main.py").read_bytes()
    yield from _below(source, "guide", "*.py")
    yield from _below(bundle, "assets/guide")
    yield from _below(index, "assets/index")
    yield from ((f"{_PACKAGES}/{path}", content) for path, content in vendored())


def _below(folder: Path, place: str, pattern: str = "*") -> Iterator[File]:
    for file in folder.rglob(pattern):
        if file.is_file():
            yield f"{place}/{file.relative_to(folder).as_posix()}", file.read_bytes()
