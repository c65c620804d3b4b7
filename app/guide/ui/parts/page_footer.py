"""What stands below the text of a page: where to go on, in which languages it can be read, and tools for advisers."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

import flet as ft

from guide.library import Reading
from guide.library.order import following
from guide.ui.direction import isolated
from guide.ui.parts.rows import row, rows
from guide.ui.parts.stack import stack
from guide.ui.parts.text import heading
from guide.ui.parts.tiles import tile
from guide.ui.parts.toggle import beside_each_other, toggle
from guide.ui.reader import Reader
from guide.ui.routes import Own, Place
from guide.ui.theme import GAP


def page_footer(reader: Reader, place: Place, reading: Reading) -> Iterator[ft.Control]:
    """The next topic, the languages, the tools, and where to say that something is wrong."""
    yield from _next(reader, reading)
    yield from _languages(reader, place, reading)
    yield from _tools(reader, place)
    yield _report(reader, place)


def _next(reader: Reader, reading: Reading) -> Iterator[ft.Control]:
    entry = following(reader.library, reading.page.id, reader.language.tag)
    if entry is not None:
        _ = reader.phrases.text
        # Translators: heading above the topic that follows in the guide
        yield stack([heading(2, _("What comes next")), tile(entry, reader)], GAP / 2)


def _languages(reader: Reader, place: Place, reading: Reading) -> Iterator[ft.Control]:
    languages = reader.library.written_in(reading.page.id)
    if len(languages) < 2:
        return
    _ = reader.phrases.text
    # Translators: heading above the languages in which a page can be read
    title = heading(2, _("This page in other languages"))
    names = [
        toggle(
            isolated(language.native_name),
            partial(reader.go, place.within(language.tag)),
            chosen=language == reading.shown,
        )
        for language in languages
    ]
    yield stack([title, beside_each_other(names)], GAP / 2)


def _tools(reader: Reader, place: Place) -> Iterator[ft.Control]:
    _ = reader.phrases.text
    page = place.page
    # Translators: heading above tools for people who help newcomers
    title = heading(2, _("For advisers"))
    lines = [
        # Translators: shows a page in two languages side by side
        row(ft.Icons.VERTICAL_SPLIT_OUTLINED, _("Two languages side by side"), _to(reader, "beside", page), reader),
        # Translators: shows a page in very large type, one paragraph after the other
        row(ft.Icons.SLIDESHOW, _("Show in large type"), _to(reader, "show", page), reader),
        # Translators: shows a code that opens this page on another phone
        row(ft.Icons.QR_CODE_2, _("Hand over to another phone"), _to(reader, "handover", page), reader),
        _listing(reader, page),
    ]
    yield stack([title, rows(lines)], GAP / 2)


def _listing(reader: Reader, page: str) -> ft.Control:
    """Adds the page to the reading list, or leads to the list once the page is on it."""
    _, ngettext = reader.phrases.text, reader.phrases.count
    if page not in reader.listed:
        # Translators: puts the page on a list of what somebody else is to read
        return row(ft.Icons.PLAYLIST_ADD, _("Put on the reading list"), partial(reader.add_to_list, page), reader)
    number = len(reader.listed)
    below = ngettext("{number} page is on it", "{number} pages are on it", number).format(number=number)
    # Translators: leads to a list of what somebody else is to read
    label = _("Open the reading list")
    return row(ft.Icons.PLAYLIST_ADD_CHECK, label, partial(reader.show, Place("list")), reader, below=below)


def _to(reader: Reader, screen: Own, page: str) -> partial[None]:
    return partial(reader.show, Place(screen, page=page))


def _report(reader: Reader, place: Place) -> ft.Control:
    _ = reader.phrases.text
    # Translators: leads to a form to report a mistake in the guide
    label = _("Something is wrong here")
    return row(ft.Icons.FLAG_OUTLINED, label, partial(reader.show, replace(place, screen="report")), reader)
