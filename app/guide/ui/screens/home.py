"""The start of the guide: what is new, what is to be done next, and the way to everything else."""

from collections.abc import Iterator

import flet as ft

from guide.library import Entry
from guide.library.agenda import current_notices, upcoming
from guide.library.order import is_small
from guide.library.steps import all_steps, personal_list, progress
from guide.ui.direction import isolated
from guide.ui.icons import icon
from guide.ui.parts.frame import frame
from guide.ui.parts.icon_button import icon_button
from guide.ui.parts.notices import notice_cards
from guide.ui.parts.pressable import pressable
from guide.ui.parts.rows import row, rows
from guide.ui.parts.signed import signed
from guide.ui.parts.stack import stack
from guide.ui.parts.steps import progress_bar
from guide.ui.parts.text import Style, heading, muted, text
from guide.ui.parts.tiles import tile, tiles
from guide.ui.parts.unkept import unkept_notice
from guide.ui.reader import Reader
from guide.ui.routes import Place
from guide.ui.theme import GAP, TARGET

READ_LAST = 3
"""How many of the pages read last stand on the first screen."""


@ft.component
def HomeScreen(reader: Reader, place: Place) -> ft.View:  # noqa: N802  a component
    """Search, notices, the reader's own steps, the sections, and what was read last."""
    _ = reader.phrases.text
    tag = reader.language.tag
    # To count the steps their pages have to be read.
    steps = ft.use_memo(
        lambda: all_steps(personal_list(reader.library, tag, reader.settings.situation)),
        dependencies=[tag, reader.settings.situation],
    )
    settings = icon_button(ft.Icons.SETTINGS_OUTLINED, _("Settings"), lambda: reader.show(Place("settings")))
    notices = current_notices(reader.library.notices.values(), reader.now().date())
    return frame(
        reader,
        place,
        [
            heading(1, reader.library.name(tag)),
            _search(reader),
            *unkept_notice(reader),
            *notice_cards(reader, (notice for notice in notices if notice.pinned)),
            *([_steps(reader, progress_bar(progress(steps, reader.settings.done), reader))] if steps else []),
            *_sections(reader),
            *_shortcuts(reader),
            *_read_last(reader),
        ],
        title=_("Guide for newcomers"),
        actions=[settings],
    )


def _search(reader: Reader) -> ft.Control:
    _ = reader.phrases.text
    words = ft.Container(muted(_("What are you looking for?"), Style.BODY_LARGE), expand=True)
    return pressable(
        ft.Row([ft.Icon(ft.Icons.SEARCH), words], spacing=12),
        lambda: reader.show(Place("search")),
        background=ft.Colors.SURFACE_CONTAINER_HIGH,
        radius=TARGET / 2 + 4,
    )


def _steps(reader: Reader, reached: ft.Control) -> ft.Control:
    """The way to the reader's own list, with how far they are."""
    _ = reader.phrases.text
    # Translators: the list of what a newcomer has to do, to be ticked off
    lines: list[ft.Control] = [text(_("My steps"), Style.TITLE_MEDIUM, ft.Colors.ON_PRIMARY_CONTAINER), reached]
    if reader.library.guide.situations and not reader.settings.situation:
        asked = _("Choose what fits you, and see what there is to do.")
        lines.insert(1, text(asked, Style.BODY_MEDIUM, ft.Colors.ON_PRIMARY_CONTAINER))
    sign = ft.Icon(ft.Icons.CHECKLIST, color=ft.Colors.ON_PRIMARY_CONTAINER, size=30)
    chevron = ft.Icon(ft.Icons.CHEVRON_RIGHT, color=ft.Colors.ON_PRIMARY_CONTAINER)
    line = signed(lines, reader, before=sign, after=chevron, spacing=4)
    return pressable(line, lambda: reader.show(Place("steps")), background=ft.Colors.PRIMARY_CONTAINER)


def _sections(reader: Reader) -> Iterator[ft.Control]:
    """The sections with their topics where all fit on a screen; else the sections alone."""
    sections = reader.library.sections(reader.language.tag)
    if is_small(reader.library):
        yield from (_section(entry, reader) for entry in sections)
    else:
        _ = reader.phrases.text
        # Translators: heading above the sections of the guide
        yield stack([heading(2, _("Topics")), tiles(sections, reader)], GAP / 2)


def _section(section: Entry, reader: Reader) -> ft.Control:
    topics = reader.library.below(section.id, reader.language.tag)
    if not topics:
        return tile(section, reader)
    words: list[ft.Control] = [heading(2, isolated(section.title))]
    if section.summary:
        words.append(muted(isolated(section.summary), Style.BODY_MEDIUM))
    return stack([*words, tiles(topics, reader)], GAP / 2)


def _shortcuts(reader: Reader) -> Iterator[ft.Control]:
    """The ways to what cuts across the topics, as far as the guide has it."""
    _ = reader.phrases.text
    library, kept = reader.library, reader.settings
    lines: list[ft.Control] = []
    if library.contacts:
        # Translators: leads to the list of offices and other contact points
        lines.append(row(ft.Icons.CONTACTS_OUTLINED, _("Contacts"), lambda: reader.show(Place("contacts")), reader))
    if upcoming(library.events.values(), reader.now()):
        # Translators: leads to the list of what takes place
        lines.append(row(ft.Icons.EVENT_OUTLINED, _("Events"), lambda: reader.show(Place("events")), reader))
    if library.guide.terms:
        # Translators: leads to the glossary of German office words
        lines.append(row(ft.Icons.MENU_BOOK, _("Office words"), lambda: reader.show(Place("glossary")), reader))
    if kept.saved or kept.recent:
        # Translators: leads to the pages that the reader has saved
        lines.append(row(ft.Icons.BOOKMARK_BORDER, _("Saved pages"), lambda: reader.show(Place("saved")), reader))
    if lines:
        yield rows(lines)


def _read_last(reader: Reader) -> Iterator[ft.Control]:
    _ = reader.phrases.text
    entries = reader.library.entries(reader.settings.recent, reader.language.tag)[:READ_LAST]
    if entries:
        # Translators: heading above the pages that the reader has read last
        yield heading(2, _("Read last"))
        yield rows([_recent(entry, reader) for entry in entries])


def _recent(entry: Entry, reader: Reader) -> ft.Control:
    return row(icon(entry.icon), isolated(entry.title), lambda: reader.open(entry.id), reader)
