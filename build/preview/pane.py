"""What is wrong with the page on the screen, beside it, and what is wrong elsewhere."""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import cast

import flet as ft

from guide.ui.direction import isolated
from guide.ui.parts.pressable import pressable
from guide.ui.parts.stack import stack
from guide.ui.parts.text import Style, heading, muted, text
from guide.ui.reader import Reader
from guide.ui.routes import Place
from guide.ui.theme import GAP
from preview.board import Board
from preview.news import Remark, about, elsewhere

WIDTH = 340
"""Of the pane beside a page, in logical pixels."""

HEIGHT = 260
"""Of the pane below a page once it is unfolded, in logical pixels."""

SHOWN = 20
"""How many remarks on other pages are listed; mostly an editor works on one."""

_SYMBOLS = {
    "error": (ft.Icons.ERROR, ft.Colors.ERROR),
    "warning": (ft.Icons.WARNING_AMBER, ft.Colors.TERTIARY),
    "advice": (ft.Icons.LIGHTBULB_OUTLINE, ft.Colors.ON_SURFACE_VARIANT),
}


def with_pane(view: ft.View, reader: Reader, board: Board, place: Place) -> ft.View:
    """The view with the pane beside what it shows, or below it where there is no room."""
    shown = ft.Column(cast("list[ft.Control]", view.controls), expand=True, spacing=0)
    if reader.wide:
        view.controls = [
            ft.Row([shown, ft.VerticalDivider(width=1), _Beside(board, reader, place)], expand=True, spacing=0)
        ]
    else:
        view.controls = [ft.Column([shown, _Below(board, reader, place)], expand=True, spacing=0)]
    return view


@ft.component
def _Beside(board: Board, reader: Reader, place: Place) -> ft.Control:  # noqa: N802  a component
    return ft.Container(_scrolled([_summary(board, place), *_remarks(board, reader, place)]), width=WIDTH, rtl=False)


@ft.component
def _Below(board: Board, reader: Reader, place: Place) -> ft.Control:  # noqa: N802  a component
    unfolded, unfold = ft.use_state(False)
    symbol = ft.Icon(ft.Icons.EXPAND_MORE if unfolded else ft.Icons.EXPAND_LESS)
    title = ft.Row([ft.Container(_summary(board, place), expand=True), symbol])
    parts = [pressable(title, lambda: unfold(not unfolded), padding=ft.Padding.symmetric(horizontal=GAP, vertical=8))]
    if unfolded:
        parts.append(ft.Container(_scrolled(_remarks(board, reader, place)), height=HEIGHT))
    return ft.Container(stack([ft.Divider(height=1), *parts], 0), bgcolor=ft.Colors.SURFACE_CONTAINER, rtl=False)


def _scrolled(controls: Iterable[ft.Control]) -> ft.Control:
    return ft.ListView(list(controls), spacing=12, padding=GAP)


def _summary(board: Board, place: Place) -> ft.Control:
    """How the page stands, in two lines that assistive technology reads when they change."""
    here = sum(1 for _ in about(place.page, board.remarks)) if place.page else 0
    state = "Shows what was saved last." if board.is_current else "Has errors. Shows the last edition without any."
    lines = [text(f"{_number(here)} on this page", Style.TITLE_SMALL), muted(state)]
    return ft.Semantics(live_region=True, content=stack(lines, 2))


def _remarks(board: Board, reader: Reader, place: Place) -> Iterator[ft.Control]:
    own = f"{place.page}/{place.language}.md"
    here = about(place.page, board.remarks) if place.page else ()
    # What is wrong with the text on the screen comes first.
    for remark in sorted(here, key=lambda remark: (remark.path != own, *_rank(remark))):
        yield _remark(remark)
    others = [remark for remark in elsewhere(place.page, board.remarks) if remark.level != "advice"]
    if others:
        yield heading(2, f"{_number(len(others))} elsewhere", Style.TITLE_SMALL)
    for remark in sorted(others, key=_rank)[:SHOWN]:
        line = _remark(remark)
        known = reader.library.written_in(remark.page)
        yield pressable(line, partial(reader.open, remark.page), padding=0) if known else line


def _rank(remark: Remark) -> tuple[int, str, int]:
    return list(_SYMBOLS).index(remark.level), remark.path, remark.line


def _remark(remark: Remark) -> ft.Control:
    symbol, color = _SYMBOLS[remark.level]
    words: list[ft.Control] = [text(isolated(remark.message), Style.BODY_MEDIUM)]
    if remark.fix:
        words.append(muted(isolated(remark.fix)))
    words.append(muted(f"{remark.path}:{remark.line} {remark.code}"))
    icon = ft.Icon(symbol, color=color, size=20, semantics_label=remark.level)
    return ft.Row([icon, stack(words, 2, expand=True)], vertical_alignment=ft.CrossAxisAlignment.START)


def _number(count: int) -> str:
    return f"{count or 'No'} problem{'' if count == 1 else 's'}"
