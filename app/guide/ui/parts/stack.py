"""Controls below each other, each as wide as there is room."""

from collections.abc import Iterable

import flet as ft

from guide.ui.theme import GAP


def stack(controls: Iterable[ft.Control], spacing: float = GAP, *, expand: bool = False) -> ft.Column:
    """The controls from top to bottom; ``expand`` takes what is left of the row they stand in."""
    return ft.Column(
        list(controls),
        spacing=spacing,
        tight=True,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        expand=True if expand else None,
    )
