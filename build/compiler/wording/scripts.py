"""Which script (Unicode, ISO 15924) a language is written in, and how much of a text is."""

from functools import cache

import regex
from babel.core import get_global

from compiler.names import base_language

# One writing system that Unicode counts as several scripts.
_PARTS = {
    "Hans": ("Hani", "Bopo"),
    "Hant": ("Hani", "Bopo"),
    "Jpan": ("Hani", "Hira", "Kana"),
    "Kore": ("Hang", "Hani"),
}

# Languages that CLDR does not list under this tag.
_SCRIPTS = {"aii": "Syrc", "kmr": "Latn", "prs": "Arab", "rom": "Latn", "rmy": "Latn"}

LETTER = regex.compile(r"\p{L}")

_WORD = regex.compile(r"[\p{Script=Latn}\p{Script=Cyrl}\p{Script=Grek}]+")
# A word of several scripts has a place where one ends and another begins.
_SEAM = regex.compile(
    r"\p{Script=Latn}[\p{Script=Cyrl}\p{Script=Grek}]"
    r"|\p{Script=Cyrl}[\p{Script=Latn}\p{Script=Grek}]"
    r"|\p{Script=Grek}[\p{Script=Latn}\p{Script=Cyrl}]"
)


@cache
def script_of(tag: str) -> str:
    """The script of a language, such as Arab; an empty string when nobody knows."""
    for subtag in tag.split("-"):
        if len(subtag) == 4 and subtag.istitle():
            return subtag
    base = base_language(tag)
    likely = get_global("likely_subtags").get(base, "")
    return _SCRIPTS.get(base) or next((part for part in likely.split("_") if len(part) == 4), "")


@cache
def letters_of(script: str) -> "regex.Pattern[str]":
    """A pattern that matches one letter of a script, or of any when it is unknown."""
    if not script:
        return LETTER
    parts = _PARTS.get(script, (script,))
    try:
        return regex.compile("[" + "".join(rf"\p{{Script={part}}}" for part in parts) + "]")
    except regex.error:
        # A tag may name a script that Unicode does not know.
        return LETTER


def mixed_words(text: str) -> list[str]:
    """The words that hold letters of two scripts whose letters look alike, such as Latin and Cyrillic."""
    if text.isascii() or not _SEAM.search(text):
        return []
    return [word[0] for word in _WORD.finditer(text) if _SEAM.search(word[0])]
