"""Opening hours looked up: whether a place is open at a moment, until or from when, and the days to come."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from guide.bundle.model import Hours, Interval

AHEAD = timedelta(days=366)
"""How far ahead an opening or a closing is looked for: what is further off is as good as never."""

_DAY = timedelta(days=1)
_MIDNIGHT = 24 * 60


@dataclass(frozen=True, slots=True)
class Open:
    """Open; ``until`` is when it closes, None where no such moment is near."""

    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Closed:
    """Closed; ``opens`` is when it opens again, None where no such moment is known or near."""

    opens: datetime | None = None


@dataclass(frozen=True, slots=True)
class Day:
    """A day's hours in order, None where they are unknown; a special day differs from others of its weekday."""

    date: date
    intervals: tuple[Interval, ...] | None
    special: bool = False


def status(hours: Hours | None, moment: datetime) -> Open | Closed | None:
    """Whether a place is open at a moment in its own local time; None: unknown."""
    if hours is None:
        return None
    if never_closes(hours):
        return Open()
    if hours_on(hours, moment.date()) is None:
        return None
    for start, end in _joined(_spans(hours, moment.date() - _DAY, moment.date() + AHEAD)):
        if start > moment:
            return Closed(start)
        if end > moment:
            return Open(end if end < moment + AHEAD else None)
    return Closed()


def hours_on(hours: Hours, day: date) -> tuple[Interval, ...] | None:
    """What begins on a day, in order; None: unknown."""
    if not hours.first <= day <= hours.last:
        return None
    intervals = hours.exceptions.get(day.isoformat(), hours.week[day.weekday()])
    return tuple(sorted(intervals, key=lambda interval: interval.start))


def days_ahead(hours: Hours, first: date) -> tuple[Day, ...]:
    """The hours of the seven days from the first on."""
    return tuple(_day(hours, first + number * _DAY) for number in range(7))


def never_closes(hours: Hours) -> bool:
    """Whether it is open day and night, which no holiday changes."""
    return not hours.exceptions and all(_is_whole(intervals) for intervals in hours.week)


def clock(minutes: int) -> str:
    """The time of day so many minutes after midnight, such as 9:00; the end of a day is 24:00."""
    if minutes > _MIDNIGHT:
        minutes -= _MIDNIGHT
    return f"{minutes // 60}:{minutes % 60:02}"


def _day(hours: Hours, day: date) -> Day:
    intervals = hours_on(hours, day)
    usual = tuple(sorted(hours.week[day.weekday()], key=lambda interval: interval.start))
    return Day(day, intervals, special=intervals is not None and intervals != usual)


def _is_whole(intervals: tuple[Interval, ...]) -> bool:
    return any(interval == Interval(0, _MIDNIGHT) for interval in intervals)


def _spans(hours: Hours, first: date, last: date) -> Iterator[tuple[datetime, datetime]]:
    """Every interval that begins on these days, as far as hours are known, by its start."""
    day = max(first, hours.first)
    while day <= min(last, hours.last):
        midnight = datetime.combine(day, time())
        for interval in hours_on(hours, day) or ():
            yield midnight + timedelta(minutes=interval.start), midnight + timedelta(minutes=interval.end)
        day += _DAY


def _joined(spans: Iterator[tuple[datetime, datetime]]) -> Iterator[tuple[datetime, datetime]]:
    """Spans that touch or overlap, as one."""
    current: tuple[datetime, datetime] | None = None
    for start, end in spans:
        if current is None:
            current = start, end
        elif start <= current[1]:
            current = current[0], max(current[1], end)
        else:
            yield current
            current = start, end
    if current is not None:
        yield current
