"""Part of a screen with larger or smaller letters than the rest."""

import flet as ft

from guide.ui import fonts, theme
from guide.ui.reader import Reader


def scaled(content: ft.Control, reader: Reader, factor: float) -> ft.Container:
    """The content with every letter larger by a factor, on top of the reader's own."""
    families = tuple(fonts.families(reader.library.languages))
    sizes = theme.text_theme(families, reader.settings.text_size * factor)
    return ft.Container(content, theme=ft.Theme(text_theme=sizes), dark_theme=ft.Theme(text_theme=sizes))
