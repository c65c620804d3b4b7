"""The region that is imported: its name, its languages and which of them is the source of the others."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from compiler.errors import UsageError
from compiler.importing.choosing import chosen
from compiler.importing.integreat.answers import Answers
from compiler.importing.integreat.dates import zone_of
from compiler.importing.integreat.records import Record
from compiler.importing.integreat.tags import language_tag
from compiler.importing.remarks import Remark
from compiler.names import canonical_tag

TIME_ZONE = "Europe/Berlin"

_USUAL_SOURCE = "de"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the person who imports wants otherwise: names, languages, and whose holidays and numbers hold."""

    name: str = ""
    languages: Collection[str] = ()
    source_language: str = ""
    holidays: str = "DE"


@dataclass(frozen=True, slots=True)
class Region:
    """A region; ``tags`` are its languages, in order, by their slugs, the source first of ``slugs_by_rank``."""

    slug: str
    name: str
    tags: Mapping[str, str]
    source_language: str
    time_zone: str
    holidays: str

    @property
    def slugs_by_rank(self) -> tuple[str, ...]:
        """The languages' slugs, the source first."""
        return tuple(sorted(self.tags, key=lambda slug: self.tags[slug] != self.source_language))

    @property
    def country(self) -> str:
        """The country (ISO 3166) of the region."""
        return self.holidays.partition("-")[0]


def region_of(answers: Answers, wanted: Wanted) -> tuple[Region, list[Remark]]:
    """The region that the answers are of; raises UsageError when they are of none, or of several."""
    slugs = sorted({record.region for record in answers.records})
    if not slugs:
        raise UsageError("the answers hold no page; expected at least one of pages, places or events")
    if len(slugs) > 1:
        raise UsageError(f"the answers are of several regions ({', '.join(slugs)}); import them one by one")
    tags, remarks = _tags(answers, wanted.languages)
    source = canonical_tag(wanted.source_language) or (_USUAL_SOURCE if _USUAL_SOURCE in tags.values() else "")
    if source and source not in tags.values():
        known = ", ".join(tags.values())
        raise UsageError(
            f"--source-language: expected one of the languages that are imported ({known}), found {source!r}"
        )
    name = wanted.name or answers.names.get(slugs[0], "")
    if not name:
        name = slugs[0].replace("-", " ").title()
        message = "no answer says what the region is called; mend it in guide.yaml, or name it with --name"
        remarks.append(Remark(message, "guide.yaml", name))
    zones = Counter(filter(None, (zone_of(record.rest) for record in answers.records if record.kind == "event")))
    zone = min(zones, key=lambda zone: (-zones[zone], zone), default=TIME_ZONE)
    return Region(slugs[0], name, tags, source or next(iter(tags.values())), zone, wanted.holidays), remarks


def _tags(answers: Answers, wanted: Collection[str]) -> tuple[dict[str, str], list[Remark]]:
    """The tags of the languages that have pages, by their slugs, in the region's order."""
    bcp47 = {language.slug: language.bcp47 for language in answers.languages}
    there = {slug: language_tag(slug, bcp47.get(slug, "")) for slug in _in_order(answers.records, list(bcp47))}
    tags: dict[str, str] = {}
    remarks: list[Remark] = []
    for slug in chosen(wanted, there):
        if there[slug] in tags.values():
            remarks.append(Remark("a language that is there under another name is left out", slug, there[slug]))
        else:
            tags[slug] = there[slug]
    return tags, remarks


def _in_order(records: Iterable[Record], known: list[str]) -> list[str]:
    """The slugs of languages: as the region lists them, the others behind, German first."""
    written = {record.language for record in records}
    others = sorted(written - set(known), key=lambda slug: (slug != _USUAL_SOURCE, slug))
    return [*(slug for slug in known if slug in written), *others]
