"""The time at the place that a guide is about, wherever the clock of the device stands."""

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


def local_clock(zone: str) -> Callable[[], datetime]:
    """What tells the time in a zone, without naming it; the device's own time where the zone is not known to it."""
    try:
        found = ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError):
        return datetime.now
    return lambda: datetime.now(found).replace(tzinfo=None)
