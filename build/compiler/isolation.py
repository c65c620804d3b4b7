"""Text of the other direction inside a page, fenced off so that it does not carry punctuation and numbers along.

A German name or a phone number inside Arabic is put between U+2068 (first strong isolate) and U+2069 (pop
directional isolate): what is inside is laid out by itself, and its neighbours do not see its direction.
See Unicode Standard Annex 9.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from guide.bundle.blocks import Run, Runs, plain
from guide.bundle.model import Direction

OPEN = "\u2068"
CLOSE = "\u2069"

# The blocks of Unicode that are written from right to left, their punctuation and marks included.
RIGHT_TO_LEFT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff"

# Whoever wrote these has settled the matter.
_CONTROLS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")

_NOT_RIGHT_TO_LEFT = re.compile(f"[^{RIGHT_TO_LEFT}\n]+")
_RIGHT_TO_LEFT_WORDS = re.compile(rf"[{RIGHT_TO_LEFT}](?:(?:(?!\n)[{RIGHT_TO_LEFT}\W\d_])*[{RIGHT_TO_LEFT}])?")
_LETTER = re.compile(r"[^\W\d_]")

# Groups of digits would change places: a phone number, a span of hours, a date, a span of years.
_NUMBERS = re.compile(r"(?<![0-9])(?:\(?\+?\(?[0-9]++[ ()/.:\u2013-]++|\+)[0-9](?:[0-9 ()/.:\u2013-]*[0-9])?")

_SENTENCE_PUNCTUATION = ".,;:!?…-–—"
_BRACKETS = {"(": ")", "[": "]", "„": "“", "“": "”", "«": "»", "‚": "‘", "‘": "’"}
_QUOTES = "\"'"


def isolated(text: str) -> str:
    """A name, number or address that is put into a sentence of any direction."""
    return f"{OPEN}{text}{CLOSE}" if text else ""


def isolate_runs(runs: Runs, direction: Direction) -> Runs:
    """The runs of one paragraph with isolates around text that runs against ``direction``.

    An isolate may begin in one run and end in another, when a name is half in bold.
    """
    spans = list(_spans(plain(runs), direction))
    if not spans:
        return runs
    opens, closes = {start for start, _ in spans}, {end for _, end in spans}
    isolated = []
    position = 0
    for run in runs:
        isolated.append(replace(run, text=_marked(run.text, position, opens, closes)))
        position += len(run.text)
    return tuple(isolated)


def isolate(text: str, direction: Direction) -> str:
    """Text without styles, treated like a paragraph."""
    return plain(isolate_runs((Run(text),), direction))


def _marked(text: str, position: int, opens: set[int], closes: set[int]) -> str:
    """The text that begins at ``position`` of its paragraph, with the marks that fall into it."""
    return "".join(
        f"{OPEN if offset in opens else ''}{character}{CLOSE if offset + 1 in closes else ''}"
        for offset, character in enumerate(text, position)
    )


def _spans(text: str, direction: Direction) -> Iterator[tuple[int, int]]:
    """Where text that runs against ``direction`` begins and ends."""
    if _CONTROLS.search(text):
        return
    if direction == "ltr":
        yield from (words.span() for words in _RIGHT_TO_LEFT_WORDS.finditer(text))
        return
    for stretch in _NOT_RIGHT_TO_LEFT.finditer(text):
        if not _LETTER.search(stretch[0]):
            yield from (number.span() for number in _NUMBERS.finditer(text, *stretch.span()))
        elif stretch[0].strip() == text.strip():
            # There is nothing around it: a German sentence of its own keeps its full stop.
            yield 0, len(text)
        else:
            yield _trimmed(text, *stretch.span())


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without the blanks, punctuation and brackets that belong to the text around it."""
    while True:
        piece = text[start:end]
        if _is_outside(piece[0]) or _is_unpaired(piece, piece[0]):
            start += 1
        elif _is_outside(piece[-1]) or _is_unpaired(piece, piece[-1]):
            end -= 1
        else:
            return start, end


def _is_outside(character: str) -> bool:
    return character.isspace() or character in _SENTENCE_PUNCTUATION


def _is_unpaired(piece: str, character: str) -> bool:
    """Whether a bracket or quotation mark at an end of ``piece`` has its partner elsewhere."""
    if character in _QUOTES:
        return piece.count(character) % 2 == 1
    return any(character in pair and piece.count(pair[0]) != piece.count(pair[1]) for pair in _BRACKETS.items())
