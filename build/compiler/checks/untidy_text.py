"""Untidiness that readers do not see, and that makes changes hard to compare."""

import unicodedata
from collections.abc import Iterator

from compiler.problems import Edit, Fault, Finding, Place
from compiler.source import Tree


def find(tree: Tree) -> Iterator[Finding]:
    """Tabs inside a line, letters taken apart from their accents, and a missing end of the last line."""
    for path, text in tree.texts.items():
        tidy = unicodedata.is_normalized("NFC", text)
        if not tidy or "\t" in text:
            for number, line in enumerate(text.split("\n"), 1):
                for fault in (*_accents(number, line), *_tabs(number, line)):
                    yield Finding(path, fault)
        if text and not text.endswith("\n"):
            lines = text.split("\n")
            place = Place(len(lines), len(lines[-1]) + 1)
            fault = Fault(place, "the last line has no end", "end the file with a new line", Edit(place, "", "\n"))
            yield Finding(path, fault)


def _accents(number: int, line: str) -> Iterator[Fault]:
    composed = unicodedata.normalize("NFC", line)
    if composed != line:
        edit = Edit(Place(number, 1), line, composed)
        yield Fault(Place(number, 1), "a letter and its accent are two characters", "type the letters again", edit)


def _tabs(number: int, line: str) -> Iterator[Fault]:
    # A tab at the start of a line may be what indents a list.
    column = line.find("\t", len(line) - len(line.lstrip()))
    if column >= 0:
        place = Place(number, column + 1)
        yield Fault(place, "a tab inside a line", "write a blank", Edit(place, "\t", " "))
