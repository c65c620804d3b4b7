"""Dates of an event as a file that every calendar reads (iCalendar, RFC 5545)."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from guide.bundle.model import Event, Guide, Occurrence

MEDIA_TYPE = "text/calendar"

_LINE = 75
"""The longest line, in octets and without its end (RFC 5545, 3.1)."""

# A device may have no table of time zones, so the rules of those that guides are for stand here. The times of an
# event elsewhere float: they are those of the clock on the wall, wherever the reader is.
_CENTRAL_EUROPEAN = (
    "BEGIN:DAYLIGHT",
    "TZNAME:CEST",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "DTSTART:19960331T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "TZNAME:CET",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "DTSTART:19961027T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "END:STANDARD",
)
_ZONES: Mapping[str, tuple[str, ...]] = {"Europe/Berlin": _CENTRAL_EUROPEAN}

_ESCAPES = {"\\": r"\\", ";": r"\;", ",": r"\,", "\n": r"\n"}
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Words:
    """What a calendar shows of an event, in the language with the tag ``language``."""

    language: str
    title: str
    description: str = ""
    place: str = ""


def calendar_file(guide: Guide, event: Event, occurrences: Iterable[Occurrence], words: Words) -> bytes:
    """The event on these of its dates; the same guide gives the same bytes, so a second import changes nothing."""
    zone = guide.time_zone if guide.time_zone in _ZONES and not event.all_day else ""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//{_escaped(guide.id)}//Newcomer guide//EN",
        "CALSCALE:GREGORIAN",
        *_zone(zone),
        *(line for occurrence in occurrences for line in _entry(guide.id, zone, event, occurrence, words)),
        "END:VCALENDAR",
    ]
    return "".join(f"{_folded(line)}\r\n" for line in lines).encode()


def _zone(zone: str) -> Iterator[str]:
    if zone:
        yield from ("BEGIN:VTIMEZONE", f"TZID:{zone}", *_ZONES[zone], "END:VTIMEZONE")


def _entry(guide_id: str, zone: str, event: Event, occurrence: Occurrence, words: Words) -> Iterator[str]:
    stamp = _moment(occurrence.start)
    yield "BEGIN:VEVENT"
    yield f"UID:{_escaped(f'{event.id}-{stamp}@{guide_id}')}"
    # When the entry was made, which is asked for and nobody looks at: a clock would make every file another one.
    yield f"DTSTAMP:{stamp}Z"
    yield from _times(zone, event, occurrence)
    for name, value in (("SUMMARY", words.title), ("DESCRIPTION", words.description), ("LOCATION", words.place)):
        if value:
            yield f"{name};LANGUAGE={words.language}:{_escaped(value)}"
    if event.web:
        yield f"URL:{event.web}"
    yield "END:VEVENT"


def _times(zone: str, event: Event, occurrence: Occurrence) -> Iterator[str]:
    if event.all_day:
        # The end is the first day that is no longer part of it.
        after = (occurrence.end or occurrence.start) + timedelta(days=1)
        yield f"DTSTART;VALUE=DATE:{occurrence.start:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{after:%Y%m%d}"
        return
    local = f";TZID={zone}" if zone else ""
    yield f"DTSTART{local}:{_moment(occurrence.start)}"
    # An end has to lie after the start.
    if occurrence.end and occurrence.end > occurrence.start:
        yield f"DTEND{local}:{_moment(occurrence.end)}"


def _moment(moment: datetime) -> str:
    return f"{moment:%Y%m%dT%H%M%S}"


def _escaped(text: str) -> str:
    text = _CONTROLS.sub("", text.replace("\r\n", "\n"))
    return "".join(_ESCAPES.get(letter, letter) for letter in text)


def _folded(line: str) -> str:
    """The line in pieces that are short enough, never cut inside a letter; each but the first begins with a space."""
    pieces = [""]
    room = _LINE
    for letter in line:
        size = len(letter.encode())
        if size > room:
            pieces.append("")
            room = _LINE - 1
        pieces[-1] += letter
        room -= size
    return "\r\n ".join(pieces)
