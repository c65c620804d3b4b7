"""Buttons whose words may take a second line: tall enough for a thumb, and never cut off."""

from collections.abc import Callable
from typing import Literal

import flet as ft

from guide.ui.parts.focus_ring import ringed

Weight = Literal["filled", "tonal", "outlined", "text"]
"""How much a button asks to be tapped."""

Button = ft.Button | ft.OutlinedButton | ft.TextButton

_KINDS: dict[Weight, type[Button]] = {
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
) -> Button:
    """The button; ``url`` is opened and ``action`` done by the client itself, as browsers want it."""
    shape = style or ft.ButtonStyle()
    shape.padding = ft.Padding.symmetric(horizontal=16, vertical=14)
    resting = ft.BorderSide(1, ft.Colors.OUTLINE) if weight == "outlined" else None
    shape.side = ringed(resting, outside=weight == "filled")
    return _KINDS[weight](
        label,
        icon=icon,
        url=url or None,
        action=action,
        style=shape,
        on_click=(lambda _: press()) if press else None,
    )
