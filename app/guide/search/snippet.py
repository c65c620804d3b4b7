"""The passage of a page that answers best, cut to what fits a list, with the words that matched marked."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from guide.search.answer import Piece
from guide.search.folding import Word, folded, words

LENGTH = 180
_LEAD = 40
_ELLIPSIS = "…"
# The first two passages are the title and the summary.
_HEADS = 2
# A word shares the stem of another when this much of its start is the same.
_STEM = 0.7
_MIN_STEM = 4
# A word that is on most pages says nothing: it is left out when it weighs less than this part of the heaviest.
_WORTH_SHOWING = 0.3


@dataclass(frozen=True, slots=True)
class Sought:
    """What to look for in folded text, and how much it weighs: all for ``whole``, half for ``stem`` alone."""

    whole: str
    stem: str
    weight: float


def word_sought(word: str, weight: float) -> Sought:
    """A word, or words that start as it does; a short one stands for itself alone."""
    if len(word) < _MIN_STEM:
        return Sought(f" {word} ", f" {word} ", weight)
    return Sought(f" {word}", f" {word[: max(_MIN_STEM, round(len(word) * _STEM))]}", weight)


def start_sought(start: str, weight: float) -> Sought:
    """The start of words."""
    return Sought(f" {start}", f" {start}", weight)


def part_sought(part: str, weight: float) -> Sought:
    """A part of words, wherever in them it is."""
    return Sought(part, part, weight)


def worth_showing(sought: Iterable[Sought]) -> tuple[Sought, ...]:
    """What is left without the words that are on most pages."""
    every = tuple(sought)
    least = _WORTH_SHOWING * max((one.weight for one in every), default=0.0)
    return tuple(one for one in every if one.weight >= least)


class Shown:
    """The passages of a page as they are stored (the block each one is in, and its text), folded once."""

    __slots__ = ("_words", "blocks", "folded", "starts", "texts")

    def __init__(self, passages: Iterable[tuple[int | None, str]]) -> None:
        (blocks, texts) = zip(*passages, strict=True)
        self.blocks: tuple[int | None, ...] = blocks
        self.texts: tuple[str, ...] = texts
        lines = [f" {' '.join(text.split())} \n" for text in folded("\n".join(self.texts)).split("\n")]
        self.folded = "".join(lines)
        self.starts = list(accumulate(map(len, lines), initial=0))
        self._words: dict[int, tuple[Word, ...]] = {}

    def words(self, place: int) -> tuple[Word, ...]:
        """The words of the passage at this place."""
        if place not in self._words:
            self._words[place] = tuple(words(self.texts[place]))
        return self._words[place]

    def having(self, sought: str) -> Iterator[int]:
        """The places of the passages that have ``sought`` in them, in order."""
        found = self.folded.find(sought)
        while found >= 0:
            place = bisect_right(self.starts, found) - 1
            yield place
            found = self.folded.find(sought, self.starts[place + 1])

    def has(self, place: int, sought: str) -> bool:
        """Whether the passage at this place has ``sought`` in it."""
        return self.folded.find(sought, self.starts[place], self.starts[place + 1]) >= 0

    def marks(self, place: int, sought: Iterable[str]) -> list[Word]:
        """The words of the passage at this place that have any of ``sought`` in them, in order."""
        numbers = {number for one in sought for number in self._numbers(place, one)}
        return [self.words(place)[number] for number in sorted(numbers)]

    def _numbers(self, place: int, sought: str) -> Iterator[int]:
        """Which words of a passage have ``sought`` in them: as many spaces stand before a word as words do, and one."""
        (start, end) = self.starts[place : place + 2]
        found = self.folded.find(sought, start, end)
        while found >= 0:
            yield self.folded.count(" ", start, found + 1) - 1
            found = self.folded.find(sought, found + 1, end)


def best_passage(shown: Shown, sought: Sequence[Sought]) -> int:
    """Which passage has most of what is sought; of equal ones the first, but text rather than a title."""
    values = [0.0] * len(shown.texts)
    for one in sought:
        for place in shown.having(one.stem):
            values[place] += one.weight if shown.has(place, one.whole) else one.weight / 2
    best = max(range(_HEADS, len(values)), key=values.__getitem__, default=0)
    head = max(range(_HEADS), key=values.__getitem__)
    return head if values[head] > 2 * values[best] else best


def cut(shown: Shown, place: int, sought: Sequence[Sought]) -> tuple[Piece, ...]:
    """About ``LENGTH`` characters of a passage around those of its words that are sought, marked."""
    text = shown.texts[place]
    marks = shown.marks(place, {one.stem for one in sought})
    (start, end) = _window(text, marks)
    return tuple(_pieces(text, [mark for mark in marks if start <= mark.start and mark.end <= end], start, end))


def _window(text: str, marks: Sequence[Word]) -> tuple[int, int]:
    """Where the cut starts and ends: as many marks as possible, at borders of words."""
    if len(text) <= LENGTH:
        return 0, len(text)
    counts = [sum(0 <= other.start - mark.start < LENGTH - _LEAD for other in marks) for mark in marks]
    first = marks[counts.index(max(counts))].start if marks else 0
    start = max(0, min(first - _LEAD, len(text) - LENGTH))
    end = min(len(text), start + LENGTH)
    if start:
        start = min(text.find(" ", start, first) + 1 or start, first)
    if end < len(text):
        end = max(text.rfind(" ", start, end), start + 1)
    return start, end


def _pieces(text: str, marks: Sequence[Word], start: int, end: int) -> Iterator[Piece]:
    if start:
        yield Piece(_ELLIPSIS)
    at = start
    for mark in marks:
        if mark.start > at:
            yield Piece(text[at : mark.start])
        yield Piece(text[mark.start : mark.end], marked=True)
        at = mark.end
    if at < end:
        yield Piece(text[at:end])
    if end < len(text):
        yield Piece(_ELLIPSIS)
