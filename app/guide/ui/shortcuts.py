"""Keys that lead somewhere from every screen, for whoever sits at a desk."""

from typing import Literal

import flet as ft

from guide.ui.reader import Reader
from guide.ui.routes import Place

Wanted = Literal["back", "search", "emergency"]
"""What a key asks for."""

# With the key that a system uses for its own shortcuts, so that no letter of a text is taken for one.
_COMMANDS: dict[str, Wanted] = {"k": "search", "e": "emergency"}


def listen(page: ft.Page, reader: Reader) -> None:
    """Follow the keys, where no browser does: in one they are its own, and so is the way back."""
    if page.web:
        return
    mac = page.platform == ft.PagePlatform.MACOS

    def follow(key: ft.KeyboardEvent) -> None:
        asked = wanted(key, mac=mac)
        if asked == "back":
            reader.back()
        elif asked is not None:
            reader.show(Place(asked))

    page.on_keyboard_event = follow


def wanted(key: ft.KeyboardEvent, *, mac: bool) -> Wanted | None:
    """What a key asks for, on a Mac or elsewhere; None for every key that is typed."""
    if mac and key.meta and not (key.ctrl or key.alt or key.shift):
        return "back" if key.key == "[" else _COMMANDS.get(key.key.lower())
    if mac or key.shift or key.meta or key.ctrl == key.alt:
        return None
    if key.alt:
        return "back" if key.key == "Arrow Left" else None
    return _COMMANDS.get(key.key.lower())
