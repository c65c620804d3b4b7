"""What is said where the device keeps nothing of what the reader chooses."""

from collections.abc import Iterator

import flet as ft

from guide.ui.parts.box import box
from guide.ui.parts.text import Style, text
from guide.ui.reader import Reader


def unkept_notice(reader: Reader) -> Iterator[ft.Control]:
    """That all will be gone, or nothing where the device has kept what it was given last."""
    if reader.keeps:
        return
    _ = reader.phrases.text
    # Translators: shown where a phone or browser does not let the app keep anything, because it is full for instance
    words = _("This device keeps nothing. What you choose, tick and save is gone when you close the app.")
    yield box(text(words, Style.BODY_MEDIUM), icon=ft.Icons.WARNING_AMBER_ROUNDED)
