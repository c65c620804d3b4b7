"""What is on: the notices that hold today, and the events that are still to come, day by day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import groupby
from typing import get_args

from guide.bundle.model import Event, Notice, Occurrence, Urgency

# The model names the kinds of urgency from the least on.
_MOST_URGENT_FIRST: tuple[Urgency, ...] = get_args(Urgency)[::-1]


@dataclass(frozen=True, slots=True)
class Appointment:
    """An event on one of its dates."""

    event: Event
    occurrence: Occurrence

    @property
    def last_day(self) -> date:
        """The day on which it ends."""
        return (self.occurrence.end or self.occurrence.start).date()

    @property
    def over(self) -> datetime:
        """The moment from which on it is past; what has no end lasts until its day is over."""
        if self.event.all_day or self.occurrence.end is None:
            return datetime.combine(self.last_day + timedelta(days=1), time())
        return self.occurrence.end


@dataclass(frozen=True, slots=True)
class Day:
    """A day and what takes place on it, the earliest first."""

    date: date
    appointments: tuple[Appointment, ...]


def current_notices(notices: Iterable[Notice], today: date) -> tuple[Notice, ...]:
    """The notices that hold today, in order."""
    return in_order(notice for notice in notices if _holds(notice, today))


def in_order(notices: Iterable[Notice]) -> tuple[Notice, ...]:
    """The notices, the most urgent first, of equal ones the newest."""

    def order(notice: Notice) -> tuple[int, int, str]:
        # What has always held is the oldest.
        since = notice.first.toordinal() if notice.first else 0
        return _MOST_URGENT_FIRST.index(notice.urgency), -since, notice.id

    return tuple(sorted(notices, key=order))


def notices_of(notices: Iterable[Notice], page_id: str, today: date) -> tuple[Notice, ...]:
    """The notices about a topic that hold today, in the same order."""
    return current_notices((notice for notice in notices if page_id in notice.topics), today)


def upcoming(events: Iterable[Event], now: datetime, days: int | None = None) -> tuple[Appointment, ...]:
    """Every date that is not over, in order; ``days`` counts those to look ahead, today included."""
    end = None if days is None else now.date() + timedelta(days=days)
    appointments = (Appointment(event, occurrence) for event in events for occurrence in event.occurrences)
    ahead = (
        appointment
        for appointment in appointments
        if appointment.over > now and (end is None or appointment.occurrence.start.date() < end)
    )
    return tuple(sorted(ahead, key=lambda appointment: (appointment.occurrence.start, appointment.event.id)))


def by_day(appointments: Iterable[Appointment], today: date) -> tuple[Day, ...]:
    """The appointments of each day; what began before today and still goes on stands under today."""

    def day(appointment: Appointment) -> date:
        return max(appointment.occurrence.start.date(), today)

    return tuple(Day(when, tuple(group)) for when, group in groupby(sorted(appointments, key=day), key=day))


def _holds(notice: Notice, today: date) -> bool:
    return (notice.first or today) <= today <= (notice.last or today)
