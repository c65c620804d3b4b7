"""A query as one language of the guide understands it: what its words are there, and how its pages rank."""

import math
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import chain, repeat, zip_longest

from guide.search.ranking import Found, LanguageIndex
from guide.search.snippet import Sought, part_sought, start_sought, word_sought, worth_showing
from guide.search.terms import PIECE, START, asking, pair, pieces
from guide.search.translated import Translated
from guide.search.vocabulary import Match, Relation

# From so many words on, a query is a sentence. Its first word counts for so much, its last for 1.
SENTENCE = 4
_FIRST_WORD = 0.7
# On the more pages questions are asked with a word, the less it tells what a question is about.
_ASKED = 0.25
# A word alone may be meant as the second half of compounds, so its start tells less than that of one in a sentence.
_START_ALONE = 0.5
# What a correction counts beside what was typed.
_CORRECTION = 0.8
# A sentence of which a language knows so much is asked in that one alone; so is a word that it has on so many pages.
_CERTAIN = 0.6
_ENOUGH = 10
# What a page has of the translated query counts so much beside what it has of the query itself.
_TRANSLATED = 0.8
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
    translated: Translated | None = None

    @property
    def coverage(self) -> float:
        """How much of the query is understood, 0 to 1; less when it is not the reader's language."""
        understood = sum([match.relation * len(match.word) for match in self.matches])
        share = understood / max(1, sum([len(match.word) for match in self.matches]))
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
        same = sum([len(match.word) for match in self.matches if match.relation is Relation.SAME])
        return same / max(1, sum([len(match.word) for match in self.matches]))

    @property
    def known(self) -> Set[str]:
        """The words that are some of this language, or have to do with them."""
        return {match.word for match in self.matches if match.relation is not Relation.NONE}

    def guessed(self, known: Set[str]) -> "Reading":
        """The same, with a guess at each word but those that are ``known``."""
        guess = self.index.vocabulary.guess
        matches = tuple(match if match.word in known else guess(match.word) for match in self.matches)
        return Reading(self.language, self.index, matches, self.is_reader)

    def rank(self, limit: int) -> Iterator[Found]:
        """The ``limit`` pages that answer best, and maybe some more."""
        (scores, reached) = self._scores(_sums(self._terms()), _sums(self._translated_terms()))
        yield from self.index.best(scores, limit)
        if self.translated and any(reached):
            # A page that is not in this language has nothing of the query itself: who has most of the translation
            # is taken to be nearly as good as who has most of both.
            factor = _OTHER_LANGUAGE * (max(scores) or 1.0) / max(reached)
            yield from self.translated.alone(reached, factor, limit)

    def reasons(self, page: str) -> Iterator[Reason]:
        """What each word of the query, its translation, and its neighbourhood to the next one, bring a page."""
        score = next((found.score for found in self.rank(sys.maxsize) if found.page == page), 0.0)
        both = zip(self._terms(), self._translated_terms(), strict=True)
        shares = [self._share(page, terms, others) for terms, others in both]
        for match, share in zip(self.matches, shares, strict=True):
            part = score * share / (sum(shares) or 1.0)
            yield Reason(match.word, match.relation.name.lower(), match.meant, round(part, 4))

    def _share(self, page: str, terms: Mapping[str, float], others: Mapping[str, float]) -> float:
        """What a page has of some terms, or of their translations when it is not in this language."""
        (scores, reached) = self._scores(terms, others)
        here = self.index.best(scores, sys.maxsize)
        alone = self.translated.alone(reached, 1.0, sys.maxsize) if self.translated else ()
        return next((found.score for found in chain(here, alone) if found.page == page), 0.0)

    def _scores(self, terms: Mapping[str, float], others: Mapping[str, float]) -> tuple[list[float], list[float]]:
        """What pages have of terms and their translations, and what those of the other language have of these."""
        scores = self.index.scores()
        self.index.add(scores, terms, self.coverage)
        # A word alone is sought as it is; the more words there are, the surer it is what their translations mean.
        factor = self.coverage * _TRANSLATED * min(1.0, (len(self.matches) - 1) / 2)
        reached = self.translated.add(scores, others, factor) if self.translated else []
        return scores, reached

    def _translated_terms(self) -> Iterable[Mapping[str, float]]:
        """For each word the terms to look for in the language it is translated to."""
        return self.translated.terms(self._emphases()) if self.translated else repeat({}, len(self.matches))

    def _terms(self) -> Iterator[Mapping[str, float]]:
        """For each word the terms to look for and how much each one counts."""
        following = [match.spelling for match in self.matches[1:]]
        for match, emphasis, after in zip_longest(self.matches, self._emphases(), following):
            weights: dict[str, float] = defaultdict(float)
            telling = emphasis * self._tells(match)
            for piece, weight in self._pieces(match):
                weights[piece] += weight * telling
            if after:
                weights[pair(match.spelling, after)] += emphasis
            yield weights

    def _emphases(self) -> Sequence[float]:
        """How much each word counts: a sentence begins with how it asks and ends with what it asks about."""
        last = len(self.matches) - 1
        if last + 1 < SENTENCE:
            return [1.0] * (last + 1)
        return [_FIRST_WORD + (1 - _FIRST_WORD) * place / last for place in range(last + 1)]

    def _tells(self, match: Match) -> float:
        """How much of a word is what is asked about, and not how it is asked."""
        if len(self.matches) == 1:
            return 1.0
        return math.pow(1 + self.index.pages_with_term(asking(match.spelling)), -_ASKED)

    def _pieces(self, match: Match) -> Iterator[tuple[str, float]]:
        if match.relation is Relation.START and len(match.word) < PIECE - 1:
            yield from ((piece, 1.0) for piece in self.index.terms_starting(f" {match.word}"))
        start = self._start(match)
        typed = tuple(pieces(_BOUNDED.get(match.relation, " {} ").format(match.word)))
        for piece in typed:
            yield piece, start if piece.startswith(" ") else 1.0
        for piece in chain.from_iterable(pieces(f" {word} ") for word in match.meant):
            # What was typed right counts once.
            if piece not in typed:
                yield piece, _CORRECTION * (start if piece.startswith(" ") else 1.0)

    def _start(self, match: Match) -> float:
        """How much a word's first piece counts: the more words there are, the more."""
        if match.relation is Relation.START:
            return START
        share = min(1.0, (len(self.matches) - 1) / (SENTENCE - 1))
        return _START_ALONE + (START - _START_ALONE) * share

    def sought(self, language: str) -> tuple[Sought, ...]:
        """What to show of a passage in this language, or in the one the query is translated to."""
        if self.translated and language != self.language:
            return self.translated.sought()
        return worth_showing(
            _SOUGHT.get(match.relation, word_sought)(word, self.index.rarity(self.index.pages_with(word)))
            for match in self.matches
            for word in match.meant or (match.word,)
        )


def _sums(terms: Iterable[Mapping[str, float]]) -> Mapping[str, float]:
    """How much each term counts in the whole query."""
    sums: dict[str, float] = defaultdict(float)
    for weights in terms:
        for term, weight in weights.items():
            sums[term] += weight
    return sums
