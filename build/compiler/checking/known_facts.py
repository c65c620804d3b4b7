"""The facts of all contacts, turned round: what stands in a text, and whose it is."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from compiler.phones import NoPhone, country, read_phone
from compiler.source import Subject, Tree, phones_of
from compiler.wording.prose import EMAIL

NOBODY = ""
"""The owner of a telephone number or e-mail address that belongs to no contact."""

_PHONE = re.compile(r"(?<![\w+/.-])(?:\+|\(?0)[0-9 ()/.\u2013-]{5,}[0-9](?!\w)")
_STREET_WORD = re.compile(r"straße|strasse|str\.", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class KnownFacts:
    """The contact that each telephone number, e-mail address, street and website belongs to.

    Facts of the contacts in ``allowed`` may stand in any text: in an emergency nobody follows a link first.
    """

    country: str
    owners: Mapping[str, str]
    streets: "re.Pattern[str] | None"
    allowed: frozenset[str]

    def in_text(self, text: str) -> Iterator[tuple[str, str]]:
        """Each fact as it is written in the text, and the contact it belongs to or NOBODY."""
        for written, key in self._written(text):
            owner = self.owners.get(key, NOBODY)
            if owner not in self.allowed:
                yield written, owner

    def of_link(self, target: str) -> str:
        """The contact whose number, e-mail address or website a link leads to, or NOBODY."""
        scheme, _, rest = target.partition(":")
        if scheme.lower() == "tel":
            key = _phone_key(unquote(rest), self.country)
        else:
            key = _email_key(unquote(rest)) if scheme.lower() == "mailto" else _web_key(target)
        owner = self.owners.get(key, NOBODY)
        return NOBODY if owner in self.allowed else owner

    def _written(self, text: str) -> Iterator[tuple[str, str]]:
        if "@" in text:
            yield from ((found[0], _email_key(found[0])) for found in EMAIL.finditer(text))
        for found in _PHONE.finditer(text):
            if key := _phone_key(found[0], self.country):
                yield found[0], key
        if self.streets:
            yield from ((found[0], _street_key(found[0])) for found in self.streets.finditer(text))


def known_facts(tree: Tree) -> KnownFacts:
    """The facts of a guide's contacts."""
    home = country(tree)
    owners: dict[str, str] = {}
    streets: set[str] = set()
    for contact in tree.contacts:
        for key in _keys(contact, home):
            owners.setdefault(key, contact.id)
        if street := contact.facts.data.get("address", {}).get("street"):
            owners.setdefault(_street_key(street), contact.id)
            streets.add(street)
    return KnownFacts(home, owners, _pattern(streets), frozenset(tree.guide.data.get("emergency", ())))


def _keys(contact: Subject, home: str) -> Iterator[str]:
    data = contact.facts.data
    yield from filter(None, (_phone_key(number, home) for number, _ in phones_of(contact)))
    if "email" in data:
        yield _email_key(data["email"])
    if "web" in data:
        yield _web_key(data["web"])


def _pattern(streets: set[str]) -> "re.Pattern[str] | None":
    """Finds every street, however the word for street is written."""
    if not streets:
        return None
    spelt = (
        r"(?:straße|strasse|str\.)".join(
            r"\s+".join(map(re.escape, part.split(" "))) for part in _STREET_WORD.split(street)
        )
        for street in sorted(streets, key=lambda street: (-len(street), street))
    )
    return re.compile(rf"(?<!\w)(?:{'|'.join(spelt)})(?!\w)", re.IGNORECASE)


def _phone_key(number: str, home: str) -> str:
    try:
        return f"tel:{read_phone(number, home).dialled}"
    except NoPhone:
        return ""


def _email_key(address: str) -> str:
    return f"mailto:{address.partition('?')[0].lower()}"


def _web_key(address: str) -> str:
    return re.sub(r"^https?://(?:www\.)?", "", address.lower()).rstrip("/")


def _street_key(street: str) -> str:
    return "street:" + " ".join(_STREET_WORD.sub("str.", street).lower().split())
