"""What has changed in a sentence, word by word; never in the middle of what readers see as one letter."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

import regex

# Scripts that put no blanks between words are compared letter by letter.
_UNSPACED = r"[\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}\p{Tibetan}\p{Han}\p{Hiragana}\p{Katakana}]"
_LETTER = rf"(?!{_UNSPACED})(?=[\p{{L}}\p{{N}}])\X"
_PIECE = regex.compile(rf"(?:(?=\s)\X)+|(?:{_LETTER})+(?:['’-](?:{_LETTER})+)*|\X")


@dataclass(frozen=True, slots=True)
class Change:
    """A piece of text that is in both versions, only in the old one, or only in the new one."""

    kind: Literal["same", "old", "new"]
    text: str


def word_diff(before: str, now: str) -> tuple[Change, ...]:
    """The pieces of both texts in reading order, what is gone before what is new."""
    return tuple(_changes(_PIECE.findall(before), _PIECE.findall(now)))


def _changes(before: Sequence[str], now: Sequence[str]) -> Iterator[Change]:
    old = new = ""
    for operation, first, last, start, end in SequenceMatcher(None, before, now, autojunk=False).get_opcodes():
        gone, come = "".join(before[first:last]), "".join(now[start:end])
        # Blanks between two changes belong to both: three words in a row are exchanged as one.
        if operation != "equal" or ((old or new) and come.isspace() and end < len(now) and last < len(before)):
            old, new = old + gone, new + come
            continue
        yield from _exchange(old, new)
        yield Change("same", come)
        old = new = ""
    yield from _exchange(old, new)


def _exchange(old: str, new: str) -> Iterator[Change]:
    if old:
        yield Change("old", old)
    if new:
        yield Change("new", new)
