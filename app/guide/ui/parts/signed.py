"""Words with a sign in front of them and another behind; with the first above them where letters are too large."""

from collections.abc import Iterable

import flet as ft

from guide.ui.parts.stack import stack
from guide.ui.reader import Reader


def signed(
    words: Iterable[ft.Control],
    reader: Reader,
    *,
    before: ft.Control | None = None,
    after: ft.Control | None = None,
    spacing: float = 2,
) -> ft.Control:
    """The words below each other; the sign behind them says nothing that they do not, and goes first."""
    if reader.tight:
        return stack([*([ft.Row([before])] if before else []), *words], spacing)
    parts = [before, stack(words, spacing, expand=True), after]
    return ft.Row([part for part in parts if part is not None], spacing=12)
