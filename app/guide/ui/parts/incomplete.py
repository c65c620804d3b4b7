"""What is said above a translation that leaves out some of what its source says."""

from collections.abc import Iterator

import flet as ft

from guide.library import Reading
from guide.library.languages import language_name
from guide.ui.direction import isolated
from guide.ui.parts.box import box
from guide.ui.parts.text import Style, text
from guide.ui.reader import Reader


def incomplete_notice(reading: Reading, reader: Reader) -> Iterator[ft.Control]:
    """Where the whole text is, or nothing when this is it."""
    translation = reading.page.translation
    if translation is None or not reading.page.missing:
        return
    _ = reader.phrases.text
    guide, own = reader.library.guide, reader.language.tag
    # Translators: {language} and {source} are names of languages, such as Arabic and German
    words = _("A part of this page is not yet available in {language}. All of it is there in {source}.").format(
        language=isolated(language_name(guide, reading.shown.tag, own)),
        source=isolated(language_name(guide, translation.source, own)),
    )
    yield box(text(words, Style.BODY_MEDIUM), icon=ft.Icons.TRANSLATE, background=ft.Colors.TERTIARY_CONTAINER)
