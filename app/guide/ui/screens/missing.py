"""What a reader sees at an address that leads nowhere."""

import flet as ft

from guide.ui.parts.frame import frame
from guide.ui.parts.text import heading, text
from guide.ui.reader import Reader
from guide.ui.routes import Place
from guide.ui.theme import TARGET


def missing(reader: Reader, place: Place) -> ft.View:
    """A sentence, and two ways on."""
    _ = reader.phrases.text
    return frame(
        reader,
        place,
        [
            # Translators: heading at an address of the guide that leads nowhere
            heading(1, _("This page does not exist")),
            text(_("Perhaps it has moved. Look for it, or begin at the start.")),
            ft.FilledButton(
                _("Search"), icon=ft.Icons.SEARCH, height=TARGET, on_click=lambda _: reader.show(Place("search"))
            ),
            ft.OutlinedButton(
                _("Go to the start"), icon=ft.Icons.HOME, height=TARGET, on_click=lambda _: reader.show(Place("home"))
            ),
        ],
    )
