"""From the blocks of a page to controls: one function a kind of block."""

from collections.abc import Callable, Mapping
from typing import Any

import flet as ft

from guide.bundle.blocks import (
    Block,
    BulletList,
    Callout,
    Cell,
    ContactCard,
    Heading,
    Item,
    NumberedList,
    Paragraph,
    Picture,
    Quote,
    Rule,
    Steps,
    Table,
    plain,
)
from guide.library.tables import longest_word
from guide.ui.parts.box import box
from guide.ui.parts.contact_card import contact_card
from guide.ui.parts.stack import stack
from guide.ui.parts.term import explaining
from guide.ui.parts.text import Style, heading, muted, running_text, text
from guide.ui.reader import Reader
from guide.ui.theme import GAP, RADIUS, ROUND

NARROW_TABLE, WIDE_TABLE = 274, 540
"""The width of all columns of a table on the narrowest phone, and beside a second pane, in logical pixels."""

_CELL = 6
_LETTER = 8
"""The room around a cell's words, and that of one letter at normal text size."""


def shown(blocks: tuple[Block, ...], reader: Reader) -> ft.Column:
    """The blocks below each other."""
    return stack(_SHOW[type(block)](block, reader) for block in blocks)


def _follow(reader: Reader) -> Callable[[str], None]:
    def follow(link: str) -> None:
        page, _, anchor = link.removeprefix("/").partition("#")
        reader.open(page or reader.place.page, anchor)

    return follow


def _paragraph(block: Paragraph, reader: Reader) -> ft.Control:
    return running_text(block.runs, _follow(reader), explain=explaining(reader))


def _heading(block: Heading, reader: Reader) -> ft.Control:
    return ft.Container(heading(block.level, block.runs), padding=ft.Padding.only(top=GAP / 2))


def _bullets(block: BulletList, reader: Reader) -> ft.Control:
    return _list([_bullet(item, reader) for item in block.items], block.items, reader)


def _bullet(item: Item, reader: Reader) -> ft.Control:
    _ = reader.phrases.text
    if item.checked is None:
        return text("•")
    if item.checked:
        # Translators: a box that is ticked, read aloud in front of an entry of a list
        return ft.Icon(ft.Icons.CHECK_BOX_OUTLINED, size=22, semantics_label=_("done"))
    # Translators: an empty box to tick, read aloud in front of an entry of a list
    return ft.Icon(ft.Icons.CHECK_BOX_OUTLINE_BLANK, size=22, semantics_label=_("to do"))


def _numbers(block: NumberedList, reader: Reader) -> ft.Control:
    marks = [text(f"{number}.") for number in range(block.start, block.start + len(block.items))]
    return _list(marks, block.items, reader)


def _list(marks: list[Any], items: tuple[Item, ...], reader: Reader) -> ft.Control:
    rows: list[ft.Control] = [
        ft.MergeSemantics(_marked(mark, item, reader)) if len(item.blocks) == 1 else _marked(mark, item, reader)
        for mark, item in zip(marks, items, strict=True)
    ]
    return stack(rows, GAP / 2)


def _marked(mark: ft.Control, item: Item, reader: Reader) -> ft.Row:
    return ft.Row(
        # A mark is as wide as its letters: at twice their size it needs twice the room.
        [mark, ft.Container(shown(item.blocks, reader), expand=True)],
        spacing=10,
        vertical_alignment=ft.CrossAxisAlignment.START,
    )


def _steps(block: Steps, reader: Reader) -> ft.Control:
    rows = [_step(number, item, reader) for number, item in enumerate(block.items, start=1)]
    title = [heading(3, block.title)] if block.title else []
    return stack([*title, *rows])


def _step(number: int, item: Item, reader: Reader) -> ft.Control:
    # It grows with its number, which may be very large.
    badge = ft.Container(
        ft.Text(str(number), theme_style=Style.TITLE_SMALL, color=ft.Colors.ON_PRIMARY),
        bgcolor=ft.Colors.PRIMARY,
        border_radius=ROUND,
        padding=ft.Padding.symmetric(horizontal=12, vertical=4),
    )
    return ft.Row(
        [badge, ft.Container(shown(item.blocks, reader), expand=True, padding=ft.Padding.only(top=4))],
        spacing=12,
        vertical_alignment=ft.CrossAxisAlignment.START,
    )


def _table(block: Table, reader: Reader) -> ft.Control:
    """As a grid where the longest word has room in a column, else as a card a row."""
    column = (WIDE_TABLE if reader.wide else NARROW_TABLE) / len(block.header) - 2 * _CELL
    needed = longest_word(block) * _LETTER * reader.settings.text_size
    return _grid(block, reader) if needed <= column else _row_cards(block, reader)


def _grid(block: Table, reader: Reader) -> ft.Control:
    def row(cells: list[ft.Control], background: ft.Colors | None) -> ft.Control:
        columns = [ft.Container(cell, expand=True, padding=ft.Padding.symmetric(horizontal=_CELL)) for cell in cells]
        return ft.Container(
            ft.Row(list(columns), spacing=0),
            padding=ft.Padding.symmetric(horizontal=6, vertical=10),
            bgcolor=background,
            border=ft.Border.only(bottom=ft.BorderSide(1, ft.Colors.OUTLINE_VARIANT)),
        )

    head: list[ft.Control] = [ft.Text(plain(cell.runs), theme_style=Style.TITLE_SMALL) for cell in block.header]
    body = [row([_cell(cell, reader) for cell in cells], None) for cells in block.rows]
    return ft.Container(
        stack([row(head, ft.Colors.SURFACE_CONTAINER_HIGH), *body], 0),
        border=ft.Border.all(1, ft.Colors.OUTLINE_VARIANT),
        border_radius=RADIUS,
        clip_behavior=ft.ClipBehavior.ANTI_ALIAS,
    )


def _cell(cell: Cell, reader: Reader) -> ft.Control:
    return running_text(cell.runs, _follow(reader), Style.BODY_MEDIUM, explaining(reader))


def _row_cards(block: Table, reader: Reader) -> ft.Control:
    cards = []
    for cells in block.rows:
        lines: list[ft.Control] = []
        for name, cell in zip(block.header, cells, strict=True):
            lines += [muted(plain(name.runs)), _cell(cell, reader)]
        cards.append(box(stack(lines, 4)))
    return stack(cards, GAP / 2)


def _picture(block: Picture, reader: Reader) -> ft.Control:
    return ft.Semantics(
        image=True,
        label=block.text,
        content=ft.Image(src=reader.library.media(block.media), border_radius=RADIUS, exclude_from_semantics=True),
    )


def _quote(block: Quote, reader: Reader) -> ft.Control:
    return box(shown(block.blocks, reader), icon=ft.Icons.FORMAT_QUOTE)


def _callout(block: Callout, reader: Reader) -> ft.Control:
    _ = reader.phrases.text
    content = shown(block.blocks, reader)
    if block.callout == "warning":
        return box(
            content,
            icon=ft.Icons.WARNING_AMBER_ROUNDED,
            # Translators: heading of a box with a warning
            title=block.title or _("Important"),
            background=ft.Colors.ERROR_CONTAINER,
            foreground=ft.Colors.ON_ERROR_CONTAINER,
        )
    return box(
        content,
        icon=ft.Icons.INFO_OUTLINE,
        # Translators: heading of a box with a piece of useful information
        title=block.title or _("Good to know"),
        background=ft.Colors.SECONDARY_CONTAINER,
        foreground=ft.Colors.ON_SECONDARY_CONTAINER,
    )


def _contact(block: ContactCard, reader: Reader) -> ft.Control:
    return contact_card(block.contact, reader)


def _rule(block: Rule, reader: Reader) -> ft.Control:
    return ft.Divider()


_SHOW: Mapping[type, Callable[[Any, Reader], ft.Control]] = {
    Paragraph: _paragraph,
    Heading: _heading,
    BulletList: _bullets,
    NumberedList: _numbers,
    Steps: _steps,
    Table: _table,
    Picture: _picture,
    Quote: _quote,
    Callout: _callout,
    ContactCard: _contact,
    Rule: _rule,
}
