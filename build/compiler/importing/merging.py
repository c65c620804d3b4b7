"""Two changed versions of one text brought together, line by line, as long as they changed different places."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

_Lines = Sequence[str]


def merged(base: str, ours: str, theirs: str) -> str | None:
    """``base`` with the changes of both; None when they changed the same lines."""
    out: list[str] = []
    for before, one, other in _parts(*(text.splitlines(keepends=True) for text in (base, ours, theirs))):
        lines = _side_by_side(before, one, other)
        if lines is None:
            return None
        out += lines
    return "".join(out)


def _side_by_side(before: _Lines, one: _Lines, other: _Lines) -> _Lines | None:
    """The lines with the changes of both, as far as each is of lines of its own."""
    if one == other or other == before:
        return one
    if one == before:
        return other
    if len(before) > 1 and len(before) == len(one) == len(other):
        lines = [_side_by_side([line], [ours], [theirs]) for line, ours, theirs in zip(before, one, other, strict=True)]
        return None if None in lines else [line for (line,) in filter(None, lines)]
    if before and one[: len(before)] == before:
        return [*other, *one[len(before) :]]
    return [*one, *other[len(before) :]] if before and other[: len(before)] == before else None


def _parts(base: _Lines, ours: _Lines, theirs: _Lines) -> Iterator[tuple[_Lines, _Lines, _Lines]]:
    """The texts cut into what is the same in all three and what is not, in turns."""
    at = at_ours = at_theirs = 0
    for start, start_ours, start_theirs, length in _common(base, ours, theirs):
        yield base[at:start], ours[at_ours:start_ours], theirs[at_theirs:start_theirs]
        at, at_ours, at_theirs = start + length, start_ours + length, start_theirs + length
        yield base[start:at], ours[start_ours:at_ours], theirs[start_theirs:at_theirs]
    yield base[at:], ours[at_ours:], theirs[at_theirs:]


def _common(base: _Lines, ours: _Lines, theirs: _Lines) -> Iterator[tuple[int, int, int, int]]:
    """Where lines of the base stand in both others, and how many in a row."""
    with_theirs = SequenceMatcher(None, base, theirs, autojunk=False).get_matching_blocks()
    for match in SequenceMatcher(None, base, ours, autojunk=False).get_matching_blocks():
        for other in with_theirs:
            start, end = max(match.a, other.a), min(match.a + match.size, other.a + other.size)
            if start < end:
                yield start, match.b + start - match.a, other.b + start - other.a, end - start
