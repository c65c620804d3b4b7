"""Where a place is: its address as one line, and the link that shows it on a map."""

from collections.abc import Iterator
from typing import Literal
from urllib.parse import quote, urlencode

from guide.bundle.model import Address, Position

Maps = Literal["android", "apple", "web"]
"""Who shows maps: Android's apps, Apple's, or a website where there may be no such app."""


def one_line(address: Address | None) -> str:
    """The address with commas; empty where nothing of it is known."""
    return ", ".join(_lines(address)) if address else ""


def map_link(maps: Maps, address: Address | None, position: Position | None, name: str = "") -> str:
    """Where a map opens: at the position, else looking for the address; empty where neither is known.

    ``name`` is what the map calls the position where it can.
    """
    if position is not None:
        return _at(maps, f"{position.latitude},{position.longitude}", position, name)
    searched = one_line(address)
    return _looking_for(maps, searched) if searched else ""


def _at(maps: Maps, point: str, position: Position, name: str) -> str:
    if maps == "android":
        return f"geo:{point}?q={point}" + (f"({quote(name, safe='')})" if name else "")
    if maps == "apple":
        return "https://maps.apple.com/?" + urlencode({"ll": point, "q": name or point}, quote_via=quote)
    marker = urlencode({"mlat": position.latitude, "mlon": position.longitude})
    return f"https://www.openstreetmap.org/?{marker}#map=18/{position.latitude}/{position.longitude}"


def _looking_for(maps: Maps, searched: str) -> str:
    if maps == "android":
        return f"geo:0,0?q={quote(searched, safe='')}"
    if maps == "apple":
        return f"https://maps.apple.com/?q={quote(searched, safe='')}"
    return f"https://www.openstreetmap.org/search?query={quote(searched, safe='')}"


def _lines(address: Address) -> Iterator[str]:
    if address.street:
        yield address.street
    if address.postcode or address.city:
        yield f"{address.postcode} {address.city}".strip()
