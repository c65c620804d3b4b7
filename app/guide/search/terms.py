"""What a page is found by: the pieces of four letters its words are made of, and pairs of neighbouring words.

Pieces find inflected forms and the parts of compounds in every language, without a stemmer; pairs tell a
phrase from words that happen to be on one page. Nothing is found by the words a page asks with: they tell which
words of a question only ask. ``docs/search.md`` says what was measured.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from zlib import crc32

from guide.search.folding import folded

PIECE = 4
# The first piece of a word tells more than the others.
START = 1.5
# A word of the title counts as much as three of the text.
TITLE = 3

# A pair is one of the 65,536 characters for private use that start here, which are in no word: that is short,
# and two pairs seldom share one.
_FIRST_PAIR = 0xF0000

# What a page asks, up to the question mark of any script; and what the term of a word in there begins with.
_QUESTION = re.compile(r"[^.!?؟፧？\n]+(?=[?؟፧？])")
_ASKING = "?"
_STEM = 6

# Six digits or more, in groups or not, and how this country is called from others.
_NUMBER = re.compile(r"\+?\d(?:[\s()/–-]{0,3}\d){5,}")
_ABROAD = "+49"


def pieces(bounded: str) -> Iterator[str]:
    """The pieces of a word with a space where it starts or ends: ``" schule"`` has `` sch``, ``schu``, … ``hule``."""
    return (bounded[start : start + PIECE] for start in range(max(1, len(bounded) - PIECE + 1)))


def pair(word: str, following: str) -> str:
    """The term of two words, one after the other, however they are inflected."""
    return chr(_FIRST_PAIR + crc32(f"{word[:PIECE]} {following[:PIECE]}".encode()) % 0x10000)


def asking(word: str) -> str:
    """The term of a word, however it is inflected, that a page asks with."""
    return _ASKING + word[:_STEM]


def whole_numbers(text: str) -> Iterator[str]:
    """Telephone numbers and the like that are written in groups, in one piece as people type them."""
    for number in _NUMBER.findall(text):
        grouped = "0" + number.removeprefix(_ABROAD) if number.startswith(_ABROAD) else number
        digits = "".join(filter(str.isdecimal, grouped))
        if digits != number:
            yield digits


def count_words(title: str, texts: Sequence[str]) -> Counter[str]:
    """The folded words of a page and how much each one counts."""
    counts: Counter[str] = Counter()
    for words, count in _weighed(title, texts):
        for word in words:
            counts[word] += count
    return counts


def count_terms(title: str, texts: Sequence[str]) -> Counter[str]:
    """The pieces and pairs of a page and how much each one counts, and once each word it asks with.

    No pair reaches from one text into the next.
    """
    counts: Counter[str] = Counter()
    for word, count in count_words(title, texts).items():
        for piece in pieces(f" {word} "):
            counts[piece] += count
    for words, count in _weighed(title, texts):
        for word, following in pairwise(words):
            counts[pair(word, following)] += count
    counts.update({asking(word): 1 for word in _asked(title, texts)})
    return counts


def _asked(title: str, texts: Sequence[str]) -> Iterator[str]:
    """The words that a page asks with."""
    for question in _QUESTION.findall("\n".join((title, *texts))):
        yield from folded(question).split()


def _weighed(title: str, texts: Sequence[str]) -> Iterator[tuple[list[str], int]]:
    """The words of the title and of each text, and how much one of them counts."""
    yield folded(title).split(), TITLE
    for line in folded("\n".join(texts)).split("\n"):
        yield line.split(), 1
