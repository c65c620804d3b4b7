"""Whether the longest word fits where it is to stand, as far as that can be told without drawing it.

A word that does not is broken anywhere, and without a hyphen.
"""

import re

import flet as ft

LETTER = 0.58
"""The width of a bold letter as a share of its size; a bit more than most words need."""

COLUMN = 440
"""What wide screens give running text at least, in logical pixels."""

# Where a line may end, and the signs that isolate directions.
_BREAKS = re.compile("[\\s/\u2068\u2069-]+")


def longest_word(text: str) -> int:
    """The number of letters of the longest part that stays together."""
    return max(map(len, _BREAKS.split(text)))


def size_to_fit(text: str, usual: float, least: float, room: float) -> float:
    """The usual size of letters, or one at which the longest word fits the room, but never less than the least."""
    return max(least, min(usual, room / (max(longest_word(text), 1) * LETTER)))


def room_beside(margin: float) -> float:
    """The width that is left to words on this screen when a margin is taken off, in logical pixels."""
    return min(ft.context.page.width or COLUMN, COLUMN) - margin


def usual_size(style: ft.TextThemeStyle | None) -> float:
    """The size of letters in a style of the theme that is worn."""
    theme = ft.context.page.theme
    sizes = theme.text_theme if theme else None
    found: ft.TextStyle | None = getattr(sizes, style.name.lower(), None) if style else None
    return (found.size if found else None) or 0


def words_of(text: ft.Text) -> str:
    """What a text says, in one piece or in several."""
    return text.value or "".join(span.text or "" for span in text.spans or [])
