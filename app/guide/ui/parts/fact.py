"""The lines of a card: a fact, or a fact with the one thing a reader wants to do with it."""

import flet as ft

from guide.ui.parts.focus_ring import ringed
from guide.ui.parts.leading import leading
from guide.ui.parts.text import Style, text
from guide.ui.theme import RADIUS

_ICON = 22
_BESIDE = 12
PADDING = ft.Padding.symmetric(horizontal=12, vertical=13)
STYLE = ft.ButtonStyle(padding=PADDING, shape=ft.RoundedRectangleBorder(radius=RADIUS), side=ringed(outside=True))


def fact(symbol: ft.IconData, words: str) -> ft.Control:
    """Something to know."""
    return ft.Container(
        ft.Row(
            [
                ft.Icon(symbol, size=_ICON, color=ft.Colors.ON_SURFACE_VARIANT),
                ft.Container(text(words, Style.BODY_MEDIUM), expand=True),
            ],
            spacing=_BESIDE,
        ),
        padding=ft.Padding.symmetric(horizontal=12, vertical=8),
    )


def action(symbol: ft.IconData, words: str, url: str, *, filled: bool = False) -> ft.Control:
    """Something to do: the link opens what the device has for it."""
    kind = ft.FilledTonalButton if filled else ft.TextButton
    return leading(kind(content=labelled(symbol, words), style=STYLE, url=url))


def labelled(symbol: ft.IconData, words: str, after: ft.Control | None = None) -> ft.Control:
    """What stands inside a button as wide as the card: icon, words, and what comes after them."""
    row: list[ft.Control] = [ft.Icon(symbol, size=_ICON), ft.Text(words, theme_style=Style.LABEL_LARGE, expand=True)]
    return ft.Row([*row, after] if after else row, spacing=_BESIDE)
