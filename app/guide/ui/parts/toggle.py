"""Buttons that choose: on or off, or what unfolds below them. Unlike Material's chips they wrap long words."""

from collections.abc import Callable, Iterable

import flet as ft

from guide.ui.parts.focus_ring import ringed
from guide.ui.parts.text import Style
from guide.ui.theme import GAP

_ICON = 20


def toggle(label: str, press: Callable[[], None], *, chosen: bool) -> ft.Control:
    """On or off; a tick says which, so that the colour is not needed to know."""
    return ft.MergeSemantics(ft.Semantics(checked=chosen, content=_button(label, press, chosen)))


def unfolding(label: str, press: Callable[[], None], *, chosen: bool, unfolded: bool) -> ft.Control:
    """Shows or hides what there is to choose from; ``label`` is what has been chosen, if anything has."""
    sign = ft.Icon(ft.Icons.EXPAND_LESS if unfolded else ft.Icons.EXPAND_MORE, size=_ICON)
    return ft.MergeSemantics(ft.Semantics(expanded=unfolded, content=_button(label, press, chosen, sign)))


def beside_each_other(controls: Iterable[ft.Control]) -> ft.Control:
    """Buttons in as many lines as they take."""
    return ft.Row(list(controls), wrap=True, spacing=GAP / 2, run_spacing=GAP / 2)


def _button(label: str, press: Callable[[], None], chosen: bool, after: ft.Control | None = None) -> ft.Control:
    row: list[ft.Control] = [ft.Icon(ft.Icons.CHECK, size=_ICON)] if chosen else []
    row.append(ft.Text(label, theme_style=Style.LABEL_LARGE, expand=True, expand_loose=True))
    content = ft.Row([*row, after] if after else row, spacing=8, tight=True)
    # One kind of button for both: another one in its place would not have the focus.
    return ft.OutlinedButton(content=content, style=_style(chosen), on_click=lambda _: press())


def _style(chosen: bool) -> ft.ButtonStyle:
    return ft.ButtonStyle(
        padding=ft.Padding.symmetric(horizontal=14, vertical=13),
        shape=ft.RoundedRectangleBorder(radius=24),
        side=ringed(ft.BorderSide(1, ft.Colors.SECONDARY_CONTAINER if chosen else ft.Colors.OUTLINE)),
        bgcolor=ft.Colors.SECONDARY_CONTAINER if chosen else None,
        color=ft.Colors.ON_SECONDARY_CONTAINER if chosen else None,
    )
