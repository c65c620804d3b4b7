"""Dates and local times as content writes them: ``2026-12-01``, or ``2026-12-01 17:00``."""

import re
from datetime import date, datetime

_MOMENT = re.compile(r"(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}([ T][0-9]{2}:[0-9]{2})?")
_DATE_LENGTH = len("2026-12-01")


def is_moment(text: str) -> bool:
    """Whether ``text`` is a date, or a date and a time, that exists."""
    try:
        return bool(_MOMENT.fullmatch(text) and read_moment(text))
    except ValueError:
        return False


def has_time(text: str) -> bool:
    """Whether a moment says the time of day."""
    return len(text) > _DATE_LENGTH


def read_moment(text: str) -> datetime:
    """The moment; a date alone is its midnight."""
    return datetime.fromisoformat(text)


def read_date(text: str) -> date:
    """The date of a moment."""
    return read_moment(text).date()
