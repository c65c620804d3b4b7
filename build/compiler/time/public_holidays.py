"""The public holidays of a country or of a part of it, known by its code (ISO 3166): ``DE``, ``DE-ST``."""

import re
from datetime import date

from holidays import country_holidays

from compiler.time.horizon import Horizon

_CODE = re.compile(r"[A-Z]{2}(-[A-Z0-9]{1,3})?")


def is_known(region: str) -> bool:
    """Whether the holidays of a region are known."""
    if not _CODE.fullmatch(region):
        return False
    try:
        _holidays(region, range(2000, 2001))
    except NotImplementedError:
        return False
    return True


def public_holidays(region: str, horizon: Horizon) -> frozenset[date]:
    """The days off in a region that is known, from a year before the horizon to a year after it."""
    return _holidays(region, range(horizon.first.year - 1, horizon.last.year + 2))


def _holidays(region: str, years: range) -> frozenset[date]:
    country, _, part = region.partition("-")
    return frozenset(country_holidays(country, subdiv=part or None, years=years))
