"""What a machine translated and nobody has checked: a note that says so, framed where only a paragraph is meant."""

from collections.abc import Callable

import flet as ft

from guide.library.languages import language_name
from guide.ui.direction import isolated
from guide.ui.parts.frame import Passage
from guide.ui.parts.stack import stack
from guide.ui.parts.text import muted
from guide.ui.reader import Reader
from guide.ui.theme import GAP, RADIUS


def machine_made(reader: Reader, source: str) -> ft.Control:
    """The note; ``source`` is the language that the machine translated from."""
    _ = reader.phrases.text
    # Translators: {language} is the name of the language the text was translated from
    words = _("A machine translated this text from {language}. Nobody has checked it yet.").format(
        language=isolated(language_name(reader.library.guide, source, reader.language.tag))
    )
    symbol = ft.Icon(ft.Icons.SMART_TOY_OUTLINED, size=20, color=ft.Colors.ON_SURFACE_VARIANT)
    return ft.Row([symbol, ft.Container(muted(words), expand=True)], spacing=8)


def framed_machine_made(reader: Reader, source: str, show: Callable[[], Passage]) -> Passage:
    """What ``show`` makes, in a frame with the note above it, on a page whose other paragraphs are better than that."""
    passage = show()
    note = ft.Container(machine_made(reader, source), rtl=reader.language.direction == "rtl")
    text = ft.Container(passage.content, rtl=passage.direction == "rtl")
    frame = ft.Container(
        stack([note, text], GAP / 2),
        border=ft.Border.all(1, ft.Colors.OUTLINE_VARIANT),
        border_radius=RADIUS,
        padding=12,
    )
    # It holds both languages: whatever lies in what runs right-to-left cannot run the other way.
    return Passage(frame, "ltr")
