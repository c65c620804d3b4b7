"""The start of the guide: search, and the sections with what is in them."""

import flet as ft

from guide.library import Entry
from guide.ui.parts.frame import frame
from guide.ui.parts.icon_button import icon_button
from guide.ui.parts.stack import stack
from guide.ui.parts.text import Style, heading, muted
from guide.ui.parts.tiles import tile, tiles
from guide.ui.reader import Reader
from guide.ui.routes import Place
from guide.ui.theme import GAP, TARGET


def home(reader: Reader, place: Place) -> ft.View:
    """The sections of the guide, each with its topics a tap away."""
    _ = reader.phrases.text
    tag = reader.language.tag
    settings = icon_button(ft.Icons.SETTINGS_OUTLINED, _("Settings"), lambda: reader.show(Place("settings")))
    sections = [_section(entry, reader) for entry in reader.library.sections(tag)]
    return frame(
        reader,
        place,
        [heading(1, reader.library.name(tag)), _search(reader), *sections],
        title=_("Guide for newcomers"),
        actions=[settings],
    )


def _search(reader: Reader) -> ft.Control:
    _ = reader.phrases.text
    return ft.Semantics(
        button=True,
        content=ft.Container(
            ft.Row([ft.Icon(ft.Icons.SEARCH), muted(_("What are you looking for?"), Style.BODY_LARGE)], spacing=12),
            padding=GAP,
            border_radius=TARGET / 2 + 4,
            bgcolor=ft.Colors.SURFACE_CONTAINER_HIGH,
            ink=True,
            on_click=lambda _: reader.show(Place("search")),
        ),
    )


def _section(section: Entry, reader: Reader) -> ft.Control:
    topics = reader.library.below(section.id, reader.language.tag)
    if not topics:
        return tile(section, reader)
    words: list[ft.Control] = [heading(2, section.title)]
    if section.summary:
        words.append(muted(section.summary, Style.BODY_MEDIUM))
    return stack([*words, tiles(topics, reader)], GAP / 2)
