"""Titles and headings in capital letters, or with the punctuation of a sentence."""

import re
from collections.abc import Iterator

from compiler.problems import Fault, Finding
from compiler.source import Tree
from compiler.wording.prose import place_of, stretches

_MIN_SHOUTED = 9  # letters; fewer may be a name such as BAMF

_END = re.compile(r"[.:,;،؛。]$")
# "e.V.", "usw.": the full stop is part of the word.
_ABBREVIATION = re.compile(r"(?:\.[^\W\d_]+|(?:^|\s)[^\W\d_]{1,4})\.$")


def find(tree: Tree) -> Iterator[Finding]:
    """Every title or heading that shouts, or ends like a sentence; questions and exclamations may."""
    for stretch in stretches(tree):
        if stretch.passage.kind == "heading":
            for message, fix in _style(stretch.text):
                yield Finding(stretch.path, Fault(place_of(tree, stretch, stretch.text), message, fix))


def _style(text: str) -> Iterator[tuple[str, str]]:
    if text.isupper() and sum(map(str.isupper, text)) >= _MIN_SHOUTED:
        fix = "write it like a sentence; capital letters are hard to read, and read out one by one"
        yield f'"{text}" is all in capital letters', fix
    if (found := _END.search(text)) and not _ABBREVIATION.search(text):
        yield f'"{text}" ends with {found[0]}', f"remove the {found[0]}"
