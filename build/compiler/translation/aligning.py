"""Which passages of a translation say what which passages of its source say, told from their shapes alone.

After Gale and Church: texts that say the same have about the same length. What translators leave as it is, numbers
and names above all, says more, where scripts differ more still.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from compiler.translation.passages import Kind, Passage

_NUMBER = re.compile(r"[0-9]+")
_NAME = re.compile(r"[A-ZÄÖÜ][A-Za-zÄÖÜäöüß]{3,}")
_FIXED_KINDS: frozenset[Kind] = frozenset({"title", "summary"})  # they stand alone, and where they stand

# What each step costs: passages on each side -> penalty. A step that pairs one with one costs what they differ.
_STEPS = {(1, 1): 0.0, (1, 0): 0.7, (0, 1): 0.7, (2, 1): 0.6, (1, 2): 0.6}
_OTHER_KIND = 0.5
_NEVER = float("inf")


@dataclass(frozen=True, slots=True)
class Pair:
    """The places of passages that say the same; a side may have several, or none."""

    sources: tuple[int, ...]
    texts: tuple[int, ...]


@dataclass(frozen=True)
class _Shape:
    """What some neighbours look like when they are read as one."""

    kinds: tuple[Kind, ...]
    text: str

    @cached_property
    def numbers(self) -> frozenset[str]:
        """What every translation leaves as it is."""
        return frozenset(_NUMBER.findall(self.text))

    @cached_property
    def names(self) -> frozenset[str]:
        """Words that look like names; German writes all of its nouns like that."""
        return frozenset(_NAME.findall(self.text))


def align(sources: Sequence[Passage], texts: Sequence[Passage]) -> tuple[Pair, ...]:
    """Every passage of both texts once, in order."""
    if [passage.kind for passage in sources] == [passage.kind for passage in texts]:
        return tuple(Pair((place,), (place,)) for place in range(len(sources)))
    return tuple(_Alignment(sources, texts).pairs())


class _Alignment:
    """The cheapest way through both texts."""

    def __init__(self, sources: Sequence[Passage], texts: Sequence[Passage]) -> None:
        self._sources = sources
        self._texts = texts
        self._steps: dict[tuple[int, int], tuple[int, int]] = {}

    def pairs(self) -> Iterator[Pair]:
        """The pairs along the way."""
        self._walk()
        place = (0, 0)
        while place in self._steps:
            down, across = self._steps[place]
            further = (place[0] + down, place[1] + across)
            yield Pair(tuple(range(place[0], further[0])), tuple(range(place[1], further[1])))
            place = further

    def _walk(self) -> None:
        """Find the best step from each place, from the end backwards."""
        costs = {(len(self._sources), len(self._texts)): 0.0}
        for i in range(len(self._sources), -1, -1):
            for j in range(len(self._texts), -1, -1):
                ways = [
                    (penalty + self._difference(i, j, step) + costs[i + step[0], j + step[1]], step)
                    for step, penalty in _STEPS.items()
                    if (i + step[0], j + step[1]) in costs
                ]
                if ways:
                    costs[i, j], self._steps[i, j] = min(ways)

    def _difference(self, i: int, j: int, step: tuple[int, int]) -> float:
        """From 0, for texts that look the same, to 2 and more; for passages without a partner 0."""
        if 0 in step:
            return 0.0
        source, text = _shape(self._sources[i : i + step[0]]), _shape(self._texts[j : j + step[1]])
        kinds = {*source.kinds, *text.kinds}
        if len(kinds) > 1 and (kinds & _FIXED_KINDS or step != (1, 1)):
            return _NEVER
        other_kind = _OTHER_KIND if len(kinds) > 1 else 0.0
        return _difference_of_lengths(source, text) + _difference_of_kept(source, text) + other_kind


def _shape(neighbours: Sequence[Passage]) -> _Shape:
    return _Shape(tuple(passage.kind for passage in neighbours), " ".join(passage.text for passage in neighbours))


def _difference_of_lengths(source: _Shape, text: _Shape) -> float:
    lengths = (len(source.text), len(text.text))
    return 1 - min(lengths) / max(lengths)


def _difference_of_kept(source: _Shape, text: _Shape) -> float:
    """The share of numbers, and of the translation's names, that the other side lacks."""
    found = [number in text.numbers for number in source.numbers]
    found += [kept in source.numbers | source.names for kept in text.numbers | text.names]
    return 1 - sum(found) / len(found) if found else 0.5
