"""The choice of a language: the first thing a newcomer sees, so every language is in its own words."""

import flet as ft

from guide.bundle.model import Language
from guide.ui.direction import isolated
from guide.ui.parts.frame import frame
from guide.ui.parts.stack import stack
from guide.ui.parts.text import Style, heading, muted, text
from guide.ui.reader import Reader
from guide.ui.routes import Place
from guide.ui.theme import GAP, RADIUS


def languages(reader: Reader, place: Place) -> ft.View:
    """The languages of the guide, the one at hand marked."""
    choices = [
        ft.Container(_choice(language, reader), col={"xs": 12, "sm": 6}) for language in reader.library.languages
    ]
    return frame(
        reader,
        place,
        [
            heading(1, _title(reader)),
            ft.ResponsiveRow(list(choices), spacing=GAP / 2, run_spacing=GAP / 2),
        ],
        title=reader.library.name(reader.language.tag),
        bare=not reader.settings.language,
    )


def _title(reader: Reader) -> str:
    """What is asked: in the language chosen before, or in all, since nobody knows yet which one is understood."""
    if reader.settings.language:
        _ = reader.phrases.text
        # Translators: heading of the screen on which the reader chooses a language
        return _("Choose your language")
    words = (reader.library.phrases(language.tag).text("Language") for language in reader.library.languages)
    return " · ".join(isolated(word) for word in dict.fromkeys(words))


def _choice(language: Language, reader: Reader) -> ft.Control:
    chosen = language.tag == reader.settings.language
    below = language.names.get(reader.language.tag, "")
    words: list[ft.Control] = [text(language.native_name, Style.TITLE_LARGE)]
    if below and below != language.native_name:
        words.append(muted(below, Style.BODY_MEDIUM))
    row: list[ft.Control] = [stack(words, 0, expand=True)]
    if chosen:
        row.append(ft.Icon(ft.Icons.CHECK_CIRCLE, color=ft.Colors.PRIMARY))
    return ft.Semantics(
        button=True,
        selected=chosen,
        content=ft.Card(
            ft.Container(
                ft.Row(row),
                padding=GAP,
                border_radius=RADIUS,
                ink=True,
                on_click=lambda _: reader.choose_language(language.tag),
            ),
            variant=ft.CardVariant.OUTLINED,
            margin=0,
        ),
    )
