"""The way to the emergency numbers, for screens that have no bar at the bottom."""

import flet as ft

from guide.ui.parts.icon_button import icon_button
from guide.ui.reader import Reader
from guide.ui.routes import Place

_STYLE = ft.ButtonStyle(bgcolor=ft.Colors.ERROR_CONTAINER, color=ft.Colors.ON_ERROR_CONTAINER)


def emergency_button(reader: Reader) -> ft.Control:
    """A button with the sign that is the same in every language."""
    _ = reader.phrases.text
    return icon_button(ft.Icons.SOS, _("Emergency"), lambda: reader.show(Place("emergency")), style=_STYLE)
