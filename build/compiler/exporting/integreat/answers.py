"""Every answer of the API as a file, at the path that a client asks for."""

from collections.abc import Iterator

from compiler.exporting.edition import Edition
from compiler.exporting.folders import as_json
from compiler.exporting.integreat.events import events
from compiler.exporting.integreat.imprint import imprint
from compiler.exporting.integreat.pages import news, pages
from compiler.exporting.integreat.places import ICON, categories, locations
from compiler.exporting.integreat.region import Entry, Region, slug
from compiler.exporting.whole import media
from compiler.folders import File
from compiler.site.emblem import drawing

_API = "api/v3"


def answers(region: Region, editions: tuple[Edition, ...]) -> Iterator[File]:
    """Every file: the answers below api/v3, and the pictures that the texts show."""
    yield _answer("regions", [_region(region)])
    yield _answer(f"regions/{region.slug}", _region(region))
    yield _answer(f"{region.slug}/languages", _languages(region))
    for edition in editions:
        below = f"{region.slug}/{slug(edition.tag)}"
        yield _answer(f"{below}/pages", pages(region, edition))
        yield _answer(f"{below}/locations", locations(region, edition))
        yield _answer(f"{below}/location-categories", categories(region, edition))
        yield _answer(f"{below}/events", events(region, edition))
        yield _answer(f"{below}/imprint", imprint(region, edition))
        yield _answer(f"{below}/disclaimer", imprint(region, edition))
        yield _answer(f"{below}/fcm", news(region, edition))
    for path in media(region.bundle):
        yield path, region.bundle.media(path)
    if region.placed:
        yield ICON, drawing(region.bundle.guide.colour)


def _answer(path: str, data: object) -> File:
    return f"{_API}/{path}/index.json", as_json(data)


def _region(region: Region) -> Entry:
    guide = region.bundle.guide
    name = guide.name[guide.source_language]
    return {
        "id": region.number(""),
        "name": name,
        "path": region.slug,
        "live": True,
        "prefix": "",
        "name_without_prefix": name,
        "plz": "",
        "extras": False,
        "events": bool(region.bundle.events),
        "pois": bool(region.placed),
        "push_notifications": bool(region.bundle.notices),
        **_extent(region),
        "aliases": None,
        "tunews": False,
        "external_news": False,
        "languages": _languages(region),
        "is_chat_enabled": False,
    }


def _languages(region: Region) -> list[Entry]:
    return [
        {
            "id": region.number(language.tag),
            "code": slug(language.tag),
            "bcp47_tag": language.tag,
            "native_name": language.native_name,
            "dir": "RIGHT_TO_LEFT" if language.direction == "rtl" else "LEFT_TO_RIGHT",
        }
        for language in region.bundle.guide.languages
    ]


def _extent(region: Region) -> Entry:
    """Where the contacts on the map lie: the middle of them, and the corners of the box around them."""
    positions = [contact.position for contact in region.bundle.contacts.values() if contact.position]
    if not positions:
        return {"longitude": None, "latitude": None, "bounding_box": None}
    east = [position.longitude for position in positions]
    north = [position.latitude for position in positions]
    return {
        "longitude": (min(east) + max(east)) / 2,
        "latitude": (min(north) + max(north)) / 2,
        "bounding_box": [[min(east), min(north)], [max(east), max(north)]],
    }
