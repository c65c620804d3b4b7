"""How hard a text is to read: its sentences, the words in them, and the figure LIX.

LIX (Björnsson, 1968) is the mean number of words in a sentence plus the percentage of words with more than six
letters. It needs no dictionary, so one figure serves all languages that put blanks between words; only what counts as
hard differs.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from compiler.names import base_language
from compiler.source import PageSource
from compiler.wording.prose import WORD

_LONG_WORD = 6  # letters, in LIX

# What ends a sentence in the scripts of the world, with the quotation marks and brackets behind it.
_END = re.compile(r"(?<![.!?…؟۔।։።])[.!?…؟۔।։።]+[\"'»“”’)\]]*(?=\s)|\n")
# A full stop that is none: one letter, a number, or an abbreviation before it.
_NO_END = re.compile(
    r"(?:^|[\s(])(?:[^\W\d_]|[0-9]+|bzw|ca|Dr|etc|evtl|ggf|inkl|Mr|Mrs|Ms|Nr|No|St|Str|Tel|usw|vgl|z|вул|ст)\.$"
)

_LONGEST_ABBREVIATION = 6  # characters, with the blank before it

_NO_BLANKS = ("ja", "km", "lo", "my", "th", "yue", "zh")


@dataclass(frozen=True, slots=True)
class Limits:
    """What is advised: words in a sentence, letters in a word, the LIX of a page."""

    sentence: int
    word: int
    lix: int


_USUAL = Limits(sentence=25, word=25, lix=50)
# The limits of LIX are such that texts that are the same in these languages are above them equally often.
_LIMITS = {
    "ar": Limits(sentence=25, word=18, lix=41),
    "de": Limits(sentence=20, word=26, lix=50),
    "en": Limits(sentence=25, word=20, lix=45),
    "pl": Limits(sentence=20, word=22, lix=57),
    "ru": Limits(sentence=20, word=22, lix=57),
    "tr": Limits(sentence=18, word=24, lix=57),
    "uk": Limits(sentence=20, word=22, lix=57),
}
_SIMPLE = Limits(sentence=12, word=20, lix=40)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text consists of."""

    words: int
    sentences: int
    long_words: int

    @property
    def lix(self) -> int:
        """The figure: below 30 is very easy, above 60 very hard."""
        return round(self.words / self.sentences + 100 * self.long_words / self.words) if self.words else 0


def limits(tag: str) -> Limits | None:
    """What is advised for a language; none for one without blanks between words."""
    base = base_language(tag)
    if base in _NO_BLANKS:
        return None
    return _SIMPLE if "simple" in tag.split("-") else _LIMITS.get(base, _USUAL)


def sentences(text: str) -> Iterator[str]:
    """The sentences of a paragraph."""
    start = 0
    for end in _END.finditer(text):
        if not _NO_END.search(text, max(start, end.start() - _LONGEST_ABBREVIATION), end.end()):
            yield from _said(text[start : end.end()])
            start = end.end()
    yield from _said(text[start:])


def read_page(page: PageSource) -> Reading:
    """What the running text of a page consists of, without headings and tables."""
    return read(passage.text for passage in page.document.passages if passage.kind == "paragraph")


def read(paragraphs: Iterable[str]) -> Reading:
    """What the paragraphs consist of."""
    counted = sentence_count = long_words = 0
    for paragraph in paragraphs:
        lengths = list(map(len, WORD.findall(paragraph)))
        counted += len(lengths)
        long_words += sum(length > _LONG_WORD for length in lengths)
        sentence_count += sum(1 for _ in sentences(paragraph))
    return Reading(counted, sentence_count, long_words)


def _said(sentence: str) -> Iterator[str]:
    if WORD.search(sentence):
        yield sentence.strip()
