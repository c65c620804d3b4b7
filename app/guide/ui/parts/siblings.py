"""The topics around a page, for the pane beside it: the section it lies in, with the page itself marked."""

from functools import partial

import flet as ft

from guide.library import Entry
from guide.ui.direction import isolated
from guide.ui.parts.pressable import pressable
from guide.ui.parts.stack import stack
from guide.ui.parts.text import Style, heading, text
from guide.ui.reader import Reader
from guide.ui.theme import GAP

WIDTH = 264
"""How wide the pane is, in logical pixels."""


def siblings(reader: Reader, page: str) -> ft.Control | None:
    """The topics beside this one; None where there are none."""
    language = reader.language.tag
    above = reader.library.above(page, language)
    if not above:
        return None
    entries = reader.library.below(above[-1].id, language)
    lines = [heading(2, isolated(above[-1].title)), *(_line(entry, page, reader) for entry in entries)]
    return ft.Container(
        ft.Column([stack(lines, 4)], scroll=ft.ScrollMode.AUTO),
        width=WIDTH,
        padding=GAP / 2,
        rtl=reader.language.direction == "rtl",
    )


def _line(entry: Entry, page: str, reader: Reader) -> ft.Control:
    chosen = entry.id == page
    words = ft.Row([ft.Container(text(isolated(entry.title), Style.LABEL_LARGE), expand=True)])
    background = ft.Colors.SECONDARY_CONTAINER if chosen else None
    return pressable(words, partial(reader.open, entry.id), background=background, padding=14, selected=chosen)
