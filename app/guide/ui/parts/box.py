"""A box that stands out of the page, with an icon and a title where it has them."""

import flet as ft

from guide.ui.parts.stack import stack
from guide.ui.parts.text import Style
from guide.ui.theme import GAP, RADIUS


def box(
    content: ft.Control,
    *,
    icon: ft.IconData | None = None,
    title: str = "",
    background: ft.Colors = ft.Colors.SURFACE_CONTAINER,
    foreground: ft.Colors | None = None,
) -> ft.Control:
    """The content in a box. Icon and title say what it is about, so that the colour is not needed to know."""
    inner = content
    if title:
        words: ft.Control = ft.Text(title, theme_style=Style.TITLE_SMALL, color=foreground)
        inner = stack([_beside(icon, words, foreground), content], 8)
    elif icon is not None:
        inner = _beside(icon, content, foreground)
    return ft.Container(
        inner,
        padding=GAP,
        bgcolor=background,
        border_radius=RADIUS,
        border=ft.Border.all(1, ft.Colors.OUTLINE_VARIANT),
    )


def _beside(icon: ft.IconData | None, content: ft.Control, color: ft.Colors | None) -> ft.Control:
    sign = [ft.Icon(icon, color=color)] if icon is not None else []
    return ft.Row([*sign, ft.Container(content, expand=True)], spacing=12)
