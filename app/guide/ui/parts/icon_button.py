"""A button that shows an icon only, and still has a name for whoever cannot see it."""

from collections.abc import Callable

import flet as ft


def icon_button(symbol: ft.IconData, name: str, press: Callable[[], None]) -> ft.Control:
    """The button; a tooltip alone gives it no name in the accessibility tree."""
    return ft.IconButton(ft.Icon(symbol, semantics_label=name), tooltip=name, on_click=lambda _: press())
