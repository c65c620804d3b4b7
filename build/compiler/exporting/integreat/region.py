"""A guide as a region of Integreat: its languages' short names, its pages' addresses and numbers, and its dates."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

from compiler.exporting.edition import Edition
from compiler.exporting.integreat.numbers import numbered
from compiler.exporting.integreat.occasions import occasions
from guide.bundle.model import CONTACT_PAGES, EVENT_PAGES, NOTICE_PAGES, Head
from guide.bundle.opened import Bundle

Entry = dict[str, Any]
"""One object of an answer."""

_SLUGS: Mapping[str, str] = {"de-simple": "de-si", "kmr": "ku", "prs": "fa-AF"}
"""Languages that Integreat calls otherwise."""

IMPRINT = "-/imprint"
"""What the imprint is known by where pages are known by their ids."""

DIRECTORY = "contacts"
"""The page below which contacts stand that have no place on the map."""

_LOCATIONS = "locations/"


@dataclass(frozen=True)
class Region:
    """The region: where its answers are served from, and how old what it says is where it does not say so itself."""

    bundle: Bundle
    web: str
    updated: date

    @cached_property
    def zone(self) -> ZoneInfo:
        """The time zone of everything that takes place."""
        return ZoneInfo(self.bundle.guide.time_zone)

    @property
    def slug(self) -> str:
        """What the region is called in addresses."""
        return self.bundle.guide.id

    @property
    def country(self) -> str:
        """The code of the country it lies in; empty where nobody says."""
        return self.bundle.guide.region.partition("-")[0]

    @cached_property
    def heads(self) -> dict[str, Mapping[str, Head]]:
        """Every page's titles, by its id."""
        bundle = self.bundle
        return {
            DIRECTORY: self._directory(),
            **{topic.id: topic.heads for topic in bundle.topics.values()},
            **{CONTACT_PAGES + contact.id: contact.heads for contact in bundle.contacts.values()},
            **{NOTICE_PAGES + notice.id: notice.heads for notice in bundle.notices.values()},
            **{occasion.id: event.heads for event in bundle.events.values() for occasion in occasions(event)},
        }

    @cached_property
    def placed(self) -> frozenset[str]:
        """The ids of contacts on the map: Integreat's clients can show no others as locations."""
        return frozenset(contact.id for contact in self.bundle.contacts.values() if contact.position)

    def _directory(self) -> Mapping[str, Head]:
        contacts = self.bundle.contacts.values()
        written = {tag for contact in contacts if contact.id not in self.placed for tag in contact.heads}
        return {
            language.tag: Head(Edition(self.bundle, language).directory_name)
            for language in self.bundle.guide.languages
            if language.tag in written
        }

    @cached_property
    def _told_as(self) -> Mapping[str, str]:
        """The ids of events with those of their first dates."""
        dated = ((event.id, next(occasions(event), None)) for event in self.bundle.events.values())
        return {EVENT_PAGES + name: first.id for name, first in dated if first}

    @cached_property
    def _numbers(self) -> Mapping[str, int]:
        return numbered(self._numbered_names())

    def _numbered_names(self) -> Iterator[str]:
        yield ""
        for language in self.bundle.guide.languages:
            yield language.tag
            yield f"{IMPRINT} {language.tag}"
        for page_id, heads in self.heads.items():
            yield page_id
            yield from (f"{page_id} {tag}" for tag in heads)

    def number(self, name: str, language: str = "") -> int:
        """The number of a page, or of its text in a language; of a language; with no name, of the region."""
        return self._numbers[f"{name} {language}".strip()]

    def path(self, page_id: str, language: str) -> str:
        """The path of a page, which starts and ends with a slash."""
        contact = page_id.removeprefix(CONTACT_PAGES)
        is_place = page_id != contact and contact in self.placed
        return f"/{self.slug}/{slug(language)}/{_LOCATIONS + contact if is_place else page_id}/"

    def address(self, path: str) -> str:
        """The full address of a path."""
        return self.web.rstrip("/") + path

    def link(self, target: str, edition: Edition) -> str:
        """Where a link of a text leads: to a page, in the nearest language there is, or out of the guide."""
        if not target.startswith("/"):
            return target
        named, mark, anchor = target.removeprefix("/").partition("#")
        page_id = self._told_as.get(named, named)
        heads = self.heads.get(page_id)
        language = edition.written_in(heads) if heads else edition.tag
        return self.address(self.path(page_id, language)) + mark + anchor

    def available(self, page_id: str, language: str = "") -> Entry:
        """The languages a page is written in, but for the one it is read in."""
        return {
            slug(tag): {
                "id": self.number(page_id, tag),
                "url": self.address(self.path(page_id, tag)),
                "path": self.path(page_id, tag),
            }
            for tag in self.heads[page_id]
            if tag != language
        }

    def moments(self, day: date | None) -> Entry:
        """The day on which something was last changed, in the two forms that the API has it."""
        local = datetime.combine(day or self.updated, time(), self.zone)
        world = local.astimezone(UTC).replace(tzinfo=None)
        return {
            "modified_gmt": f"{world.isoformat(timespec='milliseconds')}Z",
            "last_updated": local.isoformat(timespec="milliseconds"),
        }


def slug(language: str) -> str:
    """What Integreat calls a language."""
    return _SLUGS.get(language, language)
