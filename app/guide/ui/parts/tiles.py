"""Lines and tiles that lead to pages."""

import flet as ft

from guide.library import Entry
from guide.ui.direction import isolated
from guide.ui.icons import icon
from guide.ui.parts.pressable import pressable
from guide.ui.parts.signed import signed
from guide.ui.parts.text import Style, muted, text
from guide.ui.reader import Reader
from guide.ui.theme import GAP


def tile(entry: Entry, reader: Reader, extra: ft.Control | None = None, anchor: str = "") -> ft.Control:
    """A page as a card to tap: icon, title, one sentence, or what else there is to show of it.

    It leads to the page, or to the part of it that is called ``anchor``.
    """
    words: list[ft.Control] = [text(isolated(entry.title), Style.TITLE_MEDIUM)]
    if extra is not None:
        words.append(extra)
    elif entry.summary:
        words.append(muted(isolated(entry.summary), Style.BODY_MEDIUM))
    chevron = ft.Icon(ft.Icons.CHEVRON_RIGHT, color=ft.Colors.ON_SURFACE_VARIANT)
    line = signed(words, reader, before=_medallion(entry), after=chevron)
    return pressable(line, lambda: reader.open(entry.id, anchor), outlined=True, padding=12)


def tiles(entries: tuple[Entry, ...], reader: Reader) -> ft.Control:
    """Tiles below each other, two side by side where there is room."""
    cells = [ft.Container(tile(entry, reader), col={"xs": 12, "md": 6}) for entry in entries]
    return ft.ResponsiveRow(list(cells), spacing=GAP / 2, run_spacing=GAP / 2)


def _medallion(entry: Entry) -> ft.Control:
    return ft.Container(
        ft.Icon(icon(entry.icon), color=ft.Colors.ON_PRIMARY_CONTAINER, size=26),
        width=48,
        height=48,
        border_radius=24,
        bgcolor=ft.Colors.PRIMARY_CONTAINER,
        alignment=ft.Alignment.CENTER,
    )
