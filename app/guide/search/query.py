"""A query answered: understood in each language of the guide, ranked, and shown where it matched."""

from collections.abc import Mapping, Sequence
from heapq import nlargest

from whoosh.reading import IndexReader

from guide.search.answer import Answer, Hit
from guide.search.folding import folded, words
from guide.search.ranking import Found, LanguageIndex, Part, languages_of
from guide.search.reading import SENTENCE, Reading, Reason
from guide.search.snippet import Sought, best_passage, cut
from guide.search.vocabulary import Relation

# Below this part of the best page's score, a page shares no more than letters with the query.
_RUBBISH = 0.1
# What is longer is no query, and would only keep the reader waiting.
_MOST_WORDS = 40
_LONGEST_WORD = 60
# A sentence that is as certain as this in the reader's language is asked in no other.
_CERTAIN = 0.6
# What needs no other language to make sense.
_GOOD_GUESSES = {Relation.PART, Relation.MISSPELT}


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
        if language in self._tags and len(asked) >= SENTENCE:
            own = self._read(asked, language, language)
            if own.certainty >= _CERTAIN:
                return [own]
        readings = [self._read(asked, tag, language) for tag in self._tags]
        # What one language knows is no misspelling in another, and the reader's own is asked first.
        known = {match.word for reading in readings for match in reading.matches if match.relation is not Relation.NONE}
        guessed: list[Reading] = []
        for reading in sorted(readings, key=lambda reading: not reading.is_reader):
            guessed.append(reading.guessed(known))
            if reading.is_reader:
                known |= {match.word for match in guessed[-1].matches if match.relation in _GOOD_GUESSES}
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


def _asked(query: str) -> tuple[str, ...]:
    """The query's words, each once; of a pasted page only its beginning."""
    return tuple(dict.fromkeys(word[:_LONGEST_WORD] for word in folded(query).split()[:_MOST_WORDS]))


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
