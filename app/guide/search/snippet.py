"""The passage of a page that answers best, cut to what fits a list, with the words that matched marked."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from guide.search.answer import Piece
from guide.search.folding import Span, folded, spans

LENGTH = 180
_LEAD = 40
_ELLIPSIS = "…"
# The first two passages are the title and the summary.
_HEADS = 2
_SUMMARY = 1
# A word shares the stem of another when this much of its start is the same.
_STEM = 0.7
_MIN_STEM = 4
# The second half of a compound may be as short as this; a part of words in their midst is a longer one.
_MIN_END = 3
_MIN_INSIDE = 5
# A word that is on most pages says nothing: it is left out when it weighs less than this part of the heaviest.
_WORTH_SHOWING = 0.3


class Sought(NamedTuple):
    """What to look for in folded text, and how much it weighs: all for ``whole``, half for ``stem`` alone.

    Where there is no ``stem``, a quarter for ``part``.
    """

    whole: str
    stem: str
    part: str
    weight: float


def word_sought(word: str, weight: float) -> Sought:
    """A word, words that start as it does, or have it in them; a short one stands for itself or ends them."""
    part = word if len(word) >= _MIN_INSIDE else f"{word} " if len(word) >= _MIN_END else f" {word} "
    if len(word) < _MIN_STEM:
        return Sought(f" {word} ", f" {word} ", part, weight)
    return Sought(f" {word}", f" {word[: max(_MIN_STEM, round(len(word) * _STEM))]}", part, weight)


def start_sought(start: str, weight: float) -> Sought:
    """The start of words."""
    return Sought(f" {start}", f" {start}", f" {start}", weight)


def part_sought(part: str, weight: float) -> Sought:
    """A part of words, wherever in them it is."""
    return Sought(part, part, part, weight)


def worth_showing(sought: Iterable[Sought]) -> tuple[Sought, ...]:
    """What is left without the words that are on most pages."""
    every = tuple(sought)
    least = _WORTH_SHOWING * max((one.weight for one in every), default=0.0)
    return tuple(one for one in every if one.weight >= least)


class Shown:
    """The passages of a page as they are stored (the block each one is in, and its text), folded once."""

    __slots__ = ("_spans", "blocks", "folded", "starts", "texts")

    def __init__(self, passages: Iterable[tuple[int | None, str]]) -> None:
        (blocks, texts) = zip(*passages, strict=True)
        self.blocks: tuple[int | None, ...] = blocks
        self.texts: tuple[str, ...] = texts
        lines = [f" {' '.join(text.split())} \n" for text in folded("\n".join(self.texts)).split("\n")]
        self.folded = "".join(lines)
        self.starts = list(accumulate(map(len, lines), initial=0))
        self._spans: dict[int, Sequence[Span]] = {}

    def having(self, sought: str) -> list[int]:
        """The places of the passages that have ``sought`` in them, in order."""
        places = []
        found = self.folded.find(sought)
        while found >= 0:
            places.append(bisect_right(self.starts, found) - 1)
            found = self.folded.find(sought, self.starts[places[-1] + 1])
        return places

    def line(self, place: int) -> str:
        """The passage at this place, folded."""
        return self.folded[self.starts[place] : self.starts[place + 1]]

    def marks(self, place: int, sought: Iterable[str]) -> list[Span]:
        """Where in the passage at this place the words stand that have any of ``sought`` in them, in order."""
        line = self.line(place)
        numbers = {number for one in sought if one in line for number in _numbers(line, one)}
        return [self._words(place)[number] for number in sorted(numbers)]

    def _words(self, place: int) -> Sequence[Span]:
        if place not in self._spans:
            self._spans[place] = spans(self.texts[place])
        return self._spans[place]


def _numbers(line: str, sought: str) -> Iterator[int]:
    """Which words have ``sought`` in them: as many spaces stand before a word as words do, and one."""
    found = line.find(sought)
    while found >= 0:
        yield line.count(" ", 0, found + 1) - 1
        found = line.find(sought, found + 1)


def best_passage(shown: Shown, sought: Sequence[Sought]) -> int:
    """Which passage has most of what is sought; of equal ones the first, but text rather than a title.

    When none has any of it, the summary, if there is one.
    """
    values = [0.0] * len(shown.texts)
    for one in sought:
        places = shown.having(one.stem)
        for place in places:
            values[place] += one.weight if one.whole in shown.line(place) else one.weight / 2
        if not places:
            for place in shown.having(one.part):
                values[place] += one.weight / 4
    best = values.index(max(values[_HEADS:]), _HEADS) if len(values) > _HEADS else 0
    head = values.index(max(values[:_HEADS]))
    if values[head] > 2 * values[best]:
        return head
    return _SUMMARY if not values[best] and shown.texts[_SUMMARY] else best


def cut(shown: Shown, place: int, sought: Sequence[Sought]) -> tuple[Piece, ...]:
    """About ``LENGTH`` characters of a passage around those of its words that are sought, marked."""
    text = shown.texts[place]
    line = shown.line(place)
    marks = shown.marks(place, [one.stem if one.stem in line else one.part for one in sought])
    (start, end) = _window(text, marks)
    return tuple(_pieces(text, [mark for mark in marks if start <= mark[0] and mark[1] <= end], start, end))


def _window(text: str, marks: Sequence[Span]) -> tuple[int, int]:
    """Where the cut starts and ends: as many marks as possible, at borders of words."""
    if len(text) <= LENGTH:
        return 0, len(text)
    starts = [mark[0] for mark in marks]
    counts = [sum(0 <= other - start < LENGTH - _LEAD for other in starts) for start in starts]
    first = starts[counts.index(max(counts))] if marks else 0
    start = max(0, min(first - _LEAD, len(text) - LENGTH))
    end = min(len(text), start + LENGTH)
    if start:
        start = min(text.find(" ", start, first) + 1 or start, first)
    if end < len(text):
        end = max(text.rfind(" ", start, end), start + 1)
    return start, end


def _pieces(text: str, marks: Sequence[Span], start: int, end: int) -> Iterator[Piece]:
    if start:
        yield Piece(_ELLIPSIS)
    at = start
    for first, last in marks:
        if first > at:
            yield Piece(text[at:first])
        yield Piece(text[first:last], marked=True)
        at = last
    if at < end:
        yield Piece(text[at:end])
    if end < len(text):
        yield Piece(_ELLIPSIS)
