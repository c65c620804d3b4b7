"""Values of data that somebody else wrote, whatever they turn out to be: text where text is wanted, else nothing."""

import html
import math
import re
from collections.abc import Mapping
from datetime import date
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

from compiler.importing.writing.running import cleaned
from compiler.names import normalised

_TAGS = re.compile(r"</?[a-zA-Z][^<>]*>")
_DATE = re.compile(r"(?:19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}")
_COUNTABLE = 10**9
_NOTHING: Mapping[str, Any] = {}


def mapping(value: Any) -> Mapping[str, Any]:
    """The mapping, or an empty one."""
    return value if isinstance(value, dict) else _NOTHING


def entries(value: Any) -> list[Any]:
    """The entries of a list, or none."""
    return value if isinstance(value, list) else []


def text(value: Any) -> str:
    """Text on one line, as people read it; empty when it is none."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return " ".join(cleaned(_TAGS.sub("", html.unescape(str(value)))).split())


def raw(value: Any) -> str:
    """Text as it is; empty when it is none."""
    return value if isinstance(value, str) else ""


def number(value: Any) -> float | None:
    """A number that exists; none for everything else."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        known = float(value)
    except (ValueError, OverflowError):
        return None
    return known if math.isfinite(known) else None


def whole(value: Any) -> int | None:
    """A whole number that somebody may have counted to; none for everything else."""
    is_whole = isinstance(value, int) and not isinstance(value, bool)
    return value if is_whole and abs(value) < _COUNTABLE else None


def day(value: Any) -> str:
    """The day of a moment as ISO 8601 writes it; empty when there is none."""
    found = _DATE.match(raw(value))
    try:
        return date.fromisoformat(found[0]).isoformat() if found else ""
    except ValueError:
        return ""


def path(value: Any) -> str:
    """A path as it is compared: without what differs between two spellings of one address."""
    return normalised(unquote(raw(value))).strip("/").casefold()


def joined(base: str, address: str) -> str:
    """An address as it stands in a page that has the address ``base``; empty when it is none."""
    try:
        return urljoin(base, address.strip())
    except ValueError:
        return ""


def host(address: str) -> str:
    """The host of a web address; empty when there is none."""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""
