"""A sentence over the whole screen, as large as it fits, to be held up to somebody."""

import math

import flet as ft

from guide.bundle.model import Saying
from guide.ui.parts.icon_button import icon_button
from guide.ui.parts.stack import stack
from guide.ui.parts.text import Style, quoted
from guide.ui.reader import Reader
from guide.ui.theme import GAP

LARGEST = 72
"""The size of the letters where there is room, in logical pixels."""

_SMALLEST = 24
# A bold letter's width and a line's height, as shares of the size; a bit more than usual words need.
_WIDTH = 0.62
_LINE = 1.4


def hold_up(saying: Saying, reader: Reader) -> None:
    """Show a saying in the guide's own language over everything else, the reader's below it."""
    ft.context.page.show_dialog(_sheet(saying, reader))


def size_for(sentence: str, width: float, height: float) -> float:
    """The size of letters at which the longest word fits the width, and the sentence the height."""
    longest = max((len(word) for word in sentence.split()), default=1)
    by_area = math.sqrt(width * height / (max(len(sentence), 1) * _WIDTH * _LINE))
    return max(_SMALLEST, min(LARGEST, width / (longest * _WIDTH), by_area))


def _sheet(saying: Saying, reader: Reader) -> ft.BottomSheet:
    _ = reader.phrases.text
    page = ft.context.page

    def close() -> None:
        page.pop_dialog()

    source = reader.library.language(reader.library.guide.source_language)
    sentence = saying.texts[source.tag]
    own = saying.texts.get(reader.language.tag, "") if reader.language != source else ""
    # Half of the height is for the sentence, the rest for the way out and the reader's own words.
    size = size_for(sentence, (page.width or 320) - 2 * GAP, (page.height or 568) / 2)
    words = quoted(sentence, source.direction, Style.DISPLAY_SMALL)
    words.size = size
    parts: list[ft.Control] = [ft.Row([icon_button(ft.Icons.CLOSE, _("Close"), close)]), words]
    if own:
        beside = min(size, max(_SMALLEST * reader.settings.text_size, size / 2))
        parts += [ft.Divider(), ft.Text(own, size=beside, theme_style=Style.BODY_LARGE)]
    return ft.BottomSheet(
        ft.Container(
            ft.Column([stack(parts)], scroll=ft.ScrollMode.AUTO, expand=True),
            padding=GAP,
            expand=True,
            rtl=reader.language.direction == "rtl",
        ),
        fullscreen=True,
    )
