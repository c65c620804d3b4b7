"""All events of a guide as one calendar (iCalendar, RFC 5545): a repeated event is one entry with its rule.

The guide tells the dates of some years ahead; a rule that goes on for ever ends with the last of them here.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr
from icalendar import Calendar, Timezone, vRecur, vText
from icalendar import Event as Entry

from compiler.exporting.edition import Edition
from guide.bundle.model import Event, Head, Occurrence, Repetition
from guide.library.addresses import one_line

Heads = Mapping[str, Head]

_ENDS = ("COUNT", "UNTIL")


def calendar(edition: Edition) -> bytes:
    """The calendar in the edition's language; the same guide gives the same bytes."""
    events = [event for event in edition.bundle.events.values() if event.occurrences]
    made = Calendar()
    made.add("VERSION", "2.0")
    made.add("PRODID", f"-//{edition.guide.id}//Newcomer guide//EN")
    made.add("CALSCALE", "GREGORIAN")
    made.add("X-WR-CALNAME", edition.name)
    made.add("X-WR-TIMEZONE", edition.guide.time_zone)
    for event in events:
        made.add_component(_entry(event, edition))
    if events:
        made.add_missing_timezones(*_span(events))
    else:
        # A calendar without anything in it is none (RFC 5545, 3.6).
        made.add_component(Timezone.from_tzid(edition.guide.time_zone))
    return bytes(made.to_ical())


def _entry(event: Event, edition: Edition) -> Entry:
    zone = None if event.all_day else ZoneInfo(edition.guide.time_zone)
    entry = Entry()
    entry.add("UID", f"{event.id}@{edition.guide.id}")
    # When the entry was made, which is asked for and nobody looks at: a clock would make every file another one.
    entry.add("DTSTAMP", event.occurrences[0].start.replace(tzinfo=UTC))
    _add_dates(entry, event, zone)
    _add_texts(entry, event, edition)
    if event.web:
        entry.add("URL", event.web)
    return entry


def _add_dates(entry: Entry, event: Event, zone: ZoneInfo | None) -> None:
    first = event.occurrences[0]
    start = _start(event)
    entry.add("DTSTART", _zoned(start, zone))
    length = _length(first, event.all_day)
    if length:
        entry.add("DTEND", _zoned(start + length, zone))
    if event.repetition is None:
        further = [_zoned(occurrence.start, zone) for occurrence in event.occurrences[1:]]
        if further:
            entry.add("RDATE", further, {} if zone else {"VALUE": "DATE"})
        return
    last = event.occurrences[-1].start
    entry.add("RRULE", _rule(event.repetition, last, zone))
    for left_out in _left_out(event.repetition, last):
        entry.add("EXDATE", _zoned(left_out, zone), {} if zone else {"VALUE": "DATE"})


def _add_texts(entry: Entry, event: Event, edition: Edition) -> None:
    _add_head(entry, "SUMMARY", "title", event.heads, edition)
    _add_head(entry, "DESCRIPTION", "summary", event.heads, edition)
    organiser = edition.bundle.contacts.get(event.contact)
    if organiser:
        _add_head(entry, "CONTACT", "title", organiser.heads, edition)
    if event.address:
        entry.add("LOCATION", one_line(event.address))


def _add_head(entry: Entry, name: str, part: Literal["title", "summary"], heads: Heads, edition: Edition) -> None:
    text = getattr(edition.nearest(heads), part)
    if text:
        entry.add(name, vText(text, params={"LANGUAGE": edition.written_in(heads)}))


def _length(occurrence: Occurrence, all_day: bool) -> timedelta:
    length = (occurrence.end or occurrence.start) - occurrence.start
    # The end of whole days is the first day that is no longer part of them.
    return length + timedelta(days=1) if all_day else length


def _rule(repetition: Repetition, last: datetime, zone: ZoneInfo | None) -> vRecur:
    rule: vRecur = vRecur.from_ical(repetition.rule)
    for name in _ENDS:
        rule.pop(name, None)
    rule["UNTIL"] = [last.replace(tzinfo=zone).astimezone(UTC) if zone else last.date()]
    return rule


def _left_out(repetition: Repetition, last: datetime) -> Iterator[datetime]:
    days = set(repetition.left_out)
    if days:
        dates = rrulestr(repetition.rule, dtstart=repetition.start, ignoretz=True)
        yield from (moment for moment in dates.between(repetition.start, last, inc=True) if moment.date() in days)


def _zoned(moment: datetime, zone: ZoneInfo | None) -> date:
    """A local time in its zone; without a zone, its day."""
    return moment.replace(tzinfo=zone) if zone else moment.date()


def _span(events: Iterable[Event]) -> tuple[date, date]:
    """The days between which the rules of the time zone have to be told."""
    starts = [_start(event).date() for event in events]
    ends = [(event.occurrences[-1].end or event.occurrences[-1].start).date() for event in events]
    return min(starts), max(ends) + timedelta(days=1)


def _start(event: Event) -> datetime:
    return event.repetition.start if event.repetition else event.occurrences[0].start
