"""Everybody who has the preview open: they are given the newest edition, and stay where they are in it."""

from asyncio import AbstractEventLoop, get_running_loop
from collections.abc import Callable
from contextvars import Context, copy_context
from dataclasses import dataclass
from pathlib import Path

import flet as ft

from guide.bundle.errors import BundleError
from guide.library import Library
from guide.ui.reader import Reader
from preview.board import Board
from preview.news import News, Remark
from preview.pane import with_pane


@dataclass(frozen=True, slots=True)
class _Session:
    """One window or tab with the preview; ``loop`` and ``context`` are those that Flet draws it in."""

    page: ft.Page
    reader: Reader
    board: Board
    loop: AbstractEventLoop
    context: Context


@dataclass(frozen=True, slots=True)
class _State:
    """The newest edition that could be made, and what is said of the content as it is."""

    library: Library
    remarks: tuple[Remark, ...] = ()
    is_current: bool = True


class Desk:
    """Tells the news to all who have the preview open; ``load`` opens the edition in a folder."""

    def __init__(self, library: Library, load: Callable[[Path], Library]) -> None:
        self._state = _State(library)
        self._load = load
        self._sessions: dict[str, _Session] = {}

    def opened(self, page: ft.Page, reader: Reader) -> None:
        """Somebody has opened the preview."""
        session = _Session(page, reader, Board(), get_running_loop(), copy_context())
        reader.around = lambda view, place: with_pane(view, reader, session.board, place)
        # A tab that was asleep catches up.
        page.on_connect = lambda _: self._tell(session)
        page.on_close = lambda _: self._sessions.pop(page.session.id, None)
        self._sessions[page.session.id] = session
        self._tell(session)

    def hear(self, news: News) -> None:
        """There is a new edition, or something else to say about the content; called from a thread of its own."""
        before = self._state
        try:
            library = self._load(news.bundle) if news.bundle else before.library
        except BundleError:
            # Saved again meanwhile, and gone: the next news is on its way.
            return
        remarks = before.remarks if news.remarks is None else news.remarks
        self._state = _State(library, remarks, news.is_current)
        for session in list(self._sessions.values()):
            session.loop.call_soon_threadsafe(self._tell, session, context=session.context)

    def _tell(self, session: _Session) -> None:
        if session.page.session.connection is None:
            return
        state = self._state
        session.board.remarks, session.board.is_current = state.remarks, state.is_current
        if session.reader.library is not state.library:
            session.reader.renew(state.library)
