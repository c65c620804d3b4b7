"""Buttons whose words may take a second line: tall enough for a thumb, and never cut off."""

from collections.abc import Callable
from typing import Literal

import flet as ft

Weight = Literal["filled", "tonal", "outlined", "text"]
"""How much a button asks to be tapped."""

_KINDS: dict[Weight, type[ft.Button | ft.FilledButton | ft.FilledTonalButton | ft.OutlinedButton | ft.TextButton]] = {
    "filled": ft.FilledButton,
    "tonal": ft.FilledTonalButton,
    "outlined": ft.OutlinedButton,
    "text": ft.TextButton,
}


def button(
    label: str,
    press: Callable[[], None] | None = None,
    *,
    icon: ft.IconData | None = None,
    weight: Weight = "outlined",
    url: str = "",
    action: ft.ClientAction | None = None,
    style: ft.ButtonStyle | None = None,
) -> ft.Control:
    """The button; ``url`` is opened and ``action`` done by the client itself, as browsers want it."""
    shape = style or ft.ButtonStyle()
    shape.padding = ft.Padding.symmetric(horizontal=16, vertical=14)
    return _KINDS[weight](
        label,
        icon=icon,
        url=url or None,
        action=action,
        style=shape,
        on_click=(lambda _: press()) if press else None,
    )
