"""Readable ids for what was called something else before: from titles, in letters that every address can carry."""

import re
import unicodedata
from collections.abc import Collection

from anyascii import anyascii

MAX_LENGTH = 48  # letters of one part of an id; what is longer is cut between two words

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_GAPS = re.compile(r"[^a-z0-9]+")
# Names that no folder can have under Windows.
_DEVICES = re.compile(r"(?:con|prn|aux|nul|(?:com|lpt)[0-9])")


def readable(title: str, language: str = "") -> str:
    """The title as a part of an id; empty when nothing in it can be spelt with letters and digits."""
    lower = unicodedata.normalize("NFC", title).lower()
    if language.partition("-")[0] in ("de", ""):
        lower = lower.translate(_UMLAUTS)
    # Apostrophes stand inside words.
    spelt = anyascii(lower.replace("'", "").replace("’", "")).lower().replace("'", "")
    return _cut(_GAPS.sub("-", spelt).strip("-"))


def unique(wanted: str, taken: Collection[str]) -> str:
    """The part of an id that is wanted, with a number behind it where it is taken."""
    wanted = wanted or "page"
    candidate, number = wanted, 1
    while candidate in taken or _DEVICES.fullmatch(candidate):
        number += 1
        candidate = f"{wanted}-{number}"
    return candidate


def _cut(name: str) -> str:
    if len(name) <= MAX_LENGTH:
        return name
    shorter, _, _ = name[: MAX_LENGTH + 1].rpartition("-")
    return shorter or name[:MAX_LENGTH]
