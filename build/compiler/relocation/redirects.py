"""Old addresses and where they lead: kept up when pages move, so that none ever leads to another old address."""

import json
from collections.abc import Collection, Mapping

_HEADER = (
    "# Old addresses of pages, and the pages that took their place: saved pages, links and QR codes go on working.\n"
    "# Written by `guide move` and `guide remove`.\n"
)
_EMPTY_WORDS = ("null", "~")


def led_on(redirects: Mapping[str, str], moved: Mapping[str, str], pages: Collection[str]) -> dict[str, str]:
    """The redirects once the pages ``moved`` (old id -> new id) have moved; ``pages`` are those there are then.

    What led to a page that has moved leads to where it is now. What is a page again, or leads to none, is left out.
    """
    following = {old: moved.get(new, new) for old, new in redirects.items()} | dict(moved)
    return {old: new for old, new in sorted(following.items()) if old not in pages and new in pages}


def written(redirects: Mapping[str, str]) -> str:
    """The file that says so; empty when there are none."""
    if not redirects:
        return ""
    return _HEADER + "".join(f"{_scalar(old)}: {_scalar(new)}\n" for old, new in sorted(redirects.items()))


def _scalar(page: str) -> str:
    return json.dumps(page) if page in _EMPTY_WORDS else page
