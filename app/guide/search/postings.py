"""Posting lists in one to three bytes a posting, and the dictionary of terms that finds them.

One field of one segment is four parts: its terms, sorted, compressed; in how many documents each term is
and how its list is written, compressed; the length of each document; and the lists themselves, which are
decoded one at a time.
"""

import zlib
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from operator import mul
from typing import Literal

# How a list is written is also how many bytes a posting takes.
_GAPS = 1  # a byte for each gap between two documents; every count is 1
_GAPS_AND_COUNTS = 2  # such gaps, then a byte for each count
_WIDE = 3  # two bytes for each gap, then a byte for each count

_SEPARATOR = "\n"
MAX_COUNT = 255


@dataclass(frozen=True, slots=True)
class Postings:
    """The documents a term is in, ascending, and how much it counts in each (None: 1 in all)."""

    documents: Iterable[int]
    counts: bytes | None
    frequency: int


def encode_postings(documents: Sequence[int], counts: Sequence[int]) -> tuple[int, bytes]:
    """How the list is written, and its bytes. Documents ascend and stay below 65,536; counts are 1 to 255."""
    gaps = [documents[0], *(after - before for before, after in pairwise(documents))]
    if max(gaps) > 255:
        return _WIDE, _little_endian(array("H", gaps)) + bytes(counts)
    if max(counts) == 1:
        return _GAPS, bytes(gaps)
    return _GAPS_AND_COUNTS, bytes(gaps) + bytes(counts)


def decode_postings(width: int, frequency: int, raw: bytes) -> Postings:
    """The list that ``encode_postings`` wrote."""
    if width == _GAPS:
        return Postings(accumulate(raw), None, frequency)
    if width == _GAPS_AND_COUNTS:
        return Postings(accumulate(raw[:frequency]), raw[frequency:], frequency)
    return Postings(accumulate(_numbers("H", raw[: 2 * frequency])), raw[2 * frequency :], frequency)


class Dictionary:
    """The terms of a field, sorted, where the posting list of each one is, and the documents' lengths.

    The length of a document is the sum of its terms' counts, 0 when nothing of the field is in it.
    """

    __slots__ = ("_ends", "_frequencies", "_lists", "_widths", "lengths", "terms")

    def __init__(self, terms: bytes, statistics: bytes, lengths: bytes, lists: bytes) -> None:
        text = zlib.decompress(terms).decode()
        self.terms: list[str] = text.split(_SEPARATOR) if text else []
        numbers = zlib.decompress(statistics)
        self._widths = numbers[: len(self.terms)]
        self._frequencies = _numbers("H", numbers[len(self.terms) :])
        self.lengths = _numbers("I", zlib.decompress(lengths))
        self._ends = list(accumulate(map(mul, self._frequencies, self._widths)))
        self._lists = lists

    def find(self, term: str) -> int | None:
        """The place of a term among the terms, or None."""
        place = bisect_left(self.terms, term)
        return place if place < len(self.terms) and self.terms[place] == term else None

    def starts(self, prefix: str) -> bool:
        """Whether any term starts with ``prefix``."""
        place = bisect_left(self.terms, prefix)
        return place < len(self.terms) and self.terms[place].startswith(prefix)

    def starting(self, prefix: str) -> range:
        """The places of all terms that start with ``prefix``."""
        return range(bisect_left(self.terms, prefix), bisect_left(self.terms, prefix + "\U0010ffff"))

    def frequency(self, place: int) -> int:
        """How many documents the term at this place is in."""
        return self._frequencies[place]

    def postings(self, place: int) -> Postings:
        """The posting list of the term at this place."""
        width, frequency, end = self._widths[place], self._frequencies[place], self._ends[place]
        return decode_postings(width, frequency, self._lists[end - width * frequency : end])


def encode_dictionary(entries: Sequence[tuple[str, Sequence[int], Sequence[int]]]) -> tuple[bytes, bytes, bytes, bytes]:
    """The four parts of a field, from its terms (sorted) with their documents and counts."""
    written = [encode_postings(documents, counts) for _, documents, counts in entries]
    frequencies = array("H", (len(documents) for _, documents, _ in entries))
    lengths = array("I", bytes(4 * (1 + max((documents[-1] for _, documents, _ in entries), default=-1))))
    for _, documents, counts in entries:
        for document, count in zip(documents, counts, strict=True):
            lengths[document] += count
    return (
        zlib.compress(_SEPARATOR.join(term for term, _, _ in entries).encode(), 9),
        zlib.compress(bytes(width for width, _ in written) + _little_endian(frequencies), 9),
        zlib.compress(_little_endian(lengths), 9),
        b"".join(raw for _, raw in written),
    )


def _numbers(kind: Literal["H", "I"], raw: bytes) -> "array[int]":
    numbers = array(kind, raw)
    if _BIG_ENDIAN:
        numbers.byteswap()
    return numbers


def _little_endian(numbers: "array[int]") -> bytes:
    if _BIG_ENDIAN:
        numbers.byteswap()
    return numbers.tobytes()


_BIG_ENDIAN = array("H", [1]).tobytes() == b"\0\1"
