"""Which passages of a text were which of its earlier ones: the same, moved, rewritten, split or joined since."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

Likeness = Callable[[int, int], float]
"""How much an earlier passage and one of today, by their places, look like versions of one text, from 0 to 1."""

OfAKind = Callable[[int, int], bool]
"""Whether an earlier passage can have become one of today, by their places."""

_VERSION = 0.4  # enough likeness for a new version
_PART = 0.75  # enough for a part of what was split or joined, which has the same words
_CLOSE = 0.1  # too little of a difference to tell texts that are alike from one another


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

    def are_free(self, before: int, now: int) -> bool:
        """Whether neither has a partner yet."""
        return before not in self.later and now not in self.earlier

    def are_partners(self, before: int, now: int) -> bool:
        """Whether they are those of one another, and of nothing else."""
        return self.later.get(before) == [now] and self.earlier.get(now) == [before]


def always(_: int, __: int) -> bool:
    """Anything may have become anything."""
    return True


def trace(
    before: Sequence[str], now: Sequence[str], likeness: Likeness | None = None, of_a_kind: OfAKind = always
) -> tuple[Descent, ...]:
    """Where each passage of today comes from; both texts are given by their passages' digests.

    What is the same is found wherever it has moved to. What shares words comes next, if ``likeness`` can tell.
    What is left has been rewritten if it stands between the same neighbours as before; where there is more on one side
    than on the other, ``of_a_kind`` says what may have become what.
    """
    if list(before) == list(now):
        return tuple(Descent((place,), same=True) for place in range(len(now)))
    links = _Links()
    for place, found in _same(before, now):
        links.add(place, found)
    same = set(links.earlier)
    if likeness is not None:
        _link_alike(links, len(before), len(now), likeness)
    _link_between_neighbours(links, len(before), len(now), of_a_kind)
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


def _link_alike(links: _Links, before: int, now: int, likeness: Likeness) -> None:
    """Pair what is most alike; what is left then may be a part of what has a partner, or hold it."""
    gone = [place for place in range(before) if place not in links.later]
    new = [place for place in range(now) if place not in links.earlier]
    degrees = {(one, other): likeness(one, other) for one in gone for other in new}
    for one, other in sorted(degrees, key=lambda pair: (-degrees[pair], pair)):
        degree = degrees[one, other]
        known = (one in links.later) + (other in links.earlier)
        if known == 0 and degree >= _VERSION:
            links.add(one, other)
        elif known == 1 and degree >= _PART:
            candidates = ((place, other) if one in links.later else (one, place) for place in (*gone, *new))
            free = (degrees.get(pair, 0) for pair in candidates if links.are_free(*pair))
            # What is about as much like something without a partner is a version of that, and no part.
            if max(free, default=0) < max(degree - _CLOSE, _VERSION):
                links.add(one, other)
    _uncross(links, degrees)


def _uncross(links: _Links, degrees: Mapping[tuple[int, int], float]) -> None:
    """Let passages keep their order where each could as well be a version of the other."""
    pairs = [(one, other) for one, other in sorted(degrees) if links.are_partners(one, other)]
    for place, (one, _) in enumerate(pairs):
        for further, (two, _) in enumerate(pairs[place + 1 :], place + 1):
            first, second = pairs[place][1], pairs[further][1]
            kept = (degrees[one, second], degrees[two, first])
            exchanged = (degrees[one, first], degrees[two, second])
            if first > second and min(kept) >= _VERSION and sum(kept) >= sum(exchanged) - 2 * _CLOSE:
                pairs[place], pairs[further] = (one, second), (two, first)
    for one, other in pairs:
        links.later[one], links.earlier[other] = [other], [one]


def _link_between_neighbours(links: _Links, before: int, now: int, of_a_kind: OfAKind) -> None:
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
                    _pair(links, run, other, of_a_kind)
                    break


def _pair(links: _Links, run: _Run, other: _Run, of_a_kind: OfAKind) -> None:
    """Pair two runs in their order, one by one if they are equally long."""
    is_equally_long = run.end - run.start == other.end - other.start
    next_ = other.start
    for place in range(run.start, run.end):
        fitting = (found for found in range(next_, other.end) if is_equally_long or of_a_kind(place, found))
        if (found := next(fitting, None)) is not None:
            links.add(place, found)
            next_ = found + 1


def _runs(length: int, known: dict[int, list[int]]) -> Iterator[_Run]:
    start = 0
    for place in range(length + 1):
        if place == length or place in known:
            if start < place:
                yield _Run(start, place)
            start = place + 1
