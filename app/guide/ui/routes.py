"""Addresses of the client and the places they lead to; pure, and the same as the addresses on the web.

    /                                   where the reader starts: the language choice, or home
    /-/languages                        the language choice
    /<lang>                             home
    /<lang>/<page id>?at=<anchor>       a topic, or a contact, notice or event as contacts/<id>, …
    /<lang>/-/<screen>/<page id>?…      a screen of the client's own, of a page where it is one of a page:
                                        ?q= a query, ?with= a second language, ?p= a list of pages, ?at= as above

A page's id never starts with a hyphen, so the client's own screens cannot collide with a topic. An anchor may be
written as a fragment too (#<anchor>); Flutter keeps fragments from the app, so the client itself does not.
"""

from dataclasses import dataclass, replace
from typing import Literal, cast, get_args
from urllib.parse import parse_qs, quote, unquote, urlencode, urlsplit

Own = Literal[
    "search",
    "emergency",
    "settings",
    "steps",
    "contacts",
    "events",
    "glossary",
    "saved",
    "beside",
    "show",
    "handover",
    "list",
    "report",
]
Screen = Literal["languages", "home", "page", "missing"] | Own

_OWN = "-"
_SCREENS: tuple[str, ...] = get_args(Own)


@dataclass(frozen=True, slots=True)
class Place:
    """Where the reader is. What a screen has no use for is empty.

    ``page`` is the id of the page a screen is about, where ``anchor`` may name a heading; ``query`` what is looked
    for; ``second`` a language beside the first; ``pages`` a list to read, as ids.
    """

    screen: Screen
    language: str = ""
    page: str = ""
    query: str = ""
    anchor: str = ""
    second: str = ""
    pages: tuple[str, ...] = ()

    def within(self, language: str) -> "Place":
        """The same place in another language."""
        return replace(self, language=language)


def parse(route: str) -> Place:
    """The place an address leads to. Whether the language and the page exist is not looked at."""
    try:
        split = urlsplit(route)
    except ValueError:
        return Place("missing")
    parts = [unquote(part) for part in split.path.split("/") if part]
    if not parts or parts == [_OWN, "languages"]:
        return Place("languages")
    language, *rest = parts
    if not rest:
        return Place("home", language)
    asked = parse_qs(split.query)
    anchor = asked.get("at", [unquote(split.fragment)])[0]
    if rest[0] != _OWN:
        return Place("page", language, page="/".join(rest), anchor=anchor)
    if len(rest) < 2 or rest[1] not in _SCREENS:
        return Place("missing", language)
    return Place(
        cast("Own", rest[1]),
        language,
        page="/".join(rest[2:]),
        query=asked.get("q", [""])[0],
        second=asked.get("with", [""])[0],
        anchor=anchor,
        pages=tuple(asked.get("p", [])),
    )


def address(place: Place) -> str:
    """The address of a place."""
    if place.screen == "languages":
        return "/-/languages"
    start = f"/{quote(place.language)}"
    page = f"/{quote(place.page)}" if place.page else ""
    if place.screen == "home":
        return start
    own = "" if place.screen == "page" else f"/{_OWN}/{place.screen}"
    asked = [("q", place.query), ("with", place.second), ("at", place.anchor), *(("p", one) for one in place.pages)]
    query = urlencode([(name, value) for name, value in asked if value], quote_via=quote)
    return f"{start}{own}{page}" + (f"?{query}" if query else "")
