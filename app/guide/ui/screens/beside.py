"""A page in two languages side by side: whoever gives advice reads one of them, whoever asked the other."""

from collections.abc import Iterator
from dataclasses import replace

import flet as ft

from guide.bundle.blocks import ContactCard, Picture, Rule
from guide.bundle.model import Page
from guide.library.alignment import Pair
from guide.library.languages import companion
from guide.ui.parts.fallback import fallback_notice
from guide.ui.parts.frame import Passage, frame
from guide.ui.parts.language_choice import second_language_menu
from guide.ui.parts.scaled import scaled
from guide.ui.parts.sides import Side, pairs, side
from guide.ui.parts.stack import stack
from guide.ui.parts.text import Style, heading, muted
from guide.ui.reader import Reader
from guide.ui.routes import Place
from guide.ui.theme import GAP, RADIUS

_SMALL = 0.85
"""How large the second language is on a phone, where both stand below each other."""

# What is the same in every language, or shows it anyway, is not shown twice.
_ONCE = (ContactCard, Picture, Rule)


@ft.component
def BesideScreen(reader: Reader, place: Place) -> ft.View:  # noqa: N802  a component
    """The page in the reader's language and in a second one, paragraph by paragraph."""
    chosen, set_chosen = ft.use_state(place.second)

    def choose(tag: str) -> None:
        set_chosen(tag)
        reader.choose(replace(reader.settings, second=tag))

    _ = reader.phrases.text
    tag = companion(reader.library.guide, reader.language.tag, (chosen, reader.settings.second))
    own, other = side(place.page, reader.language.tag, reader), side(place.page, tag, reader)
    menu = ft.Row([second_language_menu(reader, place.page, tag, choose)], alignment=ft.MainAxisAlignment.END)
    notices = [*fallback_notice(own.reading, reader), *fallback_notice(other.reading, reader)]
    # Translators: title of the screen that shows a page in two languages, paragraph by paragraph
    title = _("Two languages")
    return frame(reader, place, [menu, *notices, *_rows(own, other, reader)], title=title, headed=True)


def _rows(own: Side, other: Side, reader: Reader) -> Iterator[ft.Control | Passage]:
    if own.reading.shown == other.reading.shown:
        # Both stand-ins are the same text: the notices say why, and once is enough.
        yield own.passage(_head(own.reading.page))
        yield from (own.show(pair.first) for pair in pairs(own, None) if pair.first)
        return
    yield _both(own.passage(_head(own.reading.page)), other.passage(_head(other.reading.page)), reader)
    for pair in pairs(own, other):
        yield _row(pair, own, other, reader)


def _row(pair: Pair, own: Side, other: Side, reader: Reader) -> Passage:
    first = own.show(pair.first) if pair.first else None
    second = other.show(pair.second) if pair.second else None
    if first and isinstance(pair.first, _ONCE):
        return first
    return _both(first, second, reader)


def _both(first: Passage | None, second: Passage | None, reader: Reader) -> Passage:
    """The same thing in both languages, or a sentence where one of them does not say it."""
    unsaid = Passage(_unsaid(reader), reader.language.direction)
    one, two = _directed(first or unsaid), _directed(second or unsaid)
    # Nothing within a part that runs from right to left can be turned back, so the directions are those of the sides.
    return Passage(_columns(one, two, reader) if reader.wide else _stacked(one, two, reader), "ltr")


def _columns(first: ft.Control, second: ft.Control, reader: Reader) -> ft.Control:
    """The reader's own language where a line begins for them."""
    columns = [ft.Container(first, expand=True), ft.Container(second, expand=True)]
    return ft.Row(
        list(columns if reader.language.direction == "ltr" else reversed(columns)),
        spacing=2 * GAP,
        vertical_alignment=ft.CrossAxisAlignment.START,
    )


def _stacked(first: ft.Control, second: ft.Control, reader: Reader) -> ft.Control:
    above = scaled(second, reader, _SMALL)
    above.bgcolor, above.padding = ft.Colors.SURFACE_CONTAINER_HIGH, ft.Padding.symmetric(horizontal=12, vertical=8)
    return ft.Container(
        stack([above, ft.Container(first, padding=12)], 0),
        border=ft.Border.all(1, ft.Colors.OUTLINE_VARIANT),
        border_radius=RADIUS,
        clip_behavior=ft.ClipBehavior.ANTI_ALIAS,
    )


def _directed(part: Passage) -> ft.Container:
    return ft.Container(part.content, rtl=part.direction == "rtl")


def _head(page: Page) -> ft.Control:
    words: list[ft.Control] = [heading(2, page.title, Style.HEADLINE_MEDIUM)]
    if page.summary:
        words.append(muted(page.summary, Style.BODY_LARGE))
    return stack(words, 8)


def _unsaid(reader: Reader) -> ft.Control:
    _ = reader.phrases.text
    # Translators: stands where a paragraph has no counterpart in the other language
    return muted(_("Not in this language"), Style.BODY_MEDIUM)
