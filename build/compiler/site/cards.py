"""What the card of a contact shows: its facts, and its hours as a table, since no page knows what day it is."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from guide.bundle.model import CONTACT_PAGES, Contact, Hours, Interval, Language
from guide.library import Entry, Library
from guide.library.addresses import map_link, one_line
from guide.library.dates import written
from guide.library.hours import clock, never_closes
from guide.library.languages import language_name

Span = tuple[str, str]
Line = tuple[str, tuple[Span, ...]]
"""A day and from when to when it is open."""


@dataclass(frozen=True, slots=True)
class Timetable:
    """The usual week, Monday first, and the days that differ; ``data`` is what a script makes a sentence of."""

    week: tuple[Line, ...]
    exceptions: tuple[Line, ...]
    never_closes: bool
    data: str


@dataclass(frozen=True, slots=True)
class Card:
    """A contact as readers of one language see it; ``spoken`` are the names of its languages."""

    contact: Contact
    entry: Entry
    address: str
    map: str
    spoken: tuple[str, ...]
    timetable: Timetable | None

    @property
    def page(self) -> str:
        """The id of the contact's own page."""
        return CONTACT_PAGES + self.contact.id

    @property
    def short_web(self) -> str:
        """The address of its website as people say it."""
        return short(self.contact.web)

    @property
    def is_known(self) -> bool:
        """Whether there is anything to say of it but its name."""
        facts = self.contact
        known = (facts.phones, facts.address, facts.hours, facts.email, facts.web, facts.languages, facts.step_free)
        return any(known) or bool(self.map)


def card(library: Library, contact: Contact, language: Language) -> Card:
    """The card of a contact in a language."""
    entry = library.entry(CONTACT_PAGES + contact.id, language.tag)
    spoken = sorted(contact.languages, key=lambda tag: tag != language.tag)
    return Card(
        contact,
        entry,
        one_line(contact.address),
        map_link("web", contact.address, contact.position, entry.title),
        tuple(language_name(library.guide, tag, language.tag) for tag in spoken),
        timetable(contact.hours, language, library.guide.time_zone) if contact.hours else None,
    )


def timetable(hours: Hours, language: Language, zone: str) -> Timetable:
    """The hours in words of a language, and as data in the guide's time zone."""
    return Timetable(
        tuple((day, _spans(intervals)) for day, intervals in zip(language.dates.weekdays, hours.week, strict=True)),
        tuple(_exceptions(hours, language)),
        never_closes(hours),
        _data(hours, zone),
    )


def short(address: str) -> str:
    """A web address without what nobody says."""
    return address.removeprefix("https://").removeprefix("http://").rstrip("/")


def _exceptions(hours: Hours, language: Language) -> Iterator[Line]:
    for day, intervals in sorted(hours.exceptions.items()):
        yield written(date.fromisoformat(day), language), _spans(intervals)


def _spans(intervals: tuple[Interval, ...]) -> tuple[Span, ...]:
    ordered = sorted(intervals, key=lambda interval: interval.start)
    return tuple((clock(interval.start), clock(interval.end)) for interval in ordered)


def _data(hours: Hours, zone: str) -> str:
    def plain(intervals: tuple[Interval, ...]) -> list[list[int]]:
        return [[interval.start, interval.end] for interval in intervals]

    found = {
        "week": [plain(day) for day in hours.week],
        "first": hours.first.isoformat(),
        "last": hours.last.isoformat(),
        "exceptions": {day: plain(intervals) for day, intervals in sorted(hours.exceptions.items())},
        "zone": zone,
    }
    return json.dumps(found, separators=(",", ":"))
