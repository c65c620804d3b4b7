"""Which pages of one language answer best: BM25 over pieces and pairs of words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import log

from whoosh.reading import SegmentReader

from guide.search.codec import CompactTerms
from guide.search.findable import TERM_PAGES
from guide.search.postings import Dictionary
from guide.search.snippet import Shown
from guide.search.vocabulary import Vocabulary

# Measured on questions (docs/search.md). A high saturation: pieces are many and each alone says little.
SATURATION = 6.0
LENGTH = 0.95

# Pages whose text stays in memory: at the next letter, much the same pages are shown again.
_KEPT = 256


def pages_field(language: str) -> str:
    """The field of page ids; a page in a language is one document."""
    return f"pages-{language}"


def words_field(language: str) -> str:
    """The field of a language's whole words."""
    return f"words-{language}"


def terms_field(language: str) -> str:
    """The field of the pieces and pairs of a language's words."""
    return f"terms-{language}"


def languages_of(terms: CompactTerms) -> list[str]:
    """The languages that have words in a segment."""
    prefix = terms_field("")
    return [field.removeprefix(prefix) for field in terms.indexed_field_names() if field.startswith(prefix)]


@dataclass(frozen=True, slots=True)
class Found:
    """A page that matched, and where the index keeps it."""

    page: str
    score: float
    part: "Part"
    document: int

    def shown(self) -> Shown:
        """The page's passages."""
        return self.part.shown(self.document)


class Part:
    """What one segment of the index has of a language."""

    def __init__(self, reader: SegmentReader, terms: CompactTerms, language: str) -> None:
        self.reader = reader
        self.first = terms.first_document(terms_field(language))
        self.terms: Dictionary = terms.dictionary(terms_field(language))
        self.words: Dictionary = terms.dictionary(words_field(language))
        documents = dict(self._documents(terms, language))
        self.pages = {number: page for number, page in documents.items() if not page.startswith(TERM_PAGES)}
        self.explained = {number: page for number, page in documents.items() if page.startswith(TERM_PAGES)}
        self.shown = lru_cache(_KEPT)(self._shown)

    def _shown(self, document: int) -> Shown:
        return Shown(self.reader.stored_fields(document)["passages"])

    def _documents(self, terms: CompactTerms, language: str) -> Iterator[tuple[int, str]]:
        """The documents that have words and are not deleted, as the postings number them, and their pages."""
        pages = terms.dictionary(pages_field(language))
        offset = terms.first_document(pages_field(language)) - self.first
        for place, page in enumerate(pages.terms):
            for number in pages.postings(place).documents:
                document = number + offset
                has_words = 0 <= document < len(self.terms.lengths)
                if has_words and not self.reader.is_deleted(document + self.first):
                    yield document, page

    def best(self, scores: list[float], limit: int) -> Iterator[Found]:
        """The ``limit`` best pages with a score, and as many terms."""
        for listed in (self.pages, self.explained):
            scored = [document for document in listed if scores[document]]
            # To sort all of them takes less time than to look for the largest one by one.
            scored.sort(key=scores.__getitem__, reverse=True)
            for document in scored[:limit]:
                yield Found(listed[document], scores[document], self, document + self.first)


class LanguageIndex:
    """Everything the index has of one language."""

    def __init__(self, parts: list[Part]) -> None:
        self._parts = parts
        self._pages = sum(len(part.pages) + len(part.explained) for part in parts)
        # Of pages alone: many short explanations would make every page a long one.
        lengths = [part.terms.lengths[document] for part in parts for document in part.pages or part.explained]
        mean = max(1, sum(lengths)) / max(1, len(lengths))
        self._norms = [
            [SATURATION * (1 - LENGTH + LENGTH * length / mean) for length in part.terms.lengths] for part in parts
        ]
        self._once = [[1 / (1 + norm) for norm in norms] for norms in self._norms]

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The words of all pages."""
        if len(self._parts) == 1:
            return Vocabulary(self._parts[0].words.terms)
        return Vocabulary(list({word for part in self._parts for word in part.words.terms}))

    def pages_with(self, word: str) -> int:
        """On how many pages a whole word is."""
        return sum(part.words.frequency(place) for part in self._parts if (place := part.words.find(word)) is not None)

    def rarity(self, pages: int) -> float:
        """The inverse document frequency of something that is on so many pages."""
        return log(1 + max(0, self._pages - pages + 0.5) / (pages + 0.5))

    def terms_starting(self, prefix: str) -> set[str]:
        """The terms that start with ``prefix``."""
        return {part.terms.terms[place] for part in self._parts for place in part.terms.starting(prefix)}

    def rank(self, weights: Mapping[str, float], factor: float, limit: int) -> Iterator[Found]:
        """The pages that have most of the terms, with their scores times ``factor``: ``limit`` of each part."""
        scores = [[0.0] * len(norms) for norms in self._norms]
        for term, weight in weights.items():
            found = [
                (number, place)
                for number, part in enumerate(self._parts)
                if (place := part.terms.find(term)) is not None
            ]
            if found:
                frequency = sum([self._parts[number].terms.frequency(place) for number, place in found])
                brings = factor * weight * self.rarity(frequency)
                for number, place in found:
                    self._add(scores[number], number, place, brings)
        for part, reached in zip(self._parts, scores, strict=True):
            yield from part.best(reached, limit)

    def _add(self, scores: list[float], number: int, place: int, weight: float) -> None:
        """Add what a term brings to the scores of the documents of a part."""
        postings = self._parts[number].terms.postings(place)
        if postings.counts is None:
            once = self._once[number]
            for document in postings.documents:
                scores[document] += weight * once[document]
        else:
            norms = self._norms[number]
            for document, count in zip(postings.documents, postings.counts, strict=False):
                scores[document] += weight * count / (count + norms[document])
