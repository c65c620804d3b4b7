"""How a site is made of a compiled guide: a table of its parts, written beside their place and renamed as a whole."""

import json
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from compiler.folders import File, check_apart, check_replaceable, made_beside, mark, write_files
from compiler.pipeline import Listener, Nobody
from compiler.site import (
    agenda,
    compressing,
    entrance,
    folding,
    hosting,
    icons,
    lettering,
    offline,
    pages,
    screens,
    searching,
    start,
    words,
)
from compiler.site.app.files import app
from compiler.site.assets import gather
from compiler.site.plan import Last, Part, Site
from guide.bundle import layout
from guide.bundle.manifest import Entry
from guide.bundle.opened import Bundle
from guide.library.indexes import Indexes
from guide.library.library import Library

SITE_FILE = "site.json"
"""Says of which guide and revision a site is; a folder with it may be replaced."""

_SITE_KEYS = {"guide", "revision", "languages"}


def _assets(site: Site) -> Iterator[File]:
    yield from site.assets.listed()


def _pictures(site: Site) -> Iterator[File]:
    for path in sorted(site.bundle.manifest.files):
        if path.startswith(layout.MEDIA):
            yield path, site.bundle.media(path)


PARTS: tuple[tuple[str, Part], ...] = (
    ("assets", _assets),
    ("pictures", _pictures),
    ("homes", start.homes),
    ("pages", pages.guide_pages),
    ("lists", screens.screens),
    ("calendars", agenda.calendars),
    ("words", words.word_files),
    ("search", searching.search_files),
    ("doors", entrance.doors),
    ("redirects", entrance.redirects),
    ("manifests", entrance.manifests),
    ("tables", entrance.tables),
    ("app", app),
)
"""What a site consists of."""


def _sprite(site: Site, written: Mapping[str, Entry]) -> Iterator[File]:
    yield icons.FILE, icons.sprite(site.icons)


def _identity(site: Site, written: Mapping[str, Entry]) -> Iterator[File]:
    guide = site.library.guide
    said = {
        "guide": guide.id,
        "revision": site.revision,
        "languages": [language.tag for language in guide.languages],
        "web": site.web,
    }
    yield SITE_FILE, json.dumps(said, ensure_ascii=False, indent=1).encode() + b"\n"


LAST: tuple[tuple[str, Last], ...] = (
    ("icons", _sprite),
    ("identity", _identity),
    ("offline", offline.offline),
    ("headers", hosting.headers_file),
)
"""What tells of the rest, and so is made when that is there."""

Finish = Callable[[Path, Mapping[str, Entry]], None]

FINISHING: tuple[tuple[str, Finish], ...] = (("compress", compressing.compress),)
"""What is done to the folder with all files in it before it takes its place."""


@dataclass(frozen=True, slots=True)
class Built:
    """A site that is there: where, and every file of it."""

    folder: Path
    revision: str
    files: Mapping[str, Entry]


def plan_site(bundle: Bundle, cache: Path, web: str = "", has_app: bool = False) -> Site:
    """The site of a compiled guide; ``cache`` is a folder of this user, for what can be used again."""
    library = Library(bundle, Indexes(shipped=(), own=cache))
    made = {folding.FILE: folding.folding_table(), **lettering.fonts(library)}
    assets = gather(library.guide.colour, made, lettering.faces(library))
    return Site(bundle, library, assets, cache, web or library.guide.web, has_app)


def build_site(
    site: Site, out: Path, finishing: Sequence[tuple[str, Finish]] = FINISHING, listener: Listener | None = None
) -> Built:
    """Put the site at ``out``; what was there before stays until it is whole.

    Raises UsageError when it cannot be written.
    """
    out = out.resolve()
    with made_beside(out) as new:
        written = _build(site, new, finishing, listener or Nobody())
    return Built(out, site.revision, written)


def _build(
    site: Site, folder: Path, finishing: Sequence[tuple[str, Finish]], listener: Listener
) -> Mapping[str, Entry]:
    written: dict[str, Entry] = {}
    for name, part in PARTS:
        written |= _write(folder, name, part(site), listener)
    for name, last in LAST:
        written |= _write(folder, name, last(site, written), listener)
    for name, finish in finishing:
        start = time.perf_counter()
        finish(folder, written)
        listener.finished(name, {"files": len(written)}, time.perf_counter() - start)
    return written


def check_out(out: Path, *inputs: Path) -> None:
    """Raise UsageError unless a site may be put at ``out``: nothing but a site of ours is ever replaced."""
    check_apart(out, *inputs)
    check_replaceable(out, "an older site", _is_site)


def _is_site(folder: Path) -> bool:
    return mark(folder / SITE_FILE).keys() >= _SITE_KEYS


def _write(folder: Path, step: str, files: Iterable[File], listener: Listener) -> dict[str, Entry]:
    start = time.perf_counter()
    entries = write_files(folder, files)
    size = sum(written.size for written in entries.values())
    listener.finished(step, {"files": len(entries), "bytes": size}, time.perf_counter() - start)
    return entries
