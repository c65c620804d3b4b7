"""What stands where there is nothing yet: a sign, what is missing, and what one can do about it."""

import flet as ft

from guide.ui.parts.stack import stack
from guide.ui.theme import GAP

_SIGN = 48


def empty(symbol: ft.IconData, words: ft.Control, *more: ft.Control) -> ft.Control:
    """The words below the sign; ``more`` below them."""
    sign = ft.Row([ft.Icon(symbol, size=_SIGN, color=ft.Colors.PRIMARY)])
    return ft.Container(stack([sign, words, *more]), padding=ft.Padding.symmetric(vertical=GAP))
