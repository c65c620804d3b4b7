"""A query answered: understood in each language of the guide, ranked, and shown where it matched."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from heapq import nlargest

from whoosh.reading import IndexReader

from guide.search.answer import Answer, Hit
from guide.search.folding import folded, words
from guide.search.ranking import Found, LanguageIndex, Part, languages_of
from guide.search.snippet import Sought, best_passage, cut, part_sought, start_sought, word_sought, worth_showing
from guide.search.terms import PIECE, pieces
from guide.search.vocabulary import Match, Relation

# The start of a word tells more than its end.
_START = 1.5
# What a correction counts beside what was typed.
_CORRECTION = 0.8
# A page found in another language than the reader's counts a little less.
_OTHER_LANGUAGE = 0.9
# Below this part of the best page's score, a page shares no more than letters with the query.
_RUBBISH = 0.1
# From so many words on, a query that is as certain as this in the reader's language is asked in no other.
_SENTENCE = 4
_CERTAIN = 0.6

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
    def certainty(self) -> float:
        """How much of the query is words of this language, 0 to 1."""
        same = sum(len(match.word) for match in self.matches if match.relation is Relation.SAME)
        return same / max(1, sum(len(match.word) for match in self.matches))

    def guessed(self, known: Set[str]) -> "Reading":
        """The same, with a guess at each word but those that are ``known``."""
        guess = self.index.vocabulary.guess
        matches = tuple(match if match.word in known else guess(match.word) for match in self.matches)
        return replace(self, matches=matches)

    def rank(self) -> Iterator[Found]:
        """The pages that answer, in no order."""
        return self.index.rank(self._weights(self.matches), self.coverage)

    def reasons(self, page: str) -> Iterator[Reason]:
        """What each word of the query brings a page."""
        for match in self.matches:
            found = self.index.rank(self._weights([match]), self.coverage)
            score = next((one.score for one in found if one.page == page), 0.0)
            yield Reason(match.word, match.relation.name.lower(), match.meant, round(score, 4))

    def _weights(self, matches: Iterable[Match]) -> Mapping[str, float]:
        """The pieces to look for and how much each one counts."""
        weights: dict[str, float] = defaultdict(float)
        for match in matches:
            for piece, weight in self._pieces(match):
                weights[piece] += weight
        return weights

    def _pieces(self, match: Match) -> Iterator[tuple[str, float]]:
        if match.relation is Relation.START and len(match.word) < PIECE - 1:
            yield from ((piece, 1.0) for piece in self.index.pieces_starting(f" {match.word}"))
        yield from _weighted(_BOUNDED.get(match.relation, " {} ").format(match.word), 1.0)
        for word in match.meant:
            yield from _weighted(f" {word} ", _CORRECTION)

    def sought(self) -> tuple[Sought, ...]:
        """What to show of a passage."""
        return worth_showing(
            _SOUGHT.get(match.relation, word_sought)(word, self.index.rarity(self.index.pages_with(word)))
            for match in self.matches
            for word in match.meant or (match.word,)
        )


class SearchIndex:
    """The opened index of a guide, in all its languages."""

    def __init__(self, reader: IndexReader) -> None:
        self._reader = reader
        # An index without any page is one reader without a segment.
        segments = [leaf for leaf, _ in reader.leaf_readers() if leaf.codec()]
        self._segments = [(leaf, leaf.codec().terms_reader(leaf.storage(), leaf.segment())) for leaf in segments]
        self._tags = sorted({tag for _, terms in self._segments for tag in languages_of(terms)})
        self._languages: dict[str, LanguageIndex] = {}

    def search(self, query: str, language: str, limit: int = 20) -> Answer:
        """The pages that answer ``query``, best first, for a reader of ``language``."""
        readings = self._readings(_asked(query), language)
        best: dict[str, tuple[Found, Reading]] = {}
        for reading in readings:
            for found in reading.rank():
                if found.page not in best or found.score > best[found.page][0].score:
                    best[found.page] = (found, reading)
        top = nlargest(limit, best.values(), key=lambda pair: pair[0].score)
        top = [pair for pair in top if pair[0].score >= _RUBBISH * top[0][0].score]
        shown = {reading.language: reading.sought() for reading in readings}
        hits = (_hit(found, reading.language, shown[reading.language]) for found, reading in top)
        return Answer(tuple(hits), _suggestion(query, top))

    def explain(self, query: str, language: str, hit: Hit) -> tuple[Reason, ...]:
        """Why ``hit`` is where it is among the answers to ``query``: the scores add up to its own."""
        for reading in self._readings(_asked(query), language):
            if reading.language == hit.language:
                return tuple(reading.reasons(hit.page))
        return ()

    def _readings(self, asked: Sequence[str], language: str) -> list[Reading]:
        """The query in each language that understands something of it."""
        if language in self._tags and len(asked) >= _SENTENCE:
            own = self._read(asked, language, language)
            if own.certainty >= _CERTAIN:
                return [own]
        readings = [self._read(asked, tag, language) for tag in self._tags]
        # What one language knows is no misspelling in another.
        known = {match.word for reading in readings for match in reading.matches if match.relation is not Relation.NONE}
        guessed = (reading.guessed(known) for reading in readings)
        return [reading for reading in guessed if reading.coverage]

    def _read(self, asked: Sequence[str], tag: str, language: str) -> Reading:
        index = self._language(tag)
        return Reading(tag, index, tuple(map(index.vocabulary.match, asked)), tag == language)

    def _language(self, tag: str) -> LanguageIndex:
        if tag not in self._languages:
            parts = [Part(reader, terms, tag) for reader, terms in self._segments if tag in languages_of(terms)]
            self._languages[tag] = LanguageIndex(parts)
        return self._languages[tag]

    def close(self) -> None:
        """Let go of the files."""
        self._reader.close()


def _weighted(bounded: str, weight: float) -> Iterator[tuple[str, float]]:
    for piece in pieces(bounded):
        yield piece, weight * _START if piece.startswith(" ") else weight


def _asked(query: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(folded(query).split()))


def _hit(found: Found, language: str, sought: Sequence[Sought]) -> Hit:
    passages = found.passages()
    (block, text) = passages[best_passage([text for _, text in passages], sought)]
    return Hit(found.page, language, round(found.score, 4), block, cut(text, sought))


def _suggestion(query: str, top: Sequence[tuple[Found, Reading]]) -> str:
    """The query with misspelt words replaced as the best page spells them, or nothing."""
    if not top:
        return ""
    (found, reading) = top[0]
    meant = {match.word: match.meant for match in reading.matches if match.meant}
    if not meant:
        return ""
    written = {word.folded: text[word.start : word.end] for _, text in found.passages() for word in words(text)}
    nearest = {word: min(near, key=lambda one: one not in written) for word, near in meant.items()}
    return _replaced(query, {word: written.get(near, near) for word, near in nearest.items()})


def _replaced(query: str, spellings: Mapping[str, str]) -> str:
    replaced = query
    for word in reversed(list(words(query))):
        if word.folded in spellings:
            replaced = replaced[: word.start] + spellings[word.folded] + replaced[word.end :]
    return replaced
