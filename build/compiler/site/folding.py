"""How characters are folded, as a table for the scripts of the search in the page: made of ``guide.search.folding``."""

import json
import sys
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from unicodedata import category, normalize

from guide.search.folding import fold_character

FILE = "search/folding.json"
"""The asset that ``search/folding.js`` reads it from."""

_WITHOUT_TEXT = ("Cn", "Co", "Cs")
"""Categories of what is in no text: not assigned, for private use, half of a character."""


@lru_cache(maxsize=1)
def folding_table() -> bytes:
    """What characters become, as ``Table`` in ``search/folding.js``: those that its own rule does not get right."""
    by_form: dict[str, list[int]] = defaultdict(list)
    for character in map(chr, range(sys.maxunicode + 1)):
        if category(character) not in _WITHOUT_TEXT and _by_rule(character) != fold_character(character):
            by_form[fold_character(character)].append(ord(character))
    content = {
        "spaces": _runs(by_form.pop(" ")),
        "nothing": _runs(by_form.pop("")),
        "folds": {form: "".join(map(chr, codes)) for form, codes in by_form.items()},
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def _by_rule(character: str) -> str:
    """What the scripts make of a character that is not in the table: the folded parts of its small letter."""
    parts = normalize("NFKD", character.lower())
    return character if parts == character else normalize("NFC", "".join(map(fold_character, parts)))


def _runs(codes: Iterable[int]) -> list[tuple[int, int]]:
    """The first and the last of the numbers that follow each other, which are in order."""
    runs: list[tuple[int, int]] = []
    for code in codes:
        follows = runs and runs[-1][1] == code - 1
        runs[-1 if follows else len(runs) :] = [(runs[-1][0] if follows else code, code)]
    return runs
