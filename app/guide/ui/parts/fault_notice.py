"""What is said over a screen when something the reader has asked for has failed."""

from collections.abc import Callable

import flet as ft

from guide.ui.parts.buttons import button
from guide.ui.parts.stack import stack
from guide.ui.parts.text import Style, heading, text
from guide.ui.reader import Reader
from guide.ui.routes import Place
from guide.ui.theme import GAP


def fault_notice(page: ft.Page, reader: Reader) -> Callable[[], None]:
    """What shows the notice, unless it is there already."""
    standing: ft.AlertDialog | None = None

    def show() -> None:
        nonlocal standing
        if standing is None or not standing.open:
            standing = _dialog(page, reader)
            page.show_dialog(standing)

    return show


def _dialog(page: ft.Page, reader: Reader) -> ft.AlertDialog:
    _ = reader.phrases.text

    def closing(go_on: Callable[[], None]) -> Callable[[], None]:
        def close() -> None:
            page.pop_dialog()
            go_on()

        return close

    words = _("That is a fault of the app, not yours. Everything else in the guide still works.")
    content = stack(
        [
            # Translators: heading of a message: something the reader has tapped did not do what it should
            ft.Semantics(live_region=True, content=heading(2, _("That did not work"))),
            text(words, Style.BODY_MEDIUM),
            button(_("Continue"), closing(lambda: None), weight="filled"),
            button(_("Go to the start"), closing(lambda: reader.show(Place("home"))), icon=ft.Icons.HOME),
            button(_("Something is wrong here"), closing(reader.report), icon=ft.Icons.FLAG_OUTLINED),
        ],
        GAP / 2,
    )
    return ft.AlertDialog(
        content=ft.Container(content, rtl=reader.language.direction == "rtl"),
        content_padding=GAP,
        inset_padding=GAP,
        scrollable=True,
    )
