"""A query as one language of the guide understands it: what its words are there, and how its pages rank."""

import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import zip_longest

from guide.search.ranking import Found, LanguageIndex
from guide.search.snippet import Sought, part_sought, start_sought, word_sought, worth_showing
from guide.search.terms import PIECE, pair, pieces
from guide.search.vocabulary import Match, Relation

# From so many words on, a query is a sentence. Its first word counts for so much, its last for 1.
SENTENCE = 4
_FIRST_WORD = 0.7
# The start of a word tells more than its end; but a word alone may be meant as the second half of compounds.
_START = 1.5
_START_ALONE = 0.5
# What a correction counts beside what was typed.
_CORRECTION = 0.8
# A sentence of which a language knows so much is asked in that one alone; so is a word that it has on so many pages.
_CERTAIN = 0.6
_ENOUGH = 10
# A page found in another language than the reader's counts a little less.
_OTHER_LANGUAGE = 0.9

# Where a word that is not a whole one has a border, and how it is looked for in a passage.
_BOUNDED = {Relation.START: " {}", Relation.PART: "{} "}
_SOUGHT = {Relation.START: start_sought, Relation.PART: part_sought}


@dataclass(frozen=True, slots=True)
class Reason:
    """What a word of the query brings a page: how it was understood, as which words, and its part of the score."""

    word: str
    relation: str
    meant: tuple[str, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Reading:
    """A query as one language understands it."""

    language: str
    index: LanguageIndex
    matches: tuple[Match, ...]
    is_reader: bool

    @property
    def coverage(self) -> float:
        """How much of the query is understood, 0 to 1; less when it is not the reader's language."""
        understood = sum(match.relation.value * len(match.word) for match in self.matches)
        share = understood / max(1, sum(len(match.word) for match in self.matches))
        return share if self.is_reader else share * _OTHER_LANGUAGE

    @property
    def suffices(self) -> bool:
        """Whether the query need not be asked in other languages: this one knows it, and has enough to say."""
        if len(self.matches) >= SENTENCE:
            return self.certainty >= _CERTAIN
        return self.certainty == 1 and all(self.index.pages_with(match.word) >= _ENOUGH for match in self.matches)

    @property
    def certainty(self) -> float:
        """How much of the query is words of this language, 0 to 1."""
        same = sum(len(match.word) for match in self.matches if match.relation is Relation.SAME)
        return same / max(1, sum(len(match.word) for match in self.matches))

    def guessed(self, known: Set[str]) -> "Reading":
        """The same, with a guess at each word but those that are ``known``."""
        guess = self.index.vocabulary.guess
        matches = tuple(match if match.word in known else guess(match.word) for match in self.matches)
        return replace(self, matches=matches)

    def rank(self, limit: int) -> Iterator[Found]:
        """The ``limit`` pages that answer best, and maybe some more."""
        return self._rank(self._terms(), limit)

    def reasons(self, page: str) -> Iterator[Reason]:
        """What each word of the query, and its neighbourhood to the next one, brings a page."""
        for match, terms in zip(self.matches, self._terms(), strict=True):
            everything = self._rank([terms], sys.maxsize)
            score = next((found.score for found in everything if found.page == page), 0.0)
            yield Reason(match.word, match.relation.name.lower(), match.meant, round(score, 4))

    def _rank(self, terms: Iterable[Mapping[str, float]], limit: int) -> Iterator[Found]:
        sums: dict[str, float] = defaultdict(float)
        for weights in terms:
            for term, weight in weights.items():
                sums[term] += weight
        return self.index.rank(sums, self.coverage, limit)

    def _terms(self) -> Iterator[Mapping[str, float]]:
        """For each word the terms to look for and how much each one counts."""
        following = [match.spelling for match in self.matches[1:]]
        for match, emphasis, after in zip_longest(self.matches, self._emphases(), following):
            weights: dict[str, float] = defaultdict(float)
            for piece, weight in self._pieces(match):
                weights[piece] += weight * emphasis
            if after:
                weights[pair(match.spelling, after)] += emphasis
            yield weights

    def _emphases(self) -> Sequence[float]:
        """How much each word counts: a sentence begins with how it asks and ends with what it asks about."""
        last = len(self.matches) - 1
        if last + 1 < SENTENCE:
            return [1.0] * (last + 1)
        return [_FIRST_WORD + (1 - _FIRST_WORD) * place / last for place in range(last + 1)]

    def _pieces(self, match: Match) -> Iterator[tuple[str, float]]:
        if match.relation is Relation.START and len(match.word) < PIECE - 1:
            yield from ((piece, 1.0) for piece in self.index.terms_starting(f" {match.word}"))
        start = self._start(match)
        for piece in pieces(_BOUNDED.get(match.relation, " {} ").format(match.word)):
            yield piece, start if piece.startswith(" ") else 1.0
        for word in match.meant:
            for piece in pieces(f" {word} "):
                yield piece, _CORRECTION * (start if piece.startswith(" ") else 1.0)

    def _start(self, match: Match) -> float:
        """How much a word's first piece counts: the more words there are, the more."""
        if match.relation is Relation.START:
            return _START
        share = min(1.0, (len(self.matches) - 1) / (SENTENCE - 1))
        return _START_ALONE + (_START - _START_ALONE) * share

    def sought(self) -> tuple[Sought, ...]:
        """What to show of a passage."""
        return worth_showing(
            _SOUGHT.get(match.relation, word_sought)(word, self.index.rarity(self.index.pages_with(word)))
            for match in self.matches
            for word in match.meant or (match.word,)
        )
