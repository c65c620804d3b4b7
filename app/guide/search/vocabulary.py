"""What the words of a query have to do with the words of the guide: the same, the start, a part, or a misspelling."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import Enum
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import NamedTuple

from guide.search.edits import distance
from guide.search.terms import pieces

# Shorter than this, a string is a part of too many words to mean one of them.
MIN_PART = 3
MIN_STEM = 5
# Of so many misspelt words the parts are kept: each language is asked for the same ones.
_KEPT_WORDS = 64
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
        least = allowed
        near: dict[str, int] = {}
        for candidate in self._candidates(word, allowed):
            # No more letters can be missing, nor be new, than there are edits.
            if candidate in near or len(letters.difference(candidate)) > least:
                continue
            if len(set(candidate).difference(letters)) <= least:
                edits = distance(word, candidate, least)
                if edits <= least:
                    near[candidate] = least = edits
        return tuple(sorted(candidate for candidate, edits in near.items() if edits == least))

    def _candidates(self, word: str, allowed: int) -> Iterator[str]:
        """Words of about this length that share a part with ``word``: of ``allowed`` + 1 parts one is free of edits.

        Two letters that changed places across the border of two parts spoil both, so they are also tried
        the other way round.
        """
        for part, inside in _parts(word, allowed):
            if all(map(self._has_piece, inside)):
                for length in range(len(word) - allowed, len(word) + allowed + 1):
                    if length in self._of_length:
                        yield from self._of_length[length].having(part)

    @cached_property
    def _of_length(self) -> Mapping[int, "_SameLength"]:
        words: dict[int, list[str]] = defaultdict(list)
        for word in self._words:
            words[len(word)].append(word)
        return {length: _SameLength(known) for length, known in words.items()}


class _SameLength:
    """Words of one length, and a text with a line for each."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words = words
        self._text = "\n" + "\n".join(words) + "\n"
        self._line = len(words[0]) + 1

    def having(self, part: str) -> Iterator[str]:
        """The words that have ``part`` in them, with a space where they start or end."""
        line = part.replace(" ", "\n")
        found = self._text.find(line)
        while found >= 0:
            place = found // self._line
            yield self._words[place]
            found = self._text.find(line, (place + 1) * self._line)


@lru_cache(_KEPT_WORDS)
def _parts(word: str, allowed: int) -> Sequence[tuple[str, Sequence[str]]]:
    """The parts of which a word that is ``allowed`` edits away has one, with their pieces; for all languages alike."""
    borders = [len(word) * part // (allowed + 1) for part in range(allowed + 2)]
    spellings = (word, *[_swapped(word, border - 1) for border in borders[1:-1]])
    parts = [
        f"{' ' if place == 0 else ''}{part}{' ' if place == allowed else ''}"
        for place, (start, end) in enumerate(pairwise(borders))
        for part in dict.fromkeys(spelling[start:end] for spelling in spellings)
    ]
    return [(part, list(pieces(part))) for part in parts]


def _swapped(word: str, place: int) -> str:
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]
