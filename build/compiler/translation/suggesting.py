"""Translations of texts that are alike, found in the memory."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from compiler.translation.memory import Entry, Memory

ENOUGH = 0.7
"""How much of two texts has to be the same for the translation of one to help with the other."""

_WIDTH = 4  # characters; the pieces by which candidates are found
_CANDIDATES = 4  # that are compared letter by letter, which takes long
_SHARED = 0.4  # of the pieces of both, below which two texts are never similar enough


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A translation of other words that are ``likeness`` (0 to 1) the same."""

    entry: Entry
    likeness: float


@dataclass(frozen=True)
class Suggestions:
    """What a memory suggests."""

    memory: Memory

    def nearest(self, source: str) -> Suggestion | None:
        """The translation of the most similar text; of several that are, that of a person."""
        exact = next(self.memory.translations_of(source), None)
        if exact:
            return Suggestion(exact, 1.0)
        return max(self._alike(source), key=lambda found: (found.likeness, found.entry.by == "human"), default=None)

    @cached_property
    def _translated(self) -> list[Entry]:
        return [entry for _, entry in sorted(self.memory.entries.items()) if entry.translation]

    @cached_property
    def _by_piece(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for place, entry in enumerate(self._translated):
            for piece in _pieces(entry.source):
                found[piece].append(place)
        return found

    def _alike(self, source: str) -> Iterator[Suggestion]:
        """The candidates that are similar enough."""
        matcher = SequenceMatcher(None, b=source.casefold(), autojunk=False)
        for entry in self._candidates(source):
            matcher.set_seq1(entry.source.casefold())
            if (likeness := matcher.ratio()) >= ENOUGH:
                yield Suggestion(entry, likeness)

    def _candidates(self, source: str) -> Iterator[Entry]:
        """The texts that share most pieces with ``source``."""
        wanted = _pieces(source)
        shared = Counter(place for piece in wanted for place in self._by_piece.get(piece, ()))
        for place, count in sorted(shared.items(), key=lambda pair: (-pair[1], pair[0]))[:_CANDIDATES]:
            entry = self._translated[place]
            if 2 * count >= _SHARED * (len(wanted) + len(_pieces(entry.source))):
                yield entry


def _pieces(text: str) -> frozenset[str]:
    folded = text.casefold()
    return frozenset(folded[start : start + _WIDTH] for start in range(max(len(folded) - _WIDTH + 1, 1)))
