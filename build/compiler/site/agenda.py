"""What the page of an event says beside its text, and its dates as a file for calendars."""

from collections.abc import Iterator
from dataclasses import dataclass

from compiler.folders import File
from compiler.site.cards import short
from compiler.site.editions import Edition
from compiler.site.plan import Site
from guide.bundle.model import CONTACT_PAGES, EVENT_PAGES, Event
from guide.library import Entry
from guide.library.addresses import map_link, one_line
from guide.library.agenda import Appointment
from guide.library.calendar import Words, calendar_file


@dataclass(frozen=True, slots=True)
class EventFacts:
    """When and where an event is, and who answers questions."""

    event: Event
    appointments: tuple[Appointment, ...]
    calendar: str
    place: str
    map: str
    short_web: str
    contact: Entry | None


def event_facts(edition: Edition, event: Event) -> EventFacts:
    """The facts of an event in a language."""
    has_contact = edition.library.contact(event.contact) is not None
    return EventFacts(
        event,
        tuple(Appointment(event, occurrence) for occurrence in event.occurrences),
        _calendar(edition, event),
        one_line(event.address),
        map_link("web", event.address, None),
        short(event.web),
        edition.entry(CONTACT_PAGES + event.contact) if has_contact else None,
    )


def calendars(site: Site) -> Iterator[File]:
    """Every event with all of its dates, in every language."""
    for language in site.library.languages:
        edition = Edition(site, language)
        for event in site.library.events.values():
            entry = edition.entry(EVENT_PAGES + event.id)
            words = Words(entry.language, entry.title, entry.summary, one_line(event.address))
            yield _calendar(edition, event), calendar_file(edition.guide, event, event.occurrences, words)


def _calendar(edition: Edition, event: Event) -> str:
    return edition.file(f"{EVENT_PAGES}{event.id}/event.ics")
