"""What a reader sees at an address that leads nowhere."""

import flet as ft

from guide.ui.parts.buttons import button
from guide.ui.parts.frame import frame
from guide.ui.parts.text import heading, text
from guide.ui.parts.tiles import tiles
from guide.ui.reader import Reader
from guide.ui.routes import Place


def missing(reader: Reader, place: Place) -> ft.View:
    """A sentence, two ways on, and the topic in which the page lay or might have lain."""
    _ = reader.phrases.text
    above = reader.library.above(place.page, reader.language.tag)[-1:]
    return frame(
        reader,
        place,
        [
            # Translators: heading at an address of the guide that leads nowhere
            heading(1, _("This page does not exist")),
            text(_("Perhaps it has moved. Look for it, or begin at the start.")),
            button(_("Search"), lambda: reader.show(Place("search")), icon=ft.Icons.SEARCH, weight="filled"),
            button(_("Go to the start"), lambda: reader.show(Place("home")), icon=ft.Icons.HOME),
            *([tiles(above, reader)] if above else []),
        ],
    )
