"""Opening hours of Integreat as OpenStreetMap writes them."""

import re
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

from compiler.importing import values
from compiler.time.hours import UnusableHours, check_hours

_DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_TIME = re.compile(r"([01][0-9]|2[0-4]):([0-5][0-9])(?::[0-5][0-9])?")
_ALWAYS = "00:00-24:00"
_CLOSED = "off"
_BY_APPOINTMENT = ' "by appointment"'


class NoHours(Exception):
    """Opening hours that cannot be written down; the text says why."""


def opening_hours(week: Any) -> str:
    """The hours of a week, seven days from Monday; empty when there are none. Raises NoHours."""
    days = values.entries(week)
    if not days:
        return ""
    if len(days) != len(_DAYS):
        raise NoHours(f"{len(days)} days instead of seven")
    told = [_day(values.mapping(day)) for day in days]
    if told == [_ALWAYS] * len(_DAYS):
        return "24/7"
    text = "; ".join(f"{days_} {hours}" for days_, hours in _spans(told)) or _CLOSED
    try:
        check_hours(text, knows_holidays=True)
    except UnusableHours as unusable:
        raise NoHours(f"{text}: {unusable.message}") from None
    return text


def _day(day: Mapping[str, Any]) -> str:
    remark = _BY_APPOINTMENT if day.get("appointmentOnly") is True else ""
    if day.get("allDay") is True:
        return _ALWAYS + remark
    slots = [_slot(values.mapping(slot)) for slot in values.entries(day.get("timeSlots"))]
    if day.get("closed") is True or not (slots or remark):
        return ""
    # Somebody is there if an appointment was made; nobody says when.
    return (",".join(slots) or _ALWAYS) + remark


def _slot(slot: Mapping[str, Any]) -> str:
    return f"{_time(slot.get('start'))}-{_time(slot.get('end'))}"


def _time(value: Any) -> str:
    found = _TIME.fullmatch(values.text(value))
    if found is None:
        raise NoHours(f"{values.text(value) or 'nothing'} is no time of day")
    return f"{found[1]}:{found[2]}"


def _spans(told: list[str]) -> Iterator[tuple[str, str]]:
    """Days in a row with the same hours, and those hours; days without any are left out."""
    for hours, group in groupby(range(len(_DAYS)), key=told.__getitem__):
        days = list(group)
        if hours:
            first, last = _DAYS[days[0]], _DAYS[days[-1]]
            yield first if first == last else f"{first}-{last}", hours
