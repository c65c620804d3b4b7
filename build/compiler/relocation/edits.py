"""Small changes to a text, and the way back from a text as it is read to the bytes of its file."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

BYTE_ORDER_MARK = "\ufeff"

_LINE_END = re.compile("\r\n|\r|\n")


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """``text`` in place of the characters from ``start`` up to ``end``; neither holds the end of a line."""

    start: int
    end: int
    text: str


def edited(text: str, edits: Iterable[Edit]) -> str:
    """The text with all edits made; they do not overlap."""
    for edit in sorted(edits, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def as_bytes(text: str, before: bytes) -> bytes:
    """The bytes of a text that was read from ``before`` and edited: line ends and byte order mark are as they were."""
    original = before.decode()
    mark = BYTE_ORDER_MARK if original.startswith(BYTE_ORDER_MARK) else ""
    lines, ends = text.split("\n"), _LINE_END.findall(original)
    return (mark + "".join(map("".join, zip(lines, [*ends, ""], strict=True)))).encode()
