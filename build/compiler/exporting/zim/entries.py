"""What a ZIM file holds: every page and file with its path, its title, and the words by which it is found."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import PurePosixPath

from compiler.exporting.whole import media
from compiler.exporting.zim.pruning import prune
from compiler.folders import File
from compiler.isolation import CLOSE, OPEN
from compiler.site import agenda, entrance, icons, lettering, pages, screens, start
from compiler.site.editions import Edition
from compiler.site.plan import Site
from guide.bundle.model import Page
from guide.search.passages import passages

HTML = "text/html"
ROOT = "index.html"

_SCREENS = ("contacts", "emergency", "events", "glossary", "steps")
"""Lists that need no scripts. A reader of ZIM files has a search, saved pages and settings of its own."""

_ASSETS = ("style.css", "icon.svg")
TYPES: Mapping[str, str] = {
    ".css": "text/css",
    ".gif": "image/gif",
    ".ics": "text/calendar",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
}
_ISOLATES = str.maketrans("", "", OPEN + CLOSE)


@dataclass(frozen=True, slots=True)
class Item:
    """An entry; one with ``text`` is found by it and by its title."""

    path: str
    title: str
    mimetype: str
    content: bytes
    text: str = ""


def items(site: Site, languages: tuple[str, ...]) -> Iterator[Item]:
    """Every entry of a file in these languages."""
    files = {_path(file): content for file, content in _files(site, languages)}
    files[icons.FILE] = icons.sprite(site.icons)
    texts = dict(_texts(site, languages))
    for path, content in files.items():
        if not path.endswith("/") and path != ROOT:
            yield Item(path, "", TYPES[PurePosixPath(path).suffix.lower()], content)
            continue
        page = prune(path, content, files)
        yield Item(path, _plain(page.title), HTML, page.content, texts.get(path, ""))


def main_path(languages: tuple[str, ...]) -> str:
    """The entry that is shown first: the choice of a language, where there is one."""
    return ROOT if len(languages) > 1 else f"{languages[0]}/"


def redirects(site: Site, languages: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Old addresses of pages with those they have now."""
    for tag in languages:
        for old, new in site.library.guide.redirects.items():
            yield f"{tag}/{old}/", f"{tag}/{new}/"


def _files(site: Site, languages: tuple[str, ...]) -> Iterator[File]:
    """The files of the site that go into a ZIM file."""
    wanted = {f"{tag}/-/{name}/index.html" for tag in languages for name in _SCREENS}
    homes = {f"{tag}/index.html" for tag in languages}
    for tag in languages:
        edition = Edition(site, site.library.language(tag))
        yield from (pages.guide_page(edition, page_id) for page_id in site.page_ids)
    listed = chain(start.homes(site), screens.screens(site), entrance.doors(site), agenda.calendars(site))
    for path, content in listed:
        is_calendar = path.endswith(".ics") and path.startswith(tuple(f"{tag}/" for tag in languages))
        if path in wanted or path in homes or is_calendar or (path == ROOT and len(languages) > 1):
            yield path, content
    for name in (*_ASSETS, *_letters(site, languages)):
        yield site.assets.path(name), site.assets.files[name]
    for path in media(site.bundle):
        yield path, site.bundle.media(path)


def _letters(site: Site, languages: tuple[str, ...]) -> Iterator[str]:
    """The fonts of languages whose letters many devices do not have."""
    if lettering.readers(site.library.guide).intersection(languages):
        yield from lettering.fonts(site.library)


def _texts(site: Site, languages: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """The words of each page; what stands in for translations is found once, and not at all beside the original."""
    found: set[tuple[str, str]] = set()
    for tag in languages:
        for page_id in site.page_ids:
            reading = site.library.read(page_id, tag)
            if reading is None or (reading.is_fallback and reading.shown.tag in languages):
                continue
            if (page_id, reading.shown.tag) not in found:
                found.add((page_id, reading.shown.tag))
                yield f"{tag}/{page_id}/", _searched(reading.page)


def _searched(page: Page) -> str:
    return _plain("\n".join(passage.text for passage in passages(page)))


def _plain(text: str) -> str:
    """Text without marks of direction, which would be taken for letters."""
    return text.translate(_ISOLATES)


def _path(file: str) -> str:
    """A page is called by its folder, as links do, because readers of ZIM files look for no index in it."""
    return file if file == ROOT else file.removesuffix(ROOT)
