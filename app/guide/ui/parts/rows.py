"""Lines that lead somewhere, one below the other: an icon, a few words, and room for a thumb."""

from collections.abc import Callable

import flet as ft

from guide.ui.parts.pressable import pressable
from guide.ui.parts.signed import signed
from guide.ui.parts.stack import stack
from guide.ui.parts.text import Style, muted, text
from guide.ui.reader import Reader
from guide.ui.theme import RADIUS, TARGET


def row(
    symbol: ft.IconData,
    label: str,
    press: Callable[[], None],
    reader: Reader,
    *,
    below: str = "",
    end: ft.Control | None = None,
) -> ft.Control:
    """A line to tap; ``below`` says more about it, ``end`` is a control of its own at its end."""
    words: list[ft.Control] = [text(label, Style.TITLE_SMALL)]
    if below:
        words.append(muted(below, Style.BODY_MEDIUM))
    chevron = ft.Icon(ft.Icons.CHEVRON_RIGHT, color=ft.Colors.ON_SURFACE_VARIANT) if end is None else None
    inside = signed(words, reader, before=ft.Icon(symbol, color=ft.Colors.PRIMARY), after=chevron, spacing=0)
    line = ft.Container(pressable(inside, press, padding=14), expand=True)
    return ft.Row([line, *([end] if end else [])], spacing=0)


def rows(lines: list[ft.Control]) -> ft.Control:
    """Lines that belong together, in one frame."""
    parts: list[ft.Control] = []
    for line in lines:
        parts += [ft.Divider(height=1, leading_indent=TARGET), line] if parts else [line]
    return ft.Container(
        stack(parts, 0),
        bgcolor=ft.Colors.SURFACE_CONTAINER_LOW,
        border=ft.Border.all(1, ft.Colors.OUTLINE_VARIANT),
        border_radius=RADIUS,
        clip_behavior=ft.ClipBehavior.ANTI_ALIAS,
    )
