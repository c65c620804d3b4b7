"""Mends in a text that leave everything around them as it is, line endings included."""

import re
from collections.abc import Iterable, Mapping

from compiler.problems import Edit, Place

_LINE_END = re.compile("\r\n|\r|\n")
_BYTE_ORDER_MARK = "\ufeff"


def edit_at(texts: Mapping[str, str], path: str, place: Place, old: str, new: str) -> Edit | None:
    """The edit that writes ``new`` for the first ``old`` from ``place`` on in its line; none when it is not there."""
    lines = texts[path].split("\n")
    column = lines[place.line - 1].find(old, place.column - 1)
    return None if column < 0 else Edit(Place(place.line, column + 1), old, new)


def edited(text: str, edits: Iterable[Edit]) -> tuple[str, list[Edit]]:
    """The text of a file after the edits, and those that were made.

    One that does not fit, or overlaps with one before it, is left out.
    """
    mark = _BYTE_ORDER_MARK if text.startswith(_BYTE_ORDER_MARK) else ""
    body = text.removeprefix(mark)
    found = _LINE_END.search(body)
    newline = found[0] if found else "\n"
    starts = [0, *(end.end() for end in _LINE_END.finditer(body))]
    pieces, done = [mark], 0
    made = []
    for edit in sorted(edits, key=lambda edit: edit.place):
        start = starts[edit.place.line - 1] + edit.place.column - 1
        if start >= done and body.startswith(edit.old, start):
            pieces += [body[done:start], edit.new.replace("\n", newline)]
            done = start + len(edit.old)
            made.append(edit)
    return "".join([*pieces, body[done:]]), made
