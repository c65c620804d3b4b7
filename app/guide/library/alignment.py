"""Two translations of a text side by side: which block of one says what which block of the other says."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from guide.bundle.blocks import Block, Callout, ContactCard, Heading, Picture, Table, plain
from guide.library.runs import runs_in

_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Pair:
    """A block of each text that belong together; None on the side that has no such block."""

    first: Block | None
    second: Block | None


@dataclass(frozen=True, slots=True)
class _Profile:
    """What a translation leaves as it is: a block's kind, its numbers, links and terms, and more or less its length."""

    kind: tuple[object, ...]
    fixed: frozenset[str]
    length: int


@dataclass(frozen=True, slots=True)
class _Path:
    """The best way to pair what is left of both texts: more pairs are better, then likelier ones."""

    pairs: int = 0
    likeness: float = 0.0
    step: tuple[int, int] = (0, 0)


def align(first: Sequence[Block], second: Sequence[Block]) -> tuple[Pair, ...]:
    """Every block of both texts once, in order, paired with one of the same kind where there is one.

    Texts with the same kinds of blocks in the same order are paired one by one. Where a side has a block more than
    the other, its numbers, links and length tell which one it is.
    """
    paths = _paths([_profile(block) for block in first], [_profile(block) for block in second])
    pairs = []
    i = j = 0
    while i < len(first) or j < len(second):
        down, across = paths[i][j].step
        pairs.append(Pair(first[i] if down else None, second[j] if across else None))
        i, j = i + down, j + across
    return tuple(pairs)


def _paths(first: Sequence[_Profile], second: Sequence[_Profile]) -> list[list[_Path]]:
    """For each place in both texts, the best way on from there to the end."""
    paths = [[_Path() for _ in range(len(second) + 1)] for _ in range(len(first) + 1)]
    for i in range(len(first), -1, -1):
        for j in range(len(second), -1, -1):
            ways = []
            if i < len(first) and j < len(second) and first[i].kind == second[j].kind:
                ways.append(_longer(paths[i + 1][j + 1], (1, 1), _likeness(first[i], second[j])))
            if i < len(first):
                ways.append(_longer(paths[i + 1][j], (1, 0)))
            if j < len(second):
                ways.append(_longer(paths[i][j + 1], (0, 1)))
            if ways:
                paths[i][j] = max(ways, key=lambda way: (way.pairs, way.likeness))
    return paths


def _longer(rest: _Path, step: tuple[int, int], likeness: float = 0.0) -> _Path:
    return _Path(rest.pairs + (step == (1, 1)), rest.likeness + likeness, step)


def _likeness(one: _Profile, other: _Profile) -> float:
    """From 0 to 2: how much of what no translation changes is in both, and how near the lengths are."""
    either = one.fixed | other.fixed
    shared = len(one.fixed & other.fixed) / len(either) if either else 0.5
    longest = max(one.length, other.length)
    return shared + (min(one.length, other.length) / longest if longest else 1.0)


def _profile(block: Block) -> _Profile:
    runs = tuple(runs_in(block))
    text = plain(runs)
    # Read as numbers, since scripts have digits of their own.
    numbers = {str(int(number)) for number in _NUMBER.findall(text)}
    fixed = {*numbers, *(run.link for run in runs), *(run.term for run in runs)} - {""}
    return _Profile(_kind(block), frozenset(fixed), len(text))


def _kind(block: Block) -> tuple[object, ...]:
    match block:
        case Heading(level):
            return (Heading, level)
        case Callout(callout):
            return (Callout, callout)
        case Picture(media):
            return (Picture, media)
        case ContactCard(contact):
            return (ContactCard, contact)
        case Table(header):
            return (Table, len(header))
        case _:
            return (type(block),)
