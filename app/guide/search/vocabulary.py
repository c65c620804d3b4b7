"""What the words of a query have to do with the words of the guide: the same, the start, a part, or a misspelling."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import Enum
from itertools import pairwise
from typing import NamedTuple

from guide.search.edits import distance
from guide.search.terms import PIECE, pieces

# Shorter than this, a string is a part of too many words to mean one of them.
MIN_PART = 3
MIN_STEM = 5
# How much of a word must be the start of another, or a word by itself at its end, to be akin.
_AKIN = 0.4


class Relation(float, Enum):
    """How a query's word is found in the vocabulary; the value is how much of it is understood that way."""

    SAME = 1.0
    START = 0.9
    PART = 0.8
    MISSPELT = 0.7
    AKIN = 0.5
    NONE = 0.0


class Match(NamedTuple):
    """A word of a query and what it is in the vocabulary; ``meant`` are the words it may be a misspelling of.

    A tuple, for every word of a query has one in each language, at every letter.
    """

    word: str
    relation: Relation
    meant: tuple[str, ...] = ()

    @property
    def spelling(self) -> str:
        """The word as it is most likely spelt in the guide."""
        return self.meant[0] if self.meant else self.word


class Vocabulary:
    """The folded words of one language of the guide."""

    def __init__(self, words: Sequence[str], has_piece: Callable[[str], bool]) -> None:
        """``has_piece`` tells whether any piece of the words starts with a string (``guide.search.terms``).

        To look a piece up takes far less time than to look through all words, and most of what is not
        in the language is found out so.
        """
        self._words = sorted(words)
        self._text = "\n" + "\n".join(self._words) + "\n"
        self._has_piece = has_piece

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
        """Whether a word ends with this one, or has it inside when it is long enough to be no accident."""
        if len(word) < MIN_PART or not all(map(self._has_piece, pieces(f"{word} " if len(word) < MIN_STEM else word))):
            return False
        return f"{word}\n" in self._text or (len(word) >= MIN_STEM and word in self._text)

    def _is_akin(self, word: str) -> bool:
        """Whether a good part of the word is the start of another, or is a word by itself at its end."""
        size = max(MIN_STEM, round(len(word) * _AKIN))
        if size < len(word) and self.match(word[:size]).relation is not Relation.NONE:
            return True
        return any(self._has(word[-ending:]) for ending in range(size, len(word)))

    def _has(self, word: str) -> bool:
        place = bisect_left(self._words, word)
        return place < len(self._words) and self._words[place] == word

    def similar(self, word: str) -> tuple[str, ...]:
        """The words nearest to ``word``: one edit away when it has five letters or more, two when it has nine."""
        allowed = 0 if len(word) < 5 else 1 if len(word) < 9 else 2
        if not allowed:
            return ()
        letters = set(word)
        near: dict[str, int] = {}
        for candidate in self._candidates(word, allowed):
            # No more letters can be missing than there are edits.
            if candidate in near or len(letters.difference(candidate)) > allowed:
                continue
            if (edits := distance(word, candidate, allowed)) <= allowed:
                near[candidate] = edits
        best = min(near.values(), default=0)
        return tuple(sorted(candidate for candidate, edits in near.items() if edits == best))

    def _candidates(self, word: str, allowed: int) -> Iterator[str]:
        """Words of about this length that share a part with ``word``: of ``allowed`` + 1 parts one is free of edits.

        Two letters that changed places across the border of two parts spoil both, so they are also tried
        the other way round.
        """
        borders = [len(word) * part // (allowed + 1) for part in range(allowed + 2)]
        lengths = range(len(word) - allowed, len(word) + allowed + 1)
        spellings = (word, *[_swapped(word, border - 1) for border in borders[1:-1]])
        for place, (start, end) in enumerate(pairwise(borders)):
            having = self._starting if place == 0 else self._ending if place == allowed else self._with_inside
            for part in {spelling[start:end] for spelling in spellings}:
                yield from [candidate for candidate in having(part) if len(candidate) in lengths]

    def _starting(self, start: str) -> Sequence[str]:
        return self._words[bisect_left(self._words, start) : bisect_left(self._words, start + "\U0010ffff")]

    def _ending(self, end: str) -> Iterable[str]:
        return self._around(f"{end}\n") if self._has_piece(f"{end[1 - PIECE :]} ") else ()

    def _with_inside(self, part: str) -> Iterable[str]:
        return self._around(part) if self._has_piece(part[:PIECE]) else ()

    def _around(self, part: str) -> Iterator[str]:
        """The words around each place of the text that has ``part``."""
        text = self._text
        found = text.find(part)
        while found >= 0:
            end = text.index("\n", found)
            yield text[text.rfind("\n", 0, found) + 1 : end]
            found = text.find(part, end)


def _swapped(word: str, place: int) -> str:
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]
