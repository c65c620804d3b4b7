"""Who answers for the content, as Integreat's imprint."""

from collections.abc import Iterator

from markupsafe import Markup, escape

from compiler.exporting.edition import Edition
from compiler.exporting.integreat.markup import anchor, lines
from compiler.exporting.integreat.region import IMPRINT, Entry, Region, slug
from guide.bundle.model import Publisher

_PATH = "disclaimer"


def imprint(region: Region, edition: Edition) -> Entry | list[Entry]:
    """The imprint; an empty list, as the API has it, where nobody says who answers."""
    publisher = edition.guide.publisher
    if publisher == Publisher():
        return []
    said = (publisher.name, publisher.address, publisher.email, publisher.web)
    others = (language.tag for language in edition.guide.languages if language.tag != edition.tag)
    return {
        **_place(edition.tag, region),
        "title": edition.name,
        **region.moments(None),
        "excerpt": "\n".join(filter(None, said)),
        "content": str(lines(_content(publisher))),
        "parent": None,
        "available_languages": {slug(tag): _place(tag, region) for tag in others},
        "thumbnail": None,
        "hash": None,
    }


def _content(publisher: Publisher) -> Iterator[Markup]:
    yield from map(escape, filter(None, (publisher.name, *publisher.address.splitlines())))
    if publisher.email:
        yield anchor(f"mailto:{publisher.email}", publisher.email)
    if publisher.web:
        yield anchor(publisher.web, publisher.web)


def _place(language: str, region: Region) -> Entry:
    path = region.path(_PATH, language)
    return {"id": region.number(IMPRINT, language), "url": region.address(path), "path": path}
