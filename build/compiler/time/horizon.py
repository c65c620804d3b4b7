"""How far ahead opening hours and repeated events are worked out: whole years, told by the content and by no clock."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from compiler.source import Tree

YEARS = 3


@dataclass(frozen=True, slots=True)
class Horizon:
    """The days, ``first`` and ``last`` included, for which something is worked out."""

    first: date
    last: date


def horizon(tree: Tree) -> Horizon | None:
    """From the start of the year in which the content was last checked, or of ``hours-from``; None: no date says so."""
    year = tree.guide.data.get("hours-from") or max(_years(tree), default=None)
    return Horizon(date(year, 1, 1), date(year + YEARS - 1, 12, 31)) if year else None


def _years(tree: Tree) -> Iterator[int]:
    """The years in which somebody compared a text with its sources, or read it."""
    for subject in tree.subjects():
        if "checked-on" in subject.facts.data:
            yield date.fromisoformat(subject.facts.data["checked-on"]).year
    for page in tree.pages():
        reviewed = page.front_matter.data.get("translation", {}).get("reviewed")
        if reviewed:
            yield date.fromisoformat(reviewed["on"]).year
