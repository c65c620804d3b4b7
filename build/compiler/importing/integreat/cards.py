"""Cards of contacts that editors have put into pages, read back into facts."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from selectolax.lexbor import LexborNode

from compiler.importing import values
from compiler.importing.html.links import repaired
from compiler.importing.html.styles import is_hidden
from compiler.phones import NoPhone, read_phone

_CARD = "contact-card"

_ADDRESS = re.compile(r"(?P<street>.*?),?\s*\b(?P<postcode>[0-9]{4,5})\s+(?P<city>[^,]+?)\s*(?:,.*)?")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_PHONE = re.compile(r"\+?[0-9]+")
_MAP = re.compile(r"https?://[^/]*(?:maps?\b|openstreetmap)|/maps/", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Card:
    """A contact; ``key`` is the same wherever its card stands. ``left_out`` are links and texts that no fact holds."""

    key: str
    title: str
    facts: Mapping[str, Any]
    left_out: tuple[str, ...] = ()


def read_card(node: LexborNode, country: str) -> Card | None:
    """The contact whose card an element is; None when it is none."""
    attributes = node.attributes
    if _CARD not in (attributes.get("class") or "").split():
        return None
    heading = node.css_first("h1, h2, h3, h4, h5, h6, strong, b")
    title = values.text(heading.text()) if heading else ""
    facts: dict[str, Any] = {}
    phones: dict[str, None] = {}
    left_out: list[str] = []
    for link in node.css("a[href]"):
        href = link.attributes.get("href") or ""
        key, value = _fact(repaired(href), values.text(link.text()), country)
        if key == "phone":
            phones[value] = None
        elif key and facts.setdefault(key, value) == value:
            # The address is told; the map of it has no place.
            left_out += [href] if key == "address" else []
        elif not is_hidden(link):
            left_out.append(href)
    # What is no link, and not the name.
    rest = (values.text(part.text()) for part in node.css("p, li, td, dd") if not part.css_first("a, strong, b"))
    left_out += filter(None, rest)
    if phones:
        facts["phone"] = next(iter(phones)) if len(phones) == 1 else list(phones)
    key = attributes.get("data-contact-id") or attributes.get("data-contact-url") or title
    return Card(key, title, facts, tuple(left_out)) if title or facts else None


def _fact(target: str, words: str, country: str) -> tuple[str, Any]:
    """What a link of a card tells: the key in ``contact.yaml``, empty for nothing, and its value."""
    scheme, _, rest = target.partition(":")
    if scheme == "tel":
        number = _international(unquote(rest), country)
        return ("phone", number) if _PHONE.fullmatch(number) else ("", None)
    if scheme == "mailto":
        email = unquote(rest.partition("?")[0])
        return ("email", email) if _EMAIL.fullmatch(email) else ("", None)
    if found := _ADDRESS.fullmatch(words):
        return "address", {key: value for key, value in found.groupdict().items() if value}
    is_web = target.startswith("http") and not _MAP.search(target) and "/contact/" not in target
    return ("web", target) if is_web else ("", None)


def _international(number: str, country: str) -> str:
    try:
        return read_phone(number, country).dialled
    except NoPhone:
        return re.sub(r"(?!^\+)[^0-9]", "", number)
