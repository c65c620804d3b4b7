"""What every screen has around it: the bar with the way back, and the way to the four main places."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

import flet as ft

from guide.bundle.model import Direction
from guide.ui.parts.emergency_button import emergency_button
from guide.ui.parts.focus_group import focus_group
from guide.ui.parts.icon_button import icon_button
from guide.ui.parts.stack import stack
from guide.ui.reader import Reader
from guide.ui.routes import Place
from guide.ui.theme import GAP

SETTLING = 0.3
"""How long a new screen gets to find its sizes before it is scrolled, in seconds."""

_PLACES = (Place("home"), Place("search"), Place("emergency"), Place("languages"))

# How much of the width running text takes, of twelve columns, by Flet's breakpoints: never a line of 1,000 pixels.
_COLUMN: ft.ResponsiveNumber = {"xs": 12, "md": 11, "lg": 9, "xl": 8, "xxl": 6}


@dataclass(frozen=True, slots=True)
class Passage:
    """Part of a screen that runs in a direction of its own, whatever that of the interface.

    ``anchor`` is its name for links that lead to the middle of the screen.
    """

    content: ft.Control
    direction: Direction
    anchor: str = ""


def frame(
    reader: Reader,
    place: Place,
    controls: Sequence[ft.Control | Passage],
    *,
    title: str | ft.Control = "",
    headed: bool = False,
    actions: Sequence[ft.Control] = (),
    aside: ft.Control | None = None,
    bare: bool = False,
) -> ft.View:
    """A screen with these controls below each other, to be scrolled to the place's anchor.

    ``aside`` stands beside them where there is room for it; a headed screen has its title for its first heading; a
    bare one leads nowhere else but to the emergency numbers.
    """
    # Flet's page has one direction for all it holds, so it stays left-to-right and each part says its own.
    direction = reader.language.direction
    parts = [part if isinstance(part, Passage) else Passage(part, direction) for part in controls]
    column = stack(_part(position, part) for position, part in enumerate(parts))
    # The bar above has room around its own content.
    framed = ft.Container(column, col=_COLUMN, padding=ft.Padding.only(left=GAP, right=GAP, bottom=GAP, top=GAP / 4))
    content = ft.ResponsiveRow([framed], alignment=ft.MainAxisAlignment.CENTER)
    scrolled = ft.Column([content], scroll=ft.ScrollMode.AUTO, expand=True)
    _scroll_to(scrolled, place.anchor)
    body = focus_group(scrolled, expand=True)
    if reader.wide and not bare:
        panes = [focus_group(_rail(reader, place)), *([focus_group(aside)] if aside else []), body]
        body = _beside(panes, direction)
    return ft.View(
        controls=[body],
        appbar=_bar(reader, title, [*actions, emergency_button(reader)] if bare else actions, headed=headed),
        navigation_bar=None if reader.wide or bare else _bottom(reader, place),
        padding=0,
    )


def _part(position: int, part: Passage) -> ft.Control:
    # Without a key a part may be taken for another when some are added, and a text field loses the focus.
    # Flet makes its keys' constructors as it goes, where no type checker sees them.
    key = ft.ScrollKey(part.anchor) if part.anchor else ft.ValueKey(position)  # type: ignore[call-arg]
    return ft.Container(part.content, rtl=part.direction == "rtl", key=key)


def _scroll_to(column: ft.Column, anchor: str) -> None:
    """Bring the part with this anchor into view once the screen is there."""
    # Meanwhile the screen may be drawn again, and the column be another one.
    shown = ft.use_ref(column)
    shown.current = column

    async def scroll() -> None:
        if anchor:
            await asyncio.sleep(SETTLING)
            await (shown.current or column).scroll_to(scroll_key=anchor, duration=ft.Duration(milliseconds=300))

    ft.use_effect(scroll, dependencies=[anchor])


def _beside(panes: Sequence[ft.Control], direction: Direction) -> ft.Control:
    row: list[ft.Control] = []
    for pane in panes:
        row += [ft.VerticalDivider(width=1), pane] if row else [pane]
    return ft.Row(row if direction == "ltr" else row[::-1], expand=True, spacing=0)


def _bar(reader: Reader, title: str | ft.Control, actions: Sequence[ft.Control], *, headed: bool) -> ft.AppBar:
    _ = reader.phrases.text
    back = icon_button(ft.Icons.ARROW_BACK, _("Back"), reader.back)
    if isinstance(title, str):
        title = ft.Text(title, max_lines=2, overflow=ft.TextOverflow.ELLIPSIS)
    if headed:
        title = ft.Semantics(heading_level=1, content=title)
    return ft.AppBar(
        leading=back if reader.can_go_back else None,
        automatically_imply_leading=False,
        title=title,
        title_spacing=4 if reader.can_go_back else None,
        actions=list(actions),
        actions_padding=ft.Padding.symmetric(horizontal=4),
        exclude_header_semantics=True,
        rtl=reader.language.direction == "rtl",
    )


def _labels(reader: Reader) -> tuple[tuple[str, ft.IconData], ...]:
    _ = reader.phrases.text
    return (
        # Translators: the first page of the guide; a label under an icon, keep it short
        (_("Start"), ft.Icons.HOME_OUTLINED),
        # Translators: label under an icon, keep it short
        (_("Search"), ft.Icons.SEARCH),
        # Translators: leads to the emergency numbers; label under an icon, keep it short
        (_("Emergency"), ft.Icons.SOS),
        # Translators: leads to the choice of languages; label under an icon, keep it short
        (_("Language"), ft.Icons.TRANSLATE),
    )


def _selected(place: Place) -> int:
    screens = [main.screen for main in _PLACES]
    return screens.index(place.screen) if place.screen in screens else 0


def _bottom(reader: Reader, place: Place) -> ft.NavigationBar:
    return ft.NavigationBar(
        # The label is there to be read; a tooltip of the same words would take a text field its focus as it vanishes.
        destinations=[
            ft.NavigationBarDestination(icon=_sign(icon), label=label, tooltip="") for label, icon in _labels(reader)
        ],
        selected_index=_selected(place),
        label_behavior=ft.NavigationBarLabelBehavior.ALWAYS_SHOW,
        on_change=lambda event: reader.show(_PLACES[event.control.selected_index]),
        rtl=reader.language.direction == "rtl",
    )


def _rail(reader: Reader, place: Place) -> ft.NavigationRail:
    return ft.NavigationRail(
        destinations=[ft.NavigationRailDestination(icon=_sign(icon), label=label) for label, icon in _labels(reader)],
        selected_index=_selected(place),
        label_type=ft.NavigationRailLabelType.ALL,
        min_width=96,
        on_change=lambda event: reader.show(_PLACES[event.control.selected_index]),
        rtl=reader.language.direction == "rtl",
    )


def _sign(icon: ft.IconData) -> ft.Icon:
    """Dark enough to be seen below what lies over it while it has the focus."""
    return ft.Icon(icon, color=ft.Colors.ON_SURFACE)
