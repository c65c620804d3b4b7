"""A query answered: understood in each language of the guide, ranked, and shown where it matched."""

import sys
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import replace
from functools import lru_cache
from itertools import product

from whoosh.reading import IndexReader

from guide.search.answer import Answer, Hit
from guide.search.findable import TERM_PAGES
from guide.search.folding import folded, words
from guide.search.lexicon import decode
from guide.search.ranking import Found, LanguageIndex, languages_of
from guide.search.reading import Reading, Reason
from guide.search.snippet import Shown, Sought, best_passage, cut
from guide.search.translated import Other

# Below this part of the best page's score, a page shares no more than letters with the query.
_RUBBISH = 0.1
# An office word is asked about when it fits as well as the best page, and nearly as well as the best word.
_ASKED_ABOUT = 0.7
_MOST_TERMS = 3
# A page is taken in the reader's language unless this part of its score in another is still more.
_FAR = 0.8
# A language that understands less of the query than this part of what another does has no say.
_LEAST = 0.5
# What is longer is no query, and would only keep the reader waiting.
_MOST_WORDS = 40
_LONGEST_WORD = 60

_DIGITS = 4

# A page and the reading of the query that found it.
_Ranked = tuple[Found, Reading]


class SearchIndex:
    """The opened index of a guide, in all its languages."""

    def __init__(self, reader: IndexReader, lexicons: Mapping[str, bytes]) -> None:
        """``lexicons`` are those of languages, encoded."""
        self._reader = reader
        self._lexicons = lexicons
        # An index without any page is one reader without a segment.
        segments = [leaf for leaf, _ in reader.leaf_readers() if leaf.codec()]
        self._segments = [(leaf, leaf.codec().terms_reader(leaf.storage(), leaf.segment())) for leaf in segments]
        self._tags = sorted({tag for _, terms in self._segments for tag in languages_of(terms)})
        self._language = lru_cache(None)(self._open_language)
        self._other = lru_cache(None)(self._open_other)

    def search(self, query: str, language: str, limit: int = 20) -> Answer:
        """The pages that answer ``query``, best first, for a reader of ``language``, and what to show of them."""
        (top, asked_about) = self._best(query, language, limit)
        shown = {(reading.language, found.language): reading for found, reading in (*top, *asked_about)}
        sought = {languages: reading.sought(languages[1]) for languages, reading in shown.items()}
        return Answer(_hits(top, sought), _suggestion(query, [*top, *asked_about]), _hits(asked_about, sought))

    def rank(self, query: str, language: str, limit: int = 20) -> tuple[Hit, ...]:
        """The pages that ``search`` finds, without anything to show of them."""
        (top, _) = self._best(query, language, limit)
        return tuple(Hit(found.page, found.language, round(found.score, _DIGITS)) for found, _ in top)

    def _best(self, query: str, language: str, limit: int) -> tuple[list[_Ranked], list[_Ranked]]:
        """The pages that answer best, and the office words that are asked about."""
        readings = self._readings(_asked(query), language)
        best: dict[str, _Ranked] = {}
        for reading in readings:
            for found in reading.rank(limit):
                # The reader's own language comes first, and is shown unless another one fits far better.
                if found.page not in best or found.score * _FAR > best[found.page][0].score:
                    best[found.page] = (found, reading)
        pages = [pair for page, pair in best.items() if not page.startswith(TERM_PAGES)]
        top = _top(pages, limit, _RUBBISH)
        least = top[0][0].score if top else 0.0
        terms = [pair for page, pair in best.items() if page.startswith(TERM_PAGES) and pair[0].score >= least]
        return top, _top(terms, _MOST_TERMS, _ASKED_ABOUT)

    def explain(self, query: str, language: str, hit: Hit) -> tuple[Reason, ...]:
        """Why ``hit`` is where it is among the answers to ``query``: the scores add up to its own."""
        for reading in self._readings(_asked(query), language):
            for found in reading.rank(sys.maxsize):
                if (found.page, found.language, round(found.score, _DIGITS)) == (hit.page, hit.language, hit.score):
                    return tuple(reading.reasons(hit.page))
        return ()

    def _readings(self, asked: Sequence[str], language: str) -> list[Reading]:
        """The query in each language that understands something of it, the reader's own first."""
        own = self._read(asked, language, language) if language in self._tags else None
        if own and own.suffices and own.certainty == 1:
            return [self._translated(own)]
        others = [self._read(asked, tag, language) for tag in self._tags if tag != language]
        readings = [own, *others] if own else others
        # What one language knows is no misspelling in another.
        known = {word for reading in readings for word in reading.known}
        if own and own.suffices and own.certainty >= max((other.certainty for other in others), default=0.0):
            return [self._translated(own.guessed(known))]
        return self._guessed(readings, known)

    def _guessed(self, readings: Sequence[Reading], known: Set[str]) -> list[Reading]:
        """The same with guesses at what is not known, without those that understand far less than another one."""
        guessed: list[Reading] = []
        for reading in readings:
            guessed.append(reading.guessed(known))
            if reading.is_reader:
                # The reader's own language is asked first.
                known |= guessed[-1].known
        shares = [reading.coverage for reading in guessed]
        least = _LEAST * max(shares, default=0.0)
        understood = [reading for reading, share in zip(guessed, shares, strict=True) if share and share >= least]
        return [self._translated(reading) if reading.is_reader else reading for reading in understood]

    def _read(self, asked: Sequence[str], tag: str, language: str) -> Reading:
        index = self._language(tag)
        return Reading(tag, index, tuple(map(index.vocabulary.match, asked)), tag == language)

    def _translated(self, reading: Reading) -> Reading:
        """The same, and its words in the language that there is a lexicon to."""
        other = self._other(reading.language)
        return replace(reading, translated=other.translated(reading.matches)) if other else reading

    def _open_language(self, tag: str) -> LanguageIndex:
        having = [(reader, terms) for reader, terms in self._segments if tag in languages_of(terms)]
        return LanguageIndex(having, tag)

    def _open_other(self, tag: str) -> Other | None:
        (language, lexicon) = decode(self._lexicons[tag]) if tag in self._lexicons else ("", {})
        if language not in self._tags:
            return None
        index = self._language(language)
        return Other(lexicon, index, index.places(self._language(tag)))

    def close(self) -> None:
        """Let go of the files."""
        self._reader.close()


def _asked(query: str) -> tuple[str, ...]:
    """The query's words, each once; of a pasted page only its beginning."""
    return tuple(dict.fromkeys(word[:_LONGEST_WORD] for word in folded(query).split()[:_MOST_WORDS]))


def _top(ranked: Sequence[_Ranked], limit: int, least: float) -> list[_Ranked]:
    """The best, without those that have less than a part of the first one's score."""
    top = sorted(ranked, key=lambda pair: pair[0].score, reverse=True)[:limit]
    return [pair for pair in top if pair[0].score >= least * top[0][0].score]


def _hits(top: Sequence[_Ranked], sought: Mapping[tuple[str, str], Sequence[Sought]]) -> tuple[Hit, ...]:
    return tuple(_hit(found, sought[reading.language, found.language]) for found, reading in top)


def _hit(found: Found, sought: Sequence[Sought]) -> Hit:
    shown = found.shown()
    best = best_passage(shown, sought)
    score = round(found.score, _DIGITS)
    return Hit(found.page, found.language, score, shown.blocks[best], cut(shown, best, sought))


def _suggestion(query: str, ranked: Sequence[_Ranked]) -> str:
    """The query with misspelt words replaced as the pages found spell them, or nothing."""
    if not ranked:
        return ""
    (best, reading) = ranked[0]
    misspelt = [match for match in reading.matches if match.meant]
    if not misspelt:
        return ""
    pages = [found.shown() for found, _ in ranked if found.language == best.language]
    return _replaced(query, {match.word: _as_written(pages, match.meant) for match in misspelt})


def _as_written(pages: Iterable[Shown], meant: Sequence[str]) -> str:
    """The first of the words that is on the first page with any of them, as it stands there; else that word, folded."""
    for shown, word in product(pages, [f" {near} " for near in meant]):
        if places := shown.having(word):
            (start, end) = shown.marks(places[0], [word])[0]
            return shown.texts[places[0]][start:end]
    return meant[0]


def _replaced(query: str, spellings: Mapping[str, str]) -> str:
    replaced = query
    for word in reversed(words(query)):
        if word.folded in spellings:
            replaced = replaced[: word.start] + spellings[word.folded] + replaced[word.end :]
    return replaced
