"""What is said above a text that is in another language than the one asked for."""

import flet as ft

from guide.library import Reading
from guide.library.languages import language_name
from guide.ui.direction import isolated
from guide.ui.parts.box import box
from guide.ui.parts.text import Style, text
from guide.ui.reader import Reader


def fallback_notice(reading: Reading, reader: Reader) -> list[ft.Control]:
    """One sentence, or nothing where the text is in the language asked for."""
    if not reading.is_fallback:
        return []
    _ = reader.phrases.text
    guide, own = reader.library.guide, reader.language.tag
    # Translators: {wanted} and {shown} are names of languages, such as Arabic
    words = _("This page is not yet available in {wanted}. You see it in {shown}.").format(
        wanted=isolated(language_name(guide, reading.asked.tag, own)),
        shown=isolated(language_name(guide, reading.shown.tag, own)),
    )
    return [box(text(words, Style.BODY_MEDIUM), icon=ft.Icons.TRANSLATE, background=ft.Colors.TERTIARY_CONTAINER)]
