"""Opening hours, written as OpenStreetMap writes them, worked out day by day: a regular week and the days that differ.

The library that reads them knows the holidays of whole countries only, so those of the guide's region are put in
here: on a holiday that is a Tuesday, ``PH`` means the same as ``Tu``.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from functools import cache
from itertools import groupby

from opening_hours import OpeningHours, State
from opening_hours import ParserError as _ParserError  # type: ignore[attr-defined]  # only the stub lacks it

from compiler.time.horizon import Horizon
from guide.bundle.model import Hours, Interval

EXAMPLE = "Mo-Fr 09:00-12:00; PH off"

_DAY = timedelta(days=1)
_WEEKDAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")

_HOLIDAY = re.compile(r"\bPH\b(?: (?P<days>[+-][0-9]+) days?)?")
_REMARK = re.compile(r'"[^"]*"')
_UNFORESEEABLE: Mapping[str, str] = {
    r"\bSH\b": "SH (school holidays)",
    r"\b(sunrise|sunset|dawn|dusk)\b": "hours that follow the sun",
}
_ERROR_PLACE = re.compile(r"--> 1:([0-9]+)")

_Run = tuple[datetime, datetime]


class UnusableHours(Exception):
    """Opening hours that cannot be worked out; ``fix`` says what to do."""

    def __init__(self, message: str, fix: str) -> None:
        super().__init__(message)
        self.message = message
        self.fix = fix


def check_hours(text: str, knows_holidays: bool) -> None:
    """Raise UnusableHours unless ``text`` can be worked out."""
    rules = _REMARK.sub("", str(_parse(text)))
    for pattern, name in _UNFORESEEABLE.items():
        if re.search(pattern, rules):
            raise UnusableHours(f"{name} cannot be worked out", "write the dates and times")
    if _HOLIDAY.search(rules) and not knows_holidays:
        raise UnusableHours("PH (public holidays) needs the guide's region", "add to guide.yaml, such as region: DE-ST")
    # What the library reads with PH, it has to read with weekdays in its place.
    _parse(_HOLIDAY.sub("Mo,Tu", rules))


@cache
def expand(text: str, horizon: Horizon, holidays: frozenset[date]) -> Hours | None:
    """The hours of each day of the horizon; None when they depend on something that ``text`` puts into words.

    ``text`` has passed ``check_hours``. Times are local. What lasts past midnight belongs to the day it begins on.
    """
    runs = _runs(str(_parse(text)), horizon, holidays)
    if runs is None:
        return None
    days: dict[date, list[Interval]] = defaultdict(list)
    for day, interval in _cut(runs):
        days[day].append(interval)
    by_date = {day: tuple(days[day]) for day in _dates(horizon.first, horizon.last)}
    week = _regular_week(by_date)
    exceptions = {day.isoformat(): hours for day, hours in by_date.items() if hours != week[day.weekday()]}
    return Hours(week, horizon.first, horizon.last, exceptions)


def _parse(text: str) -> OpeningHours:
    try:
        return OpeningHours(text)
    except _ParserError as error:
        place = _ERROR_PLACE.search(str(error))
        start = int(place[1]) - 1 if place else 0
        # The library may have taken the beginning of a word for a day: Mo of Montag.
        while text[:start][-1:].isalpha() and text[start : start + 1].isalpha():
            start -= 1
        days = f"; the days are {', '.join(_WEEKDAYS)}" if text[start : start + 1].isalpha() else ""
        raise UnusableHours(f'not understood from "{text[start:]}" on', f"write it like {EXAMPLE}{days}") from None


def _runs(rules: str, horizon: Horizon, holidays: frozenset[date]) -> list[_Run] | None:
    """When it is open without a break, from a day before the horizon to a day after it; None: nobody can say."""
    runs: list[_Run] = []
    dates = _dates(horizon.first - _DAY, horizon.last + _DAY)
    for meant, group in groupby(dates, key=lambda day: _on(rules, day, holidays)):
        first, *others = group
        start = datetime.combine(first, time())
        end = start + _DAY * (1 + len(others))
        for opens, closes, state, remark in OpeningHours(meant).intervals(start, end):
            if state == State.UNKNOWN or (state == State.OPEN and remark):
                return None
            if state == State.CLOSED:
                continue
            if runs and runs[-1][1] == opens:
                opens = runs.pop()[0]
            runs.append((opens, closes))
    return runs


def _on(rules: str, day: date, holidays: frozenset[date]) -> str:
    """The rules as they hold on a day; the day before counts too, because its hours may last past midnight."""

    def weekdays(holiday: "re.Match[str]") -> str:
        shift = timedelta(int(holiday["days"] or 0))
        named = [_WEEKDAYS[near.weekday()] for near in (day - _DAY, day) if near - shift in holidays]
        # Where it is no holiday, PH stays, which means no day at all to the library.
        return ",".join(named) or holiday[0]

    return _HOLIDAY.sub(weekdays, rules)


def _cut(runs: list[_Run]) -> Iterator[tuple[date, Interval]]:
    """The runs as intervals of the days they begin on; what lasts longer than a day is cut at each midnight."""
    for opens, closes in runs:
        start = opens
        while start < closes:
            midnight = datetime.combine(start.date() + _DAY, time())
            end = closes if closes - opens <= _DAY else min(closes, midnight)
            minutes = _minutes(start - datetime.combine(start.date(), time()))
            yield start.date(), Interval(minutes, minutes + _minutes(end - start))
            start = end


def _regular_week(days: Mapping[date, tuple[Interval, ...]]) -> tuple[tuple[Interval, ...], ...]:
    """What is most common on each weekday: weeks without holidays outnumber the others."""
    common = [Counter[tuple[Interval, ...]]() for _ in _WEEKDAYS]
    for day, hours in days.items():
        common[day.weekday()][hours] += 1
    return tuple(counter.most_common(1)[0][0] for counter in common)


def _dates(first: date, last: date) -> Iterator[date]:
    return (first + number * _DAY for number in range((last - first).days + 1))


def _minutes(span: timedelta) -> int:
    return span // timedelta(minutes=1)
