"""What a translator gets and gives back in whatever format: texts, their translations, and what to know of them."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from guide.bundle.model import Translator

UnitState = Literal["missing", "changed", "machine", "human", "reviewed"]

TO_DO: tuple[UnitState, ...] = ("missing", "changed", "machine")
"""What waits for a person; the rest is done."""

Name = tuple[str, str]
"""The context and the source of a unit; no two units of a job have both."""

Accepted = Mapping[Name, tuple[str, Translator]]
"""Translations that a guide takes, and who made them, by the names of their units."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One text.

    ``previous`` is what the source said when ``target`` was made of it, ``notes`` are for the translator, ``remark`` is
    what the translator wrote beside it, and ``base`` is the digest of the translation that the guide had when the file
    was written, empty when it had none.
    """

    context: str
    source: str
    target: str = ""
    state: UnitState = "missing"
    previous: str = ""
    notes: tuple[str, ...] = ()
    base: str = ""
    remark: str = ""

    @property
    def name(self) -> Name:
        """What tells it from the other units."""
        return self.context, self.source

    @property
    def by(self) -> Translator:
        """Who made the translation."""
        return "machine" if self.state == "machine" else "human"

    @property
    def is_done(self) -> bool:
        """Whether somebody answers for the translation."""
        return bool(self.target.strip()) and self.state not in TO_DO


@dataclass(frozen=True, slots=True)
class Job:
    """The texts of one guide for the translators of one language."""

    guide: str
    source_language: str
    language: str
    units: tuple[Unit, ...]

    @property
    def revision(self) -> str:
        """Changes with the texts of the source that are in the job."""
        return digest(f"{unit.context}\0{unit.source}" for unit in self.units)


def digest(texts: Iterable[str]) -> str:
    """A short digest of some texts."""
    return hashlib.sha256("\0\0".join(texts).encode("utf-8", "surrogatepass")).hexdigest()[:12]
