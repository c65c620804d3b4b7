"""Opening hours as schedules: a weekly rule (RFC 5545) for each interval, in local time.

A rule of the standard has no exceptions, so the time zone and the days that differ stand in the notes.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import timedelta

from compiler.exporting.hsds.records import Record, identifier, record
from guide.bundle.model import Contact, Hours, Interval

_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_MIDNIGHT = 24 * 60


def schedules(contact: Contact, guide_id: str, time_zone: str) -> Iterator[Record]:
    """When a contact is open; hours that follow no usual week, or that nobody can work out, are told in words only."""
    hours, said = contact.hours, contact.opening_hours
    notes = _notes(hours, time_zone) if hours else ""
    usual = _by_interval(hours) if hours else []
    for interval, rule in usual:
        id_ = identifier(guide_id, "schedule", contact.id, str(interval.start), str(interval.end))
        yield {"id": id_, "description": said, **rule, "notes": notes}
    if said and not usual:
        yield record({"id": identifier(guide_id, "schedule", contact.id), "description": said, "notes": notes})


def _by_interval(hours: Hours) -> list[tuple[Interval, Record]]:
    """Every interval of the usual week with its rule, the first of the week first."""
    found: dict[Interval, list[int]] = defaultdict(list)
    for weekday, intervals in enumerate(hours.week):
        for interval in intervals:
            found[interval].append(weekday)
    return [(interval, _rule(hours, interval, weekdays)) for interval, weekdays in found.items()]


def _rule(hours: Hours, interval: Interval, weekdays: list[int]) -> Record:
    days = (hours.first + timedelta(days=number) for number in range(7))
    return {
        "valid_from": hours.first.isoformat(),
        "valid_to": hours.last.isoformat(),
        "dtstart": next(day for day in days if day.weekday() in weekdays).isoformat(),
        "until": hours.last.isoformat(),
        "wkst": "MO",
        "freq": "WEEKLY",
        "interval": 1,
        "byday": ",".join(_WEEKDAYS[weekday] for weekday in weekdays),
        "opens_at": _clock(interval.start),
        "closes_at": _closing(interval.end),
    }


def _notes(hours: Hours, time_zone: str) -> str:
    differing = (f"{day} {_listed(intervals)}" for day, intervals in sorted(hours.exceptions.items()))
    return "; ".join((time_zone, *differing))


def _listed(intervals: tuple[Interval, ...]) -> str:
    return ",".join(f"{_clock(interval.start)}-{_clock(interval.end)}" for interval in intervals) or "off"


def _closing(minutes: int) -> str:
    # The end of a day is no time of day that other programs read.
    return "23:59" if minutes == _MIDNIGHT else _clock(minutes % _MIDNIGHT)


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"
