"""Which pages of one language answer best: BM25 over pieces and pairs of words."""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import chain, repeat
from math import log
from typing import NamedTuple

from whoosh.reading import SegmentReader

from guide.search.codec import CompactTerms
from guide.search.findable import TERM_PAGES
from guide.search.postings import Dictionary, Postings
from guide.search.snippet import Shown
from guide.search.vocabulary import Vocabulary

# Measured on questions (docs/search.md). A high saturation: pieces are many and each alone says little.
SATURATION = 6.0
LENGTH = 0.95

# The place of a page that another language does not have.
ELSEWHERE = -1

# Pages whose text, and terms whose postings, stay in memory: the next letter asks for much the same again.
_KEPT_PAGES = 256
_KEPT_TERMS = 4096


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


class Found(NamedTuple):
    """A page that matched, and where the index keeps it. A tuple, for there are many of them at every letter."""

    page: str
    language: str
    score: float
    part: "Part"
    document: int

    def shown(self) -> Shown:
        """The page's passages."""
        return self.part.shown(self.document)


class Part:
    """What one segment of the index has of a language; its documents are numbered after those of earlier parts."""

    def __init__(self, reader: SegmentReader, terms: CompactTerms, language: str, start: int) -> None:
        self._reader = reader
        self._first = terms.first_document(terms_field(language))
        self.start = start
        self.terms: Dictionary = terms.dictionary(terms_field(language))
        self.words: Dictionary = terms.dictionary(words_field(language))
        self.pages = dict(self._documents(terms, language))
        self.shown = lru_cache(_KEPT_PAGES)(self._shown)

    def _shown(self, document: int) -> Shown:
        return Shown(self._reader.stored_fields(document - self.start + self._first)["passages"])

    def _documents(self, terms: CompactTerms, language: str) -> Iterator[tuple[int, str]]:
        """The documents that have words and are not deleted, and their pages."""
        pages = terms.dictionary(pages_field(language))
        offset = terms.first_document(pages_field(language)) - self._first
        for place, page in enumerate(pages.terms):
            for number in pages.postings(place).documents:
                document = number + offset
                has_words = 0 <= document < len(self.terms.lengths)
                if has_words and not self._reader.is_deleted(document + self._first):
                    yield document + self.start, page

    def postings(self, term: str) -> Postings | None:
        """The posting list of a term, None when it is not here."""
        place = self.terms.find(term)
        return None if place is None else self.terms.postings(place)


class LanguageIndex:
    """Everything the index has of one language."""

    def __init__(self, segments: Iterable[tuple[SegmentReader, CompactTerms]], language: str) -> None:
        self._language = language
        self._parts: list[Part] = []
        lengths: list[int] = []
        for reader, terms in segments:
            self._parts.append(Part(reader, terms, language, start=len(lengths)))
            lengths += self._parts[-1].terms.lengths
        of_document = [(document, page, part) for part in self._parts for document, page in part.pages.items()]
        self._pages = {document: (page, part) for document, page, part in of_document if not _explains(page)}
        self._explained = {document: (page, part) for document, page, part in of_document if _explains(page)}
        # Of pages alone: many short explanations would make every page a long one.
        counted = self._pages or self._explained
        mean = max(1, sum(lengths[document] for document in counted)) / max(1, len(counted))
        self._norms = [SATURATION * (1 - LENGTH + LENGTH * length / mean) for length in lengths]
        self._impacts = lru_cache(_KEPT_TERMS)(self._read_impacts)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The words of all pages."""
        words = dict.fromkeys(chain.from_iterable(part.words.terms for part in self._parts))
        return Vocabulary(list(words), self.has_piece)

    def has_piece(self, start: str) -> bool:
        """Whether any piece of a word starts with ``start``."""
        for part in self._parts:  # noqa: SIM110  asked at every letter, and any() takes twice as long
            if part.terms.starts(start):
                return True
        return False

    def pages_with(self, word: str) -> int:
        """On how many pages a whole word is."""
        return sum(part.words.frequency(place) for part in self._parts if (place := part.words.find(word)) is not None)

    def pages_with_term(self, term: str) -> int:
        """On how many pages a term is."""
        return sum(part.terms.frequency(place) for part in self._parts if (place := part.terms.find(term)) is not None)

    def pages_with_start(self, start: str) -> int:
        """On how many pages a word is that starts so; one with several of them counts several times."""
        return sum(part.words.frequency(place) for part in self._parts for place in part.words.starting(start))

    def rarity(self, pages: int) -> float:
        """The inverse document frequency of something that is on so many pages."""
        return log(1 + max(0, len(self._pages) + len(self._explained) - pages + 0.5) / (pages + 0.5))

    def terms_starting(self, prefix: str) -> set[str]:
        """The terms that start with ``prefix``."""
        return {part.terms.terms[place] for part in self._parts for place in part.terms.starting(prefix)}

    def pages(self) -> dict[int, str]:
        """The page of each document."""
        return {document: page for document, (page, _) in (self._pages | self._explained).items()}

    def places(self, other: "LanguageIndex") -> Sequence[int]:
        """For each document of this language that of the same page in the other one, ``ELSEWHERE`` when it has none."""
        (pages, found) = (self.pages(), {page: document for document, page in other.pages().items()})
        return [found.get(pages.get(document, ""), ELSEWHERE) for document in range(len(self._norms))]

    def scores(self) -> list[float]:
        """A score of nothing for each document, and a last one for what is no document of this language."""
        return [0.0] * (len(self._norms) + 1)

    def add(self, scores: list[float], weights: Mapping[str, float], factor: float = 1.0) -> None:
        """Add to the scores of documents what they have of the terms, times ``factor``."""
        for term, weight in weights.items():
            (documents, impacts) = self._impacts(term)
            brings = factor * weight
            for document, impact in zip(documents, impacts, strict=True):
                scores[document] += brings * impact

    def best(self, scores: Sequence[float], limit: int) -> Iterator[Found]:
        """The ``limit`` pages with the highest scores, and as many office words."""
        for listed in (self._pages, self._explained):
            scored = [document for document in listed if scores[document]]
            # To sort all of them takes less time than to look for the largest one by one.
            scored.sort(key=scores.__getitem__, reverse=True)
            for document in scored[:limit]:
                (page, part) = listed[document]
                yield Found(page, self._language, scores[document], part, document)

    def _read_impacts(self, term: str) -> tuple[Sequence[int], Sequence[float]]:
        """The documents that have a term, and what it brings each of them."""
        found = [(part.start, postings) for part in self._parts if (postings := part.postings(term))]
        rarity = self.rarity(sum(postings.frequency for _, postings in found))
        documents = array("I", [start + document for start, postings in found for document in postings.documents])
        counts = chain.from_iterable(postings.counts or repeat(1, postings.frequency) for _, postings in found)
        norms = map(self._norms.__getitem__, documents)
        impacts = [rarity * count / (count + norm) for count, norm in zip(counts, norms, strict=True)]
        return documents, array("d", impacts)


def _explains(page: str) -> bool:
    return page.startswith(TERM_PAGES)
