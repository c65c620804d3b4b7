"""A device without a screen: a Flet client in this process that keeps settings, follows addresses and taps."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

import flet as ft
import msgpack
from flet.controls.base_control import BaseControl
from flet.controls.context import _context_page
from flet.messaging.connection import Connection
from flet.messaging.protocol import (
    Message,
    MessageAction,
    RegisterClientResponseBody,
    configure_encode_object_for_msgpack,
)
from flet.messaging.session import Session
from flet.pubsub.pubsub_hub import PubSubHub

from guide.library import Library
from guide.settings import KEY
from guide.ui.client import Opened, client

REST = 0.5
"""What the app has put off for longer than this can wait for the next time it is asked, in seconds."""

PATIENCE = 60.0
"""How long the app may take to come to rest, in seconds."""

_NAP = 0.005

C = TypeVar("C", bound=BaseControl)
T = TypeVar("T")

_ANSWERS: Mapping[str, Any] = {"share_files": {"status": "success", "raw": ""}}
"""What a client says when it has done what it was asked for; mostly nothing."""


class Device(Connection):
    """Really encodes what the app sends, and answers what the app asks a client for."""

    def __init__(
        self,
        kept: dict[str, str] | None = None,
        width: float = 390,
        height: float = 844,
        languages: tuple[str, ...] = (),
        url: str = "wss://guide.example",
        platform: str = "android",
        web: bool = False,
    ) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.page_url = url
        self.loop = asyncio.get_running_loop()
        self.executor = self._threads = _Threads()
        self.loop.set_default_executor(self._threads)
        self.pubsubhub = PubSubHub(loop=self.loop, executor=self.executor)
        self.kept = {} if kept is None else kept
        self.visited: list[str] = []
        self.asked: list[str] = []
        self.arguments: dict[str, Any] = {}
        self._crash = ""
        self.session = Session(self)
        self._size = {"width": width, "height": height}
        self._languages = languages
        self._platform = platform
        self._web = web

    async def open(self, library: Library, route: str = "/", opened: Opened = lambda page, reader: None) -> None:
        """Start the guide at an address."""
        await self.start(client(lambda: library, lambda: _Kept(self.kept), self._own_languages, opened), route)
        await self.settle()

    async def start(self, main: Callable[[ft.Page], Awaitable[None]], route: str = "/") -> None:
        """Start an app."""
        self.session.apply_page_patch({"route": route, "platform": self._platform, "web": self._web, **self._size})
        answer = RegisterClientResponseBody(self.session.id, self.session.get_page_patch(), "")
        self.send_message(Message(MessageAction.REGISTER_CLIENT, answer))
        _context_page.set(self.session.page)
        await main(self.session.page)

    def close(self) -> None:
        """End the session."""
        self.session.close()

    def send_message(self, message: Message) -> None:
        encode = configure_encode_object_for_msgpack(BaseControl)
        msgpack.packb([message.action, message.body], default=encode)
        if message.action is MessageAction.SESSION_CRASHED:
            self._crash = str(message.body)
        if message.action is MessageAction.INVOKE_METHOD:
            answer = asyncio.create_task(self._answer(message.body))
            answer.add_done_callback(lambda done: done.result())

    async def _answer(self, request: Any) -> None:
        self.asked.append(request.name)
        self.arguments[request.name] = request.args
        if request.name == "push_route":
            self.visited.append(request.args["route"])
            await self.session.dispatch_event(request.control_id, "route_change", {"route": request.args["route"]})
        self.session.handle_invoke_method_results(request.control_id, request.call_id, _ANSWERS.get(request.name), None)

    async def _own_languages(self, _page: ft.Page) -> tuple[str, ...]:
        return self._languages

    async def settle(self) -> None:
        """Let the app finish what it is doing, however long that takes; an error in it is an error of the test."""
        async with asyncio.timeout(PATIENCE):
            while (pause := self._left_to_wait()) is not None:  # noqa: ASYNC110  there is no event of rest
                await asyncio.sleep(pause)
        assert not self._crash, self._crash

    def _left_to_wait(self) -> float | None:
        """How long, for what is to run now, runs on another thread or has been put off for a moment; None: nothing."""
        # The event loop tells nobody else what it has left to do.
        loop: Any = self.loop
        if loop._ready:
            return 0
        soon = loop.time() + REST
        delayed = any(timer.when() < soon and not timer.cancelled() for timer in loop._scheduled)
        return _NAP if delayed or self._threads.is_busy else None

    @property
    def view(self) -> ft.View:
        """The view on top."""
        return [control for control in below(self.session.page.views) if isinstance(control, ft.View)][-1]

    @property
    def dialog(self) -> ft.DialogControl | None:
        """What stands over the view, if anything does."""
        return next((dialog for dialog in reversed(self.session.page._dialogs.controls) if dialog.open), None)

    def controls(self, kind: type[C]) -> Iterator[C]:
        """Every control of a class in what is on top: the dialog if there is one, else the view."""
        return (control for control in below(self.dialog or self.view) if isinstance(control, kind))

    def texts(self) -> list[str]:
        """Every text of the view on top, as it is read."""
        return [read(text) for text in self.controls(ft.Text)]

    def headings(self) -> list[tuple[int, str]]:
        """Level and text of each heading of the view on top."""
        return [
            (semantics.heading_level, read(semantics.content))
            for semantics in self.controls(ft.Semantics)
            if semantics.heading_level is not None and isinstance(semantics.content, ft.Text)
        ]

    async def tap(self, label: str) -> None:
        """Tap the innermost thing to tap that shows this text."""
        target = next(self._tappable(label), None)
        assert target is not None, f"nothing to tap says {label!r}; there is {self.texts()}"
        await self.session.dispatch_event(target._i, "click", None)
        await self.settle()

    async def tap_icon(self, name: str) -> None:
        """Tap the button that shows an icon of this name."""
        buttons = (
            button
            for button in self.controls(ft.IconButton)
            if isinstance(button.icon, ft.Icon) and button.icon.semantics_label == name
        )
        await self.session.dispatch_event(next(buttons)._i, "click", None)
        await self.settle()

    async def tap_word(self, word: str) -> None:
        """Tap a word inside a text."""
        spans = (span for text in self.controls(ft.Text) for span in text.spans or [])
        target = next((span for span in spans if span.text == word and span.on_click), None)
        assert target is not None, f"no word {word!r} can be tapped; there is {self.texts()}"
        await self.session.dispatch_event(target._i, "click", None)
        await self.settle()

    async def tick(self, number: int) -> None:
        """Tap a box to tick, counted from zero."""
        box = list(self.controls(ft.Checkbox))[number]
        self.session.apply_patch(box._i, {"value": not box.value})
        await self.session.dispatch_event(box._i, "change", str(not box.value).lower())
        await self.settle()

    async def choose(self, index: int) -> None:
        """Choose a destination of the bar at the bottom, or of the rail at the side."""
        bar: BaseControl = next(iter([*self.controls(ft.NavigationBar), *self.controls(ft.NavigationRail)]))
        self.session.apply_patch(bar._i, {"selected_index": index})
        await self.session.dispatch_event(bar._i, "change", str(index))
        await self.settle()

    async def type(self, text: str) -> None:
        """Type into the only text field."""
        field = next(self.controls(ft.TextField))
        self.session.apply_patch(field._i, {"value": text})
        await self.session.dispatch_event(field._i, "change", text)
        await self.settle()

    async def go_back(self) -> None:
        """The system's own way back."""
        await self.session.dispatch_event(self.session.page._i, "view_pop", {"route": self.view.route})
        await self.settle()

    async def look(self) -> None:
        """Take the app out of the background again."""
        await self.session.dispatch_event(self.session.page._i, "app_lifecycle_state_change", {"state": "resume"})
        await self.settle()

    async def follow(self, route: str) -> None:
        """An address opened from outside: a link, the address bar, the browser's back button."""
        await self.session.dispatch_event(self.session.page._i, "route_change", {"route": route})
        await self.settle()

    @property
    def settings(self) -> str:
        """What is kept of the reader's choices."""
        return self.kept.get(KEY, "")

    def _tappable(self, label: str) -> Iterator[BaseControl]:
        for control in reversed(list(self.controls(BaseControl))):
            says = [read(text) for text in below(control) if isinstance(text, ft.Text)]
            if getattr(control, "on_click", None) is not None and label in (
                *says,
                _bare(getattr(control, "content", None)),
            ):
                yield control


def read(text: ft.Text) -> str:
    """The words of a text without the signs that isolate directions."""
    return _bare(text.value or "".join(span.text or "" for span in text.spans or []))


def _bare(words: Any) -> str:
    return words.replace("\u2068", "").replace("\u2069", "") if isinstance(words, str) else ""


class _Threads(ThreadPoolExecutor):
    """Where work is done that must not hold up the screen: one thing after the other."""

    def __init__(self) -> None:
        super().__init__(max_workers=1)
        self._last = super().submit(int)

    @property
    def is_busy(self) -> bool:
        """Whether there is work, or somebody to whom its result has not been handed over yet."""
        return not self._last.done()

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:
        work = super().submit(fn, *args, **kwargs)
        # Its turn comes when the result of the work before it has been handed over.
        self._last = super().submit(int)
        return work


class _Kept:
    def __init__(self, kept: dict[str, str]) -> None:
        self._kept = kept

    async def get(self, key: str) -> str | None:
        return self._kept.get(key)

    async def set(self, key: str, value: str) -> None:
        self._kept[key] = value

    async def clear(self) -> None:
        self._kept.clear()


def below(control: Any) -> Iterator[BaseControl]:
    """A control and all that it holds, in reading order."""
    if isinstance(control, list | tuple):
        for entry in control:
            yield from below(entry)
        return
    if not isinstance(control, BaseControl):
        return
    yield control
    for name in (
        "_b",
        "leading",
        "title",
        "subtitle",
        "appbar",
        "content",
        "label",
        "actions",
        "controls",
        "items",
        "navigation_bar",
    ):
        yield from below(getattr(control, name, None))
