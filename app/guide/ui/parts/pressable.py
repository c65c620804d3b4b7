"""A part of the page that is pressed as a whole, and is one thing with one name to a screen reader."""

from collections.abc import Callable

import flet as ft

from guide.ui.parts.focus_ring import ringed
from guide.ui.theme import GAP, RADIUS

_ICON = 24
"""The size of icons, in logical pixels: those of a button are smaller than those of a page."""


def pressable(
    content: ft.Control,
    press: Callable[[], None],
    *,
    background: ft.Colors | None = None,
    outlined: bool = False,
    padding: ft.PaddingValue = GAP,
    radius: float = RADIUS,
    selected: bool | None = None,
) -> ft.Control:
    """The content as a button whose name are the texts inside.

    A container that is clicked has no role in the accessibility tree, and a link without an address of its own has
    none on the web: Flet's semantics know no address.
    """
    surface = ft.TextButton(
        content=content,
        style=ft.ButtonStyle(
            padding=padding,
            shape=ft.RoundedRectangleBorder(radius=radius),
            side=ringed(ft.BorderSide(1, ft.Colors.OUTLINE_VARIANT) if outlined else None),
            bgcolor=background,
            # Else the words inside would have the colour of a button's.
            color=ft.Colors.ON_SURFACE,
            icon_size=_ICON,
        ),
        on_click=lambda _: press(),
    )
    return surface if selected is None else ft.MergeSemantics(ft.Semantics(selected=selected, content=surface))
