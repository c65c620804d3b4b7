"""A page held up to somebody: the whole screen, large letters, a paragraph at a time."""

from collections.abc import Callable, Iterable
from dataclasses import replace

import flet as ft

from guide.bundle.blocks import Block, Heading, plain
from guide.bundle.model import Page
from guide.library.alignment import Pair
from guide.library.portions import slides
from guide.search.passages import passages
from guide.ui.parts.awake import use_awake
from guide.ui.parts.emergency_button import emergency_button
from guide.ui.parts.fallback import fallback_notice
from guide.ui.parts.fitting import longest_word
from guide.ui.parts.focus_ring import ringed
from guide.ui.parts.icon_button import hint, icon_button
from guide.ui.parts.language_choice import second_language_menu
from guide.ui.parts.scaled import scaled
from guide.ui.parts.sides import Side, pairs, side
from guide.ui.parts.stack import stack
from guide.ui.parts.text import Style, muted, text
from guide.ui.reader import WIDE, Reader
from guide.ui.routes import Place
from guide.ui.theme import GAP, IN_BARS

_LARGE = 2.0
"""How large letters are at most, as a factor of the reader's own size."""

_ACROSS_A_DESK = 3.0
"""How large they may be on a screen that is wide enough, as a factor of the usual size."""

_LETTER = 10
"""The width of a letter at the usual size, in logical pixels; a bit more than most words need."""

_MARGIN = 2 * GAP + 48
"""What the edges of the screen and the mark of a list, or the edges of a box, take of the width."""

_BUTTON = 72
"""The side of the buttons that turn the page, in logical pixels: for a thumb, without looking."""

_Slide = tuple[Pair, ...]
"""What is shown at once; the empty slide is the page's title."""


@ft.component
def ShowScreen(reader: Reader, place: Place) -> ft.View:  # noqa: N802  a component
    """One slide of the page, and the way to the next."""
    use_awake(reader.place == place)
    second, set_second = ft.use_state(place.second or reader.settings.second)
    number, set_number = ft.use_state(0)
    own, other = _sides(reader, place, second)
    deck: tuple[_Slide, ...] = ((), *slides(pairs(own, other)))
    last = len(deck) - 1
    # Another second language may have fewer slides.
    number = min(number, last)
    rtl = reader.language.direction == "rtl"

    def choose(tag: str) -> None:
        set_second(tag)
        if tag:
            reader.choose(replace(reader.settings, second=tag))

    def turn(by: int) -> None:
        set_number(lambda before: max(0, min(last, before + by)))

    menu = second_language_menu(reader, place.page, second, choose, optional=True)
    parts = [
        ft.Container(_top(reader, menu), rtl=rtl),
        _shown(number, deck[number], own, other, reader),
        ft.Container(_bottom(number, len(deck), turn, reader), rtl=rtl),
    ]
    keys = ft.KeyboardListener(
        ft.Column(list(parts), spacing=0, horizontal_alignment=ft.CrossAxisAlignment.STRETCH),
        autofocus=True,
        include_semantics=False,
        on_key_down=lambda event: reader.back() if event.key == "Escape" else turn(turned(event.key, rtl)),
    )
    return ft.View(controls=[ft.SafeArea(keys, expand=True)], padding=0)


def turned(key: str, rtl: bool) -> int:
    """By how many slides a key turns."""
    forward, backward = ("Arrow Left", "Arrow Right") if rtl else ("Arrow Right", "Arrow Left")
    return {forward: 1, "Page Down": 1, backward: -1, "Page Up": -1}.get(key, 0)


def enlarged(texts: Iterable[str], width: float, text_size: float) -> float:
    """By which factor the letters of a text can be larger, so that its longest word still fits the width."""
    longest = max(map(longest_word, texts), default=1) or 1
    most = max(_LARGE, _ACROSS_A_DESK / text_size) if width >= WIDE else _LARGE
    return max(1.0, min(most, (width - _MARGIN) / (longest * _LETTER * text_size)))


def _sides(reader: Reader, place: Place, second: str) -> tuple[Side, Side | None]:
    own = side(place.page, reader.language.tag, reader)
    other = side(place.page, second, reader) if second else None
    return own, other if other and other.reading.shown != own.reading.shown else None


def _top(reader: Reader, menu: ft.Control) -> ft.Control:
    _ = reader.phrases.text
    # Translators: leaves the screen on which a page is held up to somebody
    leave = icon_button(ft.Icons.CLOSE, _("Leave"), reader.back)
    # Like what stands in the bars of other screens, so that there is room left for the page.
    small = scaled(menu, reader, min(1, IN_BARS / reader.settings.text_size))
    small.expand = small.expand_loose = True
    edge = ft.Row([small], alignment=ft.MainAxisAlignment.END, expand=True)
    row = [leave, edge, emergency_button(reader)]
    return ft.Container(ft.Row(row), padding=ft.Padding.symmetric(horizontal=GAP / 2, vertical=4))


def _shown(number: int, slide: _Slide, own: Side, other: Side | None, reader: Reader) -> ft.Control:
    """A slide in the reader's language, large, and in the second one below it."""
    parts: list[ft.Control] = []
    if number == 0:
        parts += [
            ft.Container(notice, rtl=reader.language.direction == "rtl")
            for notice in fallback_notice(own.reading, reader)
        ]
    blocks = tuple(pair.first for pair in slide if pair.first)
    if blocks or not slide:
        texts = (passage.text for passage in passages(replace(own.reading.page, blocks=blocks)))
        width = ft.context.page.width or 0
        parts.append(scaled(_portion(own, blocks), reader, enlarged(texts, width, reader.settings.text_size)))
    others = tuple(pair.second for pair in slide if pair.second)
    if other and (others or not slide):
        parts += [ft.Divider(), _portion(other, others)]
    # A key of its own takes every slide back to its beginning.
    words = ft.Column([stack(parts)], scroll=ft.ScrollMode.AUTO, key=f"slide {number}")
    return ft.Container(words, padding=ft.Padding.symmetric(horizontal=GAP), expand=True)


def _portion(side: Side, blocks: tuple[Block, ...]) -> ft.Control:
    """What a side says on a slide, in its direction."""
    content = [_block(block, side) for block in blocks] or _title(side.reading.page)
    return ft.Container(stack(content), rtl=side.reading.shown.direction == "rtl")


def _title(page: Page) -> list[ft.Control]:
    return [_heading(1, page.title), *([text(page.summary)] if page.summary else [])]


def _block(block: Block, side: Side) -> ft.Control:
    return _heading(block.level, plain(block.runs)) if isinstance(block, Heading) else side.show(block).content


def _heading(level: int, title: str) -> ft.Control:
    """Among letters this large a heading needs no size of its own."""
    return ft.Semantics(heading_level=level, content=text(title, Style.TITLE_MEDIUM))


def _bottom(number: int, total: int, turn: Callable[[int], None], reader: Reader) -> ft.Control:
    _ = reader.phrases.text
    # Translators: which paragraph of a page is shown, and how many there are
    progress = _("{number} of {total}").format(number=number + 1, total=total)
    words = muted(progress, Style.TITLE_MEDIUM)
    words.text_align = ft.TextAlign.CENTER
    middle = ft.Semantics(live_region=True, container=True, content=words, expand=True)
    row = [
        _turner(ft.Icons.ARROW_BACK, _("Previous"), number > 0, lambda: turn(-1)),
        middle,
        _turner(ft.Icons.ARROW_FORWARD, _("Next"), number < total - 1, lambda: turn(1)),
    ]
    return ft.Container(ft.Row(row), padding=GAP)


def _turner(symbol: ft.IconData, name: str, enabled: bool, press: Callable[[], None]) -> ft.Control:
    return ft.FilledTonalIconButton(
        ft.Icon(symbol, size=36, semantics_label=name),
        tooltip=hint(name),
        style=ft.ButtonStyle(side=ringed()),
        disabled=not enabled,
        width=_BUTTON,
        height=_BUTTON,
        on_click=lambda _: press(),
    )
