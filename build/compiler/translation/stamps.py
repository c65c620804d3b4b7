"""What a translation remembers of its making: which passages of it were made from which passages of the source."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, cast

from compiler.source import PageSource
from guide.bundle.model import Translator

Mark = Translator | Literal[""]
"""Who made something; empty where that is what the page says."""

TEXT_DIGITS = 8  # of a translation's passage, which is never looked for outside its page

_SYNTAX = re.compile(
    r"(?P<sources>[0-9a-f]*(\+[0-9a-f]+)*)/(?P<texts>[0-9a-f]*(\+[0-9a-f]+)*)(/(?P<by>machine|human))?"
)


@dataclass(frozen=True, slots=True)
class Stamp:
    """Passages of the source and of the translation that say the same, by their digests.

    Mostly one of each; several where a translator joined or split them, none where a side has nothing. ``by`` says who
    made it where that is not what the page says; such a passage is not part of the page's review.
    """

    sources: tuple[str, ...]
    texts: tuple[str, ...]
    by: Mark = ""

    def __str__(self) -> str:
        mark = f"/{self.by}" if self.by else ""
        return f"{'+'.join(self.sources)}/{'+'.join(self.texts)}{mark}"


@dataclass(frozen=True, slots=True)
class Review:
    """Who read a translation, and when."""

    by: str
    on: date


@dataclass(frozen=True, slots=True)
class Provenance:
    """The ``translation`` of a front matter; ``stamps`` is None until the page has been stamped."""

    source: str
    by: Translator
    review: Review | None = None
    stamps: tuple[Stamp, ...] | None = None


def provenance(page: PageSource) -> Provenance | None:
    """Where a page comes from; None when it is no translation."""
    facts = page.front_matter.data.get("translation")
    if facts is None:
        return None
    stamps = tuple(map(read_stamp, facts["blocks"])) if "blocks" in facts else None
    return Provenance(facts["from"], facts["by"], _review(facts), stamps)


def read_stamp(written: str) -> Stamp:
    """The stamp that is written like this; raises ValueError."""
    found = _SYNTAX.fullmatch(written)
    if found is None:
        raise ValueError(f"{written}: expected digests such as 28a353b3867b/98427c84")
    return Stamp(_digests(found["sources"]), _digests(found["texts"]), cast("Mark", found["by"] or ""))


def text_digest(digest: str) -> str:
    """The digest of a translation's passage as stamps hold it."""
    return digest[:TEXT_DIGITS]


def written(stamps: Iterable[Stamp]) -> list[str]:
    """The stamps as a front matter holds them."""
    return list(map(str, stamps))


def _digests(joined: str) -> tuple[str, ...]:
    return tuple(filter(None, joined.split("+")))


def _review(facts: Any) -> Review | None:
    review = facts.get("reviewed")
    return Review(review["by"], date.fromisoformat(review["on"])) if review else None
