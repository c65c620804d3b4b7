"""What a reader has saved, and what they have read last."""

from collections.abc import Iterator
from dataclasses import replace

import flet as ft

from guide.library import Entry
from guide.ui.direction import isolated
from guide.ui.icons import icon
from guide.ui.parts.empty import empty
from guide.ui.parts.frame import frame
from guide.ui.parts.icon_button import icon_button
from guide.ui.parts.rows import row, rows
from guide.ui.parts.text import Style, heading, muted, text
from guide.ui.parts.unkept import unkept_notice
from guide.ui.reader import Reader
from guide.ui.routes import Place


def saved(reader: Reader, place: Place) -> ft.View:
    """The saved pages, each with a way to take it off the list; below them those read last."""
    _ = reader.phrases.text
    return frame(
        reader, place, [heading(1, _("Saved pages")), *unkept_notice(reader), *_saved(reader), *_recent(reader)]
    )


def _saved(reader: Reader) -> Iterator[ft.Control]:
    _ = reader.phrases.text
    entries = reader.library.entries(reader.settings.saved, reader.language.tag)
    gone = len(reader.settings.saved) - len(entries)
    if entries:
        yield rows([_line(entry, reader, _remove(entry, reader)) for entry in entries])
    if gone:
        yield _gone(gone, tuple(entry.id for entry in entries), reader)
    if not reader.settings.saved:
        # Translators: “Save” is the button on a page
        how = muted(_("Tap “Save” on a page that you want to find again quickly."), Style.BODY_MEDIUM)
        yield empty(ft.Icons.BOOKMARK_BORDER, text(_("You have not saved a page yet.")), how)


def _gone(number: int, rest: tuple[str, ...], reader: Reader) -> ft.Control:
    """How many saved pages the guide does not have any more, and the way to forget them."""
    _, ngettext = reader.phrases.text, reader.phrases.count
    words = ngettext(
        "{number} page of this list is not in this guide any more.",
        "{number} pages of this list are not in this guide any more.",
        number,
    )
    said = ft.Container(muted(words.format(number=number), Style.BODY_MEDIUM), expand=True)
    forget = icon_button(ft.Icons.CLOSE, _("Close"), lambda: reader.choose(replace(reader.settings, saved=rest)))
    return ft.Row([said, forget])


def _recent(reader: Reader) -> Iterator[ft.Control]:
    _ = reader.phrases.text
    entries = reader.library.entries(reader.settings.recent, reader.language.tag)
    if entries:
        yield heading(2, _("Read last"))
        yield rows([_line(entry, reader) for entry in entries])


def _line(entry: Entry, reader: Reader, end: ft.Control | None = None) -> ft.Control:
    below = isolated(entry.summary)
    return row(icon(entry.icon), isolated(entry.title), lambda: reader.open(entry.id), reader, below=below, end=end)


def _remove(entry: Entry, reader: Reader) -> ft.Control:
    _ = reader.phrases.text
    # Translators: takes a page off the list of saved ones; {title} is the title of the page
    name = _("Remove “{title}”").format(title=isolated(entry.title))
    return icon_button(ft.Icons.BOOKMARK_REMOVE_OUTLINED, name, lambda: reader.toggle_saved(entry.id))
