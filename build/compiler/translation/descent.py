"""Which passages of a text were which of its earlier ones: the same, moved, rewritten, split or joined since."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

Alike = Callable[[int, int], bool]
"""Whether an earlier passage and one of today, by their places, share enough words to be one text."""


@dataclass(frozen=True, slots=True)
class Descent:
    """The places of the earlier passages that a passage comes from, none when it is new; ``same``: as it was."""

    origins: tuple[int, ...] = ()
    same: bool = False


@dataclass(frozen=True, slots=True)
class _Run:
    """Neighbours that nothing is known of yet, from ``start`` up to ``end``."""

    start: int
    end: int


@dataclass(slots=True)
class _Links:
    """What is known so far: today's places of each earlier passage, and the other way round."""

    later: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    earlier: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))

    def add(self, before: int, now: int) -> None:
        self.later[before].append(now)
        self.earlier[now].append(before)


def trace(before: Sequence[str], now: Sequence[str], alike: Alike | None = None) -> tuple[Descent, ...]:
    """Where each passage of today comes from; both texts are given by their passages' digests.

    What is the same is found wherever it has moved to. What shares words comes next, if ``alike`` can tell.
    What is left has been rewritten if it stands between the same neighbours as before.
    """
    if list(before) == list(now):
        return tuple(Descent((place,), same=True) for place in range(len(now)))
    links = _Links()
    for place, found in _same(before, now):
        links.add(place, found)
    same = set(links.earlier)
    if alike is not None:
        _link_alike(links, before, now, alike)
    _link_between_neighbours(links, len(before), len(now))
    return tuple(Descent(tuple(sorted(links.earlier.get(place, ()))), place in same) for place in range(len(now)))


def _same(before: Sequence[str], now: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Equal passages: first those that have kept their order, then those that have moved."""
    left = set(range(len(before)))
    found: set[int] = set()
    for block in SequenceMatcher(None, before, now, autojunk=False).get_matching_blocks():
        for step in range(block.size):
            left.remove(block.a + step)
            found.add(block.b + step)
            yield block.a + step, block.b + step
    moved = defaultdict(list)
    for place in sorted(left, reverse=True):
        moved[before[place]].append(place)
    for place, digest in enumerate(now):
        if place not in found and moved[digest]:
            yield moved[digest].pop(), place


def _link_alike(links: _Links, before: Sequence[str], now: Sequence[str], alike: Alike) -> None:
    gone = [place for place in range(len(before)) if place not in links.later]
    new = [place for place in range(len(now)) if place not in links.earlier]
    for one in gone:
        for other in new:
            if alike(one, other):
                links.add(one, other)


def _link_between_neighbours(links: _Links, before: int, now: int) -> None:
    """Pair what is left where both neighbours are the same, then where one of them is."""
    gone = list(_runs(before, links.later))
    new = list(_runs(now, links.earlier))
    later = {-1: [-1], before: [now], **links.later}
    for sides in (2, 1):
        for run in list(gone):
            for other in new:
                follows = other.start - 1 in later.get(run.start - 1, ())
                precedes = other.end in later.get(run.end, ())
                if follows + precedes >= sides:
                    gone.remove(run)
                    new.remove(other)
                    _pair(links, run, other)
                    break


def _pair(links: _Links, run: _Run, other: _Run) -> None:
    for place, found in zip(range(run.start, run.end), range(other.start, other.end), strict=False):
        links.add(place, found)


def _runs(length: int, known: dict[int, list[int]]) -> Iterator[_Run]:
    start = 0
    for place in range(length + 1):
        if place == length or place in known:
            if start < place:
                yield _Run(start, place)
            start = place + 1
