"""What a page is found by: its words, and the pieces of four letters its words are made of.

The pieces find inflected forms and the parts of compounds in every language, without a stemmer: see
``docs/search.md`` for what was measured.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from guide.search.folding import folded

PIECE = 4
# A word of the title counts as much as three of the text.
TITLE = 3


def pieces(bounded: str) -> Iterator[str]:
    """The pieces of a word with a space where it starts or ends: ``" schule"`` has `` sch``, ``schu``, … ``hule``."""
    return (bounded[start : start + PIECE] for start in range(max(1, len(bounded) - PIECE + 1)))


def count_words(title: str, texts: Sequence[str]) -> Counter[str]:
    """The folded words of a page and how much each one counts."""
    words = Counter(folded(" ".join(texts)).split())
    for word in folded(title).split():
        words[word] += TITLE
    return words


def count_pieces(words: Counter[str]) -> Counter[str]:
    """The pieces of a page's words and how much each one counts."""
    counts: Counter[str] = Counter()
    for word, count in words.items():
        for piece in pieces(f" {word} "):
            counts[piece] += count
    return counts
