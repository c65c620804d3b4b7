"""What every document says of itself, and what is in it: its pages, their pictures, the day it speaks of."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from compiler.handout.told import Told, tongue
from compiler.handout.voice import Voice, version
from compiler.isolation import isolated
from guide.bundle.model import Publisher
from guide.library import Library


@dataclass(frozen=True, slots=True)
class Document:
    """What a template is told, and the pictures that it shows, by their paths."""

    told: Told
    pictures: dict[str, bytes]


def document(voice: Voice, title: str, page_ids: Iterable[str], more: Told) -> Document:
    """A document in the language of ``voice`` that shows pages with these ids; ``more`` is what its template sets."""
    library = voice.library
    day = newest(library, page_ids)
    told = {
        **tongue(voice),
        "title": title,
        "author": library.guide.publisher.name or library.name(voice.language.tag),
        "day": [day.year, day.month, day.day] if day else None,
        "name": library.name(voice.language.tag),
        "version": version(voice),
        "publisher": one_line(library.guide.publisher),
        **more,
    }
    return Document(told, {path: library.media(path) for path in sorted(set(_pictures(told)))})


def with_subtopics(library: Library, page_id: str) -> Iterator[str]:
    """The page, and the topics below it when it is one, in reading order."""
    yield page_id
    topic = library.topic(page_id)
    for child in topic.children if topic else ():
        yield from with_subtopics(library, child)


def newest(library: Library, page_ids: Iterable[str]) -> date | None:
    """The last day on which somebody compared one of the pages with its sources."""
    facts = (library.topic(page_id) or library.contact(page_id) for page_id in page_ids)
    return max((found.checked_on for found in facts if found and found.checked_on), default=None)


def one_line(publisher: Publisher) -> str:
    """Who answers for the content."""
    return " · ".join(
        isolated(fact) for fact in (publisher.name, publisher.address, publisher.email, publisher.web) if fact
    )


def _pictures(told: object) -> Iterable[str]:
    if isinstance(told, dict):
        if told.get("kind") == "picture":
            yield told["path"]
        for part in told.values():
            yield from _pictures(part)
    elif isinstance(told, list):
        for part in told:
            yield from _pictures(part)
