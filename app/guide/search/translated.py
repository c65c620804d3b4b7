"""A query in another language of the guide, word by word: for pages that say it otherwise, or are not translated."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from guide.search.lexicon import Lexicon, is_whole, stem_of
from guide.search.ranking import ELSEWHERE, Found, LanguageIndex
from guide.search.snippet import Sought, start_sought, word_sought, worth_showing
from guide.search.terms import START, pieces
from guide.search.vocabulary import Match


@dataclass(frozen=True)
class Other:
    """The language that another one has a lexicon to, and where the pages of it are in that one."""

    lexicon: Lexicon
    index: LanguageIndex
    places: Sequence[int]

    @cached_property
    def has_more(self) -> bool:
        """Whether this language has pages that the other one does not have."""
        return any(self.places[document] == ELSEWHERE for document in self.index.pages())

    def translated(self, matches: Sequence[Match]) -> "Translated":
        """The words of a query in this language."""
        return Translated(self, tuple(self.lexicon.get(stem_of(match.spelling), {}) for match in matches))


@dataclass(frozen=True, slots=True)
class Translated:
    """For each word of a query the stems that another language has for it, and how likely each of them is meant."""

    other: Other
    meanings: tuple[Mapping[str, float], ...]

    def terms(self, emphases: Sequence[float]) -> Iterator[Mapping[str, float]]:
        """For each word the terms to look for and how much each one counts."""
        for meanings, emphasis in zip(self.meanings, emphases, strict=True):
            weights: dict[str, float] = defaultdict(float)
            for stem, likely in meanings.items():
                for piece in pieces(f" {stem} " if is_whole(stem) else f" {stem}"):
                    weights[piece] += emphasis * likely * (START if piece.startswith(" ") else 1.0)
            yield weights

    def add(self, scores: list[float], weights: Mapping[str, float], factor: float) -> list[float]:
        """Add ``factor`` times what pages have of the terms to their scores in the query's own language.

        Gives what each document of this language has of them.
        """
        reached = self.other.index.scores()
        if not factor and not self.other.has_more:
            return reached
        self.other.index.add(reached, weights)
        for place, score in zip(self.other.places, reached, strict=False):
            scores[place] += factor * score
        scores[ELSEWHERE] = 0.0
        return reached

    def alone(self, reached: Sequence[float], factor: float, limit: int) -> Iterator[Found]:
        """The best of the pages that only this language has, with ``factor`` times what they have of the terms."""
        if self.other.has_more:
            places = zip(self.other.places, reached, strict=False)
            only = [factor * score if place == ELSEWHERE else 0.0 for place, score in places]
            yield from self.other.index.best(only, limit)

    def sought(self) -> tuple[Sought, ...]:
        """What to show of a passage."""
        likely = {stem: share for meanings in self.meanings for stem, share in meanings.items()}
        return worth_showing(
            (word_sought if is_whole(stem) else start_sought)(stem, share * self._rarity(stem))
            for stem, share in likely.items()
        )

    def _rarity(self, stem: str) -> float:
        return self.other.index.rarity(self.other.index.pages_with_start(stem))
