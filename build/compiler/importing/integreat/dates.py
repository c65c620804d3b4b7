"""When an event takes place, as ``event.yaml`` says it."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from compiler.importing import values
from compiler.time.horizon import Horizon
from compiler.time.occurrences import UnusableDates, check_dates

_EVERY: Mapping[str, str] = {"DAILY": "day", "WEEKLY": "week", "MONTHLY": "month", "YEARLY": "year"}
_RULE = re.compile(r"FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)(?:;[A-Z]+=[A-Z0-9,+-]+)*")
_SHORT = frozenset(("FREQ", "INTERVAL", "BYDAY", "UNTIL"))
_WEEKDAY = re.compile(r"(?:[-+]?[1-5])?(?:MO|TU|WE|TH|FR|SA|SU)")
_NO_RULES = ("DTSTART", "EXDATE")
_YEARS = range(1900, 2200)  # that a guide knows
_ENDLESS = f"{_YEARS.stop}"
_DAY = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})(?:T([0-9]{6})Z?)?")

_YEAR = timedelta(days=366)


class NoDates(Exception):
    """Dates that nobody can work out; the text says why."""


def dates(data: Mapping[str, Any], zone: str) -> dict[str, Any]:
    """``start``, ``end`` and ``all-day`` of an event's record, in the guide's time zone; raises NoDates."""
    event = values.mapping(data.get("event"))
    start, end = _moment(event, "start", zone), _moment(event, "end", zone)
    if start is None:
        raise NoDates("it does not say when it begins")
    all_day = event.get("all_day") is True
    facts: dict[str, Any] = {"start": _written(start, all_day)}
    if end is not None and end > start and not (all_day and end.date() == start.date()):
        facts["end"] = _written(end, all_day)
    return facts


def repetition(data: Mapping[str, Any], start: str) -> dict[str, Any]:
    """``repeat`` and ``except`` of an event's record; raises NoDates when the rule is none that a guide knows."""
    lines = values.raw(data.get("recurrence_rule")).replace("\\n", "\n").split()
    rules = [line.removeprefix("RRULE:") for line in lines if line.startswith(("RRULE:", "FREQ="))]
    if not rules and all(line.startswith(_NO_RULES) for line in lines):
        return {}
    if len(rules) != 1 or not _RULE.fullmatch(rules[0]):
        raise NoDates(f"no rule of repetition that is known: {' '.join(lines)}")
    facts: dict[str, Any] = {"repeat": _short(rules[0]) or rules[0]}
    if left_out := sorted({day for line in lines if line.startswith("EXDATE") for day in _days(line)}):
        facts["except"] = left_out
    _check(facts | {"start": start}, start)
    return facts


def zone_of(data: Mapping[str, Any]) -> str:
    """The time zone of an event's record; empty when it names none that exists."""
    zone = values.text(values.mapping(data.get("event")).get("timezone"))
    return zone if zone in available_timezones() else ""


def _check(facts: Mapping[str, Any], start: str) -> None:
    first = date.fromisoformat(start[:10])
    try:
        check_dates(facts, Horizon(first, first + _YEAR))
    except UnusableDates as unusable:
        raise NoDates(f"{unusable.message}: {facts['repeat']}") from None


def _moment(event: Mapping[str, Any], key: str, zone: str) -> datetime | None:
    written = values.raw(event.get(key))
    if not written and values.day(event.get(f"{key}_date")):
        written = f"{event[f'{key}_date']}T{values.raw(event.get(f'{key}_time')) or '00:00'}"
    if not written:
        return None
    try:
        moment = datetime.fromisoformat(written)
        return moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None) if moment.tzinfo else moment
    except (ValueError, OverflowError):
        raise NoDates(f"{key}: {written} is no moment") from None


def _written(moment: datetime, all_day: bool) -> str:
    if moment.year not in _YEARS:
        raise NoDates(f"the year {moment.year}")
    return moment.date().isoformat() if all_day else moment.strftime("%Y-%m-%d %H:%M")


def _short(rule: str) -> dict[str, Any] | None:
    """The rule as people write it; None when it says more than that can say."""
    parts = dict(part.split("=", 1) for part in rule.split(";"))
    days = parts["BYDAY"].split(",") if "BYDAY" in parts else []
    if not parts.keys() <= _SHORT or not all(map(_WEEKDAY.fullmatch, days)):
        return None
    short: dict[str, Any] = {"every": _EVERY[parts["FREQ"]]}
    if parts.get("INTERVAL", "1") != "1":
        if not parts["INTERVAL"].isdecimal() or not 0 < int(parts["INTERVAL"]) < 100:
            return None
        short["interval"] = int(parts["INTERVAL"])
    if days:
        short["on"] = [day.lower().removeprefix("+") for day in days]
    if parts.get("UNTIL", _ENDLESS) < _ENDLESS:
        last = next(_days(parts["UNTIL"]), None)
        if last is None:
            return None
        short["until"] = last
    return short


def _days(text: str) -> Iterator[str]:
    for year, month, day, _ in _DAY.findall(text):
        try:
            found = date(int(year), int(month), int(day))
        except ValueError:
            continue
        if found.year in _YEARS:
            yield found.isoformat()
