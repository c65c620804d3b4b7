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
    head: list[ft.Control] = []
    if icon is not None:
        head.append(ft.Icon(icon, color=foreground))
    if title:
        head.append(ft.Text(title, theme_style=Style.TITLE_SMALL, color=foreground, expand=True))
    inner = stack([ft.Row(head, spacing=8), content], 8) if head else content
    return ft.Container(
        inner,
        padding=GAP,
        bgcolor=background,
        border_radius=RADIUS,
        border=ft.Border.all(1, ft.Colors.OUTLINE_VARIANT),
    )
