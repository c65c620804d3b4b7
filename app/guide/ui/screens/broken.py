"""What a reader sees where a page cannot be shown: a way home, and the number for an emergency."""

import flet as ft

from guide.ui.direction import isolated
from guide.ui.parts.buttons import button
from guide.ui.parts.frame import frame
from guide.ui.parts.text import Style, heading, text
from guide.ui.reader import Reader
from guide.ui.routes import Place

EMERGENCY_CALL = "112"
"""The number that works all over Europe, whatever a guide says."""


def broken(reader: Reader, place: Place) -> ft.View:
    """Two sentences and four ways on; nothing here depends on what a page says."""
    _ = reader.phrases.text
    # Translators: {number} is a telephone number to call with one tap
    call = _("Call {number}").format(number=isolated(EMERGENCY_CALL))
    return frame(
        reader,
        place,
        [
            ft.Row([ft.Icon(ft.Icons.ERROR_OUTLINE, size=56, color=ft.Colors.PRIMARY)]),
            # Translators: heading shown where the app has failed to show a page
            ft.Semantics(live_region=True, content=heading(1, _("This page cannot be shown"))),
            text(_("That is a fault of the app, not yours. Everything else in the guide still works.")),
            button(_("Go to the start"), lambda: reader.show(Place("home")), icon=ft.Icons.HOME, weight="filled"),
            button(_("Search"), lambda: reader.show(Place("search")), icon=ft.Icons.SEARCH),
            button(_("Something is wrong here"), reader.report, icon=ft.Icons.FLAG_OUTLINED),
            # Translators: shown above the button that calls 112
            text(_("In an emergency"), Style.TITLE_SMALL),
            button(call, icon=ft.Icons.CALL, weight="tonal", url=f"tel:{EMERGENCY_CALL}"),
        ],
    )
