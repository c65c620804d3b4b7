"""Addresses of the client and the places they lead to; pure, and the same as the addresses on the web.

    /                       where the reader starts: the language choice, or home
    /-/languages            the language choice
    /<lang>                 home
    /<lang>/<page id>       a topic or, as contacts/<id>, a contact
    /<lang>/-/search        search, with the query in ?q=
    /<lang>/-/emergency     emergency numbers
    /<lang>/-/settings      settings

A page's id never starts with a hyphen, so the client's own screens cannot collide with a topic.
"""

from dataclasses import dataclass, replace
from typing import Literal, get_args
from urllib.parse import parse_qs, quote, unquote, urlsplit

Screen = Literal["languages", "home", "page", "search", "emergency", "settings", "missing"]

_OWN = "-"
_SCREENS: tuple[str, ...] = get_args(Screen)


@dataclass(frozen=True, slots=True)
class Place:
    """Where the reader is.

    ``page`` is set on a page's screen, where ``anchor`` may name a heading; ``query`` on the search's.
    """

    screen: Screen
    language: str = ""
    page: str = ""
    query: str = ""
    anchor: str = ""

    def within(self, language: str) -> "Place":
        """The same place in another language."""
        return replace(self, language=language)


def parse(route: str) -> Place:
    """The place an address leads to. Whether the language and the page exist is not looked at."""
    split = urlsplit(route)
    parts = [unquote(part) for part in split.path.split("/") if part]
    if not parts or parts == [_OWN, "languages"]:
        return Place("languages")
    language, *rest = parts
    if not rest:
        return Place("home", language)
    if rest[0] != _OWN:
        return Place("page", language, page="/".join(rest), anchor=unquote(split.fragment))
    if rest[1:] == ["search"]:
        return Place("search", language, query=parse_qs(split.query).get("q", [""])[0])
    if rest[1:] in (["emergency"], ["settings"]):
        return Place("emergency" if rest[1] == "emergency" else "settings", language)
    return Place("missing", language)


def address(place: Place) -> str:
    """The address of a place."""
    if place.screen == "languages":
        return "/-/languages"
    start = f"/{quote(place.language)}"
    if place.screen == "home":
        return start
    if place.screen == "page":
        return f"{start}/{quote(place.page)}" + (f"#{quote(place.anchor)}" if place.anchor else "")
    query = f"?q={quote(place.query)}" if place.query else ""
    return f"{start}/{_OWN}/{place.screen}{query}"
