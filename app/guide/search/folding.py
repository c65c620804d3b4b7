"""Words and their folded forms: what is spelt differently and means the same becomes equal.

The same folding is used when pages are indexed and when they are searched. It is idempotent, and knows
no language: each rule holds in every language that uses the script.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

# Where a word starts and ends in a text.
Span = tuple[int, int]

# Letters that no Unicode decomposition makes equal to the ones people type instead of them.
_LETTERS = str.maketrans(
    {
        **dict(zip("ıłøđð", "ilodd", strict=True)),
        "æ": "ae",
        "œ": "oe",
        **dict(zip("ٱىیېکةہەھ", "ايييكهههه", strict=True)),
        **dict.fromkeys("ءـ", ""),
    }
)
_APOSTROPHES = "'’ʼʹ`"
# ä is written a or ae, and so on; all become a.
_UMLAUT = re.compile("([aou])e+")
# An apostrophe stands inside a word in Ukrainian, and between two words in French.
_INNER_APOSTROPHE = re.compile("(?<=[\u0400-\u052f])'(?=[\u0400-\u052f])")
# The same among kinds of characters (``_Kinds``), where those that become nothing are still there.
_INNER_APOSTROPHE_KIND = re.compile("(?<=c)([if]*)'(?=[if]*c)")
_WORD = re.compile(r"(?<!i)(?:i[if]*+)?[wc](?:\w*[wci])?")


class _Folds(dict[int, str]):
    """What each character becomes: letters and digits, nothing, or white space where a word ends."""

    def __missing__(self, code: int) -> str:
        self[code] = fold_character(chr(code))
        return self[code]


class _Kinds(dict[int, str]):
    """What each character is: w in a word, c a Cyrillic letter, an apostrophe, or white space.

    Of those that become nothing, i is a sign of the word it stands at, and f none, such as what turns the direction.
    """

    def __missing__(self, code: int) -> str:
        folded = _FOLDS[code]
        if folded in (" ", "\n", "'"):
            self[code] = folded
        elif folded:
            self[code] = "c" if "\u0400" <= folded <= "\u052f" else "w"
        else:
            self[code] = "f" if unicodedata.category(chr(code)) == "Cf" else "i"
        return self[code]


def fold_character(character: str) -> str:
    """What a character becomes, whatever is beside it: letters and digits, nothing, an apostrophe, or white space."""
    if character in _APOSTROPHES:
        return "'"
    if character == "\n":
        return character
    category = unicodedata.category(character)
    if category[0] not in "LMN":
        return "" if category == "Cf" else " "
    parts = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", character).casefold())
    plain = "".join(_fold_part(part) for part in parts)
    return unicodedata.normalize("NFC", plain)


def _fold_part(part: str) -> str:
    category = unicodedata.category(part)
    if category == "Nd":
        return str(unicodedata.decimal(part))
    # Vowel signs of Indic scripts are marks as well, but of combining class 0: they are letters.
    if category[0] not in "LMN" or unicodedata.combining(part) or part in _APOSTROPHES:
        return ""
    return part.translate(_LETTERS)


_FOLDS = _Folds()
_KINDS = _Kinds()


def folded(text: str) -> str:
    """The text's words in their folded form, with spaces between them; lines stay lines."""
    text = unicodedata.normalize("NFC", text).translate(_FOLDS)
    if "'" in text:
        text = _INNER_APOSTROPHE.sub("", text).replace("'", " ")
    return _UMLAUT.sub(r"\1", text)


def spans(text: str) -> Sequence[Span]:
    """Where the words of a text stand, in order: as many as its folded form has."""
    kinds = text.translate(_KINDS)
    if "'" in kinds:
        kinds = _INNER_APOSTROPHE_KIND.sub(r"\1i", kinds)
    return [match.span() for match in _WORD.finditer(kinds)]


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: its folded form and where it stands (a slice of the text)."""

    folded: str
    start: int
    end: int


def words(text: str) -> Sequence[Word]:
    """The words of a text, in order."""
    return [Word(folded(text[start:end]), start, end) for start, end in spans(text)]
