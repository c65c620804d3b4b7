"""What the words of a query have to do with the words of the guide: the same, the start, a part, or a misspelling."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from guide.search.edits import distance

# Shorter than this, a string is a part of too many words to mean one of them.
MIN_PART = 3
MIN_STEM = 5
# How much of a word's start another must share to be akin, and how much of it a word inside must be.
_STEM = 0.5
_WORD_INSIDE = 0.5


class Relation(Enum):
    """How a query's word is found in the vocabulary; the value is how much of it is understood that way."""

    SAME = 1.0
    START = 0.9
    PART = 0.8
    MISSPELT = 0.7
    AKIN = 0.5
    NONE = 0.0


@dataclass(frozen=True, slots=True)
class Match:
    """A word of a query and what it is in the vocabulary; ``meant`` are the words it may be a misspelling of."""

    word: str
    relation: Relation
    meant: tuple[str, ...] = ()

    @property
    def spelling(self) -> str:
        """The word as it is most likely spelt in the guide."""
        return self.meant[0] if self.meant else self.word


class Vocabulary:
    """The folded words of one language of the guide."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words = sorted(words)
        self._text = "\n" + "\n".join(self._words) + "\n"

    def match(self, word: str) -> Match:
        """Whether ``word`` is a word of the guide, or the start of one."""
        place = bisect_left(self._words, word)
        following = self._words[place] if place < len(self._words) else ""
        if following == word:
            return Match(word, Relation.SAME)
        return Match(word, Relation.START if following.startswith(word) else Relation.NONE)

    def guess(self, word: str) -> Match:
        """What a word that is none of the guide's, nor the start of one, has to do with them."""
        if self._has_part(word):
            return Match(word, Relation.PART)
        if meant := self.similar(word):
            return Match(word, Relation.MISSPELT, meant)
        return Match(word, Relation.AKIN if self._is_akin(word) else Relation.NONE)

    def _has_part(self, word: str) -> bool:
        """Whether a word ends with this one, or has it inside (when it is long enough to be no accident)."""
        if len(word) < MIN_PART:
            return False
        return f"{word}\n" in self._text or (len(word) > MIN_PART and word in self._text)

    def _is_akin(self, word: str) -> bool:
        """Whether most of the word's start is also another's, or a good part of it is a word by itself."""
        stem = word[: max(MIN_STEM, round(len(word) * _STEM))]
        if len(stem) < len(word) and self.match(stem).relation is not Relation.NONE:
            return True
        sizes = range(max(MIN_STEM, round(len(word) * _WORD_INSIDE)), len(word))
        return any(self._has(word[:size]) or self._has(word[-size:]) for size in sizes)

    def _has(self, word: str) -> bool:
        place = bisect_left(self._words, word)
        return place < len(self._words) and self._words[place] == word

    def similar(self, word: str) -> tuple[str, ...]:
        """The words nearest to ``word``: one edit away when it has five letters or more, two when it has nine."""
        allowed = 0 if len(word) < 5 else 1 if len(word) < 9 else 2
        if not allowed:
            return ()
        near: dict[str, int] = {}
        for candidate in self._candidates(word, allowed):
            if candidate not in near and (edits := distance(word, candidate, allowed)) <= allowed:
                near[candidate] = edits
        best = min(near.values(), default=0)
        return tuple(sorted(candidate for candidate, edits in near.items() if edits == best))

    def _candidates(self, word: str, allowed: int) -> Iterator[str]:
        """Words that share a part with ``word``: of ``allowed`` + 1 parts at least one is free of edits.

        Two letters that changed places across the border of two parts spoil both, so they are also tried
        the other way round.
        """
        borders = [len(word) * part // (allowed + 1) for part in range(allowed + 2)]
        spellings = [word, *(_swapped(word, border - 1) for border in borders[1:-1])]
        for spelling in spellings:
            for start, end in pairwise(borders):
                yield from self._with_part(spelling[start:end], start, len(word), allowed)

    def _with_part(self, part: str, start: int, length: int, allowed: int) -> Iterator[str]:
        """Words of about this length that have ``part`` at about this place."""
        text = self._text
        found = text.find(part)
        while found >= 0:
            begin = text.rfind("\n", 0, found) + 1
            if abs(found - begin - start) <= allowed:
                end = text.index("\n", found)
                if abs(end - begin - length) <= allowed:
                    yield text[begin:end]
            found = text.find(part, found + 1)


def _swapped(word: str, place: int) -> str:
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]
