"""A button that shows an icon only, and still has a name for whoever cannot see it."""

from collections.abc import Callable

import flet as ft

from guide.ui.parts.focus_ring import ringed
from guide.ui.theme import TARGET

_RESTING = ft.Duration(milliseconds=500)
"""How long a pointer rests on a button before its name is shown."""


def icon_button(
    symbol: ft.IconData, name: str, press: Callable[[], None], *, style: ft.ButtonStyle | None = None
) -> ft.Control:
    """The button; a tooltip alone gives it no name in the accessibility tree."""
    shape = style or ft.ButtonStyle()
    shape.side = ringed()
    return ft.IconButton(
        ft.Icon(symbol, semantics_label=name),
        tooltip=hint(name),
        width=TARGET,
        height=TARGET,
        style=shape,
        on_click=lambda _: press(),
    )


def hint(name: str) -> ft.Tooltip:
    """What a pointer is told that rests on something; what is read aloud has its name already."""
    return ft.Tooltip(name, wait_duration=_RESTING, exclude_from_semantics=True)
