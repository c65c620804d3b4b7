"""When an event takes place: its dates, with its rule of repetition (RFC 5545) worked out."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from itertools import islice
from typing import Any

from dateutil.rrule import rrule, rruleset, rrulestr

from compiler.time.horizon import Horizon
from compiler.time.moments import has_time, read_date, read_moment
from guide.bundle.model import Occurrence, Repetition

MAX_OCCURRENCES = 400

_FIX = "write it like FREQ=WEEKLY;BYDAY=MO"

_FREQUENCIES: Mapping[str, str] = {"day": "DAILY", "week": "WEEKLY", "month": "MONTHLY", "year": "YEARLY"}

_NO_INTERVAL = re.compile(r"INTERVAL=0*(;|$)")

_LAST_SECOND = timedelta(days=1, seconds=-1)

Facts = Mapping[str, Any]


class UnusableDates(Exception):
    """Dates that contradict each other; ``key`` is where they do, ``fix`` says what to do."""

    def __init__(self, key: str, message: str, fix: str) -> None:
        super().__init__(message)
        self.key = key
        self.message = message
        self.fix = fix


def check_dates(event: Facts, horizon: Horizon | None) -> None:
    """Raise UnusableDates unless the event's facts, each of the right form, fit together and can be worked out."""
    if "start" not in event:
        return
    start, end = event["start"], event.get("end", "")
    if not has_time(start) and event.get("all-day") is False:
        raise UnusableDates("start", "a day without a time, and all-day is false", "add the time, or remove all-day")
    if end and has_time(start) != has_time(end):
        raise UnusableDates("end", "one of start and end has a time, the other has none", "add the time")
    if end and read_moment(end) < read_moment(start):
        raise UnusableDates("end", f"{end} is before the start {start}", "exchange them")
    occurrences(event, horizon)


def is_all_day(event: Facts) -> bool:
    """Whether the times of day, if there are any, do not matter."""
    return bool(event.get("all-day", not has_time(event["start"])))


def occurrences(event: Facts, horizon: Horizon | None) -> tuple[Occurrence, ...]:
    """Every occurrence of an event whose dates have been checked.

    A repeated event needs a horizon: its occurrences within it, MAX_OCCURRENCES at most.
    """
    start = _start(event)
    length = _end(event) - start if "end" in event else None
    if "repeat" not in event or horizon is None:
        starts = [start]
    else:
        starts = list(islice(_starts(event, horizon, _rule(event)), MAX_OCCURRENCES))
    return tuple(Occurrence(start, None if length is None else start + length) for start in starts)


def repetition(event: Facts, horizon: Horizon | None) -> Repetition | None:
    """What the occurrences of an event whose dates have been checked follow from; None when it takes place once."""
    if "repeat" not in event or horizon is None:
        return None
    start = next(iter(_rule(event)), None)
    left_out = tuple(date.fromisoformat(day) for day in sorted(event.get("except", ())))
    return Repetition(start, _rule_text(event), left_out) if start else None


def _starts(event: Facts, horizon: Horizon, rule: Iterable[datetime]) -> Iterator[datetime]:
    left_out = set(event.get("except", ()))
    try:
        for start in rule:
            if start.date() > horizon.last:
                return
            if start.date() >= horizon.first and start.date().isoformat() not in left_out:
                yield start
    except IndexError:
        # The library stumbles over the ninth Monday of a month.
        raise UnusableDates("repeat", "no rule of repetition: a weekday that no month has", _FIX) from None


def _rule(event: Facts) -> rrule | rruleset:
    text = _rule_text(event)
    try:
        if _NO_INTERVAL.search(text):
            raise ValueError("an interval of 0")
        return rrulestr(text, dtstart=_start(event), ignoretz=True)
    except ValueError as error:
        raise UnusableDates("repeat", f"no rule of repetition: {error}", _FIX) from None


def _rule_text(event: Facts) -> str:
    repeat = event["repeat"]
    return repeat.removeprefix("RRULE:") if isinstance(repeat, str) else _rrule(repeat)


def _rrule(rule: Facts) -> str:
    """The short form of a rule as an RRULE; ``until`` is the last day."""
    parts = {"FREQ": _FREQUENCIES[rule["every"]]}
    if "interval" in rule:
        parts["INTERVAL"] = str(rule["interval"])
    if "on" in rule:
        parts["BYDAY"] = ",".join(rule["on"]).upper()
    if "until" in rule:
        parts["UNTIL"] = (read_moment(rule["until"]) + _LAST_SECOND).strftime("%Y%m%dT%H%M%S")
    return ";".join(f"{name}={value}" for name, value in parts.items())


def _start(event: Facts) -> datetime:
    return _moment(event, "start")


def _end(event: Facts) -> datetime:
    return _moment(event, "end")


def _moment(event: Facts, key: str) -> datetime:
    moment = read_moment(event[key])
    return datetime.combine(read_date(event[key]), datetime.min.time()) if is_all_day(event) else moment
