"""Which pages of one language answer best: BM25 over pieces and pairs of words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from math import log

from whoosh.reading import SegmentReader

from guide.search.codec import CompactTerms
from guide.search.postings import Dictionary
from guide.search.vocabulary import Vocabulary

# Measured on questions (docs/search.md). A high saturation: pieces are many and each alone says little.
SATURATION = 6.0
LENGTH = 0.95


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

    def passages(self) -> list[tuple[int | None, str]]:
        """The page's passages: the block each one is in, and its text."""
        stored: list[tuple[int | None, str]] = self.part.reader.stored_fields(self.document)["passages"]
        return stored


class Part:
    """What one segment of the index has of a language."""

    def __init__(self, reader: SegmentReader, terms: CompactTerms, language: str) -> None:
        self.reader = reader
        self.first = terms.first_document(terms_field(language))
        self.terms: Dictionary = terms.dictionary(terms_field(language))
        self.words: Dictionary = terms.dictionary(words_field(language))
        self._pages = dict(self._documents(terms, language))

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

    def __len__(self) -> int:
        return len(self._pages)

    def found(self, scores: list[float]) -> Iterator[Found]:
        """The pages with a score."""
        for document, page in self._pages.items():
            if scores[document]:
                yield Found(page, scores[document], self, document + self.first)


class LanguageIndex:
    """Everything the index has of one language."""

    def __init__(self, parts: list[Part]) -> None:
        self._parts = parts
        self._pages = sum(map(len, parts))
        total = sum(sum(part.terms.lengths) for part in parts)
        documents = sum(sum(map(bool, part.terms.lengths)) for part in parts)
        mean = total / max(1, documents)
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

    def rank(self, weights: Mapping[str, float], factor: float) -> Iterator[Found]:
        """The pages that have any of the terms, with their scores times ``factor``, in no order."""
        scores = [[0.0] * len(norms) for norms in self._norms]
        for term, weight in weights.items():
            places = [part.terms.find(term) for part in self._parts]
            frequency = sum(
                part.terms.frequency(place)
                for part, place in zip(self._parts, places, strict=True)
                if place is not None
            )
            if frequency:
                self._add(scores, places, factor * weight * self.rarity(frequency))
        for part, reached in zip(self._parts, scores, strict=True):
            yield from part.found(reached)

    def _add(self, scores: list[list[float]], places: list[int | None], weight: float) -> None:
        for part, place, reached, norms, once in zip(self._parts, places, scores, self._norms, self._once, strict=True):
            if place is None:
                continue
            postings = part.terms.postings(place)
            if postings.counts is None:
                for document in postings.documents:
                    reached[document] += weight * once[document]
            else:
                for document, count in zip(postings.documents, postings.counts, strict=False):
                    reached[document] += weight * count / (count + norms[document])
