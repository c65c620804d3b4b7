"""How old a guide is by what it says itself, because an export has no clock."""

from collections.abc import Iterable, Iterator
from datetime import date

from guide.bundle.model import Page, Source
from guide.bundle.opened import Bundle

_LENGTH = len("2026-12-31")  # a source may know no more than the year


def newest(bundle: Bundle) -> date | None:
    """The last day on which somebody checked or read anything of it, else wrote it; None: it does not say."""
    return max(_days(bundle), default=None) or written(_sources(bundle))


def reviewed(page: Page) -> date | None:
    """The day on which somebody last read a translation."""
    return page.translation.reviewed_on if page.translation else None


def written(sources: Iterable[Source]) -> date | None:
    """The day on which the newest of the sources was written, of those that know the day."""
    return max((day for source in sources if (day := _day(source.date))), default=None)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if len(text) == _LENGTH else None
    except ValueError:
        return None


def _sources(bundle: Bundle) -> Iterator[Source]:
    for topic in bundle.topics.values():
        yield from topic.sources
    for contact in bundle.contacts.values():
        yield from contact.sources
    for event in bundle.events.values():
        yield from event.sources


def _days(bundle: Bundle) -> Iterator[date]:
    checked = (
        *(topic.checked_on for topic in bundle.topics.values()),
        *(contact.checked_on for contact in bundle.contacts.values()),
    )
    yield from filter(None, checked)
    for language in bundle.guide.languages:
        yield from (day for page in bundle.pages(language.tag) if (day := reviewed(page)))
