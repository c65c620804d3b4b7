"""Words with a sign in front of them and another behind; with the first above them where they need the room."""

from collections.abc import Iterable

import flet as ft

from guide.ui.parts.fitting import room_beside, size_to_fit, usual_size, words_of
from guide.ui.parts.stack import stack
from guide.ui.reader import Reader

_TAKEN = 152
"""What the edges of a screen and a card and the signs take of the width at most, in logical pixels."""


def signed(
    words: Iterable[ft.Control],
    reader: Reader,
    *,
    before: ft.Control | None = None,
    after: ft.Control | None = None,
    spacing: float = 2,
) -> ft.Control:
    """The words below each other; the sign behind them says nothing that they do not, and goes first."""
    words = list(words)
    if reader.tight or not all(_fits(text) for text in words if isinstance(text, ft.Text)):
        return stack([*([ft.Row([before])] if before else []), *words], spacing)
    parts = [before, stack(words, spacing, expand=True), after]
    return ft.Row([part for part in parts if part is not None], spacing=12)


def _fits(text: ft.Text) -> bool:
    size = usual_size(text.theme_style)
    return size_to_fit(words_of(text), size, 0, room_beside(_TAKEN)) == size
