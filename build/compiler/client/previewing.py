"""``guide open --watch``: the client follows the content as it is saved, and tells what is wrong with it."""

import json
import shutil
import subprocess
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Thread
from typing import Any

import click

from compiler import locations
from compiler.errors import UsageError
from compiler.finished import FinishedPages
from compiler.pipeline import compile_guide, inspect_content
from compiler.problems import Problem
from compiler.report import print_problems
from compiler.watching import watch

News = Mapping[str, Any]
"""What ``preview.news`` reads: ``bundle``, ``is_current``, ``remarks``."""

Client = subprocess.Popen[bytes]
Start = Callable[[Path, Path], Client]
"""Starts the client with the edition in a folder, and with a folder for what it keeps."""

_TOLD = ("path", "line", "code", "level", "message", "fix")
_ENDING = 3.0  # seconds
_KEPT = 2  # editions: the newest, and the one that a client may still be reading from

# How long saving several files may take, and how soon the end of the client is noticed, in milliseconds.
_WATCHING = {"debounce": 400, "step": 30, "rust_timeout": 500}


def preview(content: Path, start: Start) -> None:
    """Open the client that ``start`` starts, and keep it up with the content until one of both is ended.

    As long as the content has errors from the beginning, there is nothing to open, and they are waited for.
    """
    with TemporaryDirectory(prefix="guide-preview-") as kept:
        editions = Editions(content, Path(kept))
        first = _first(editions, content)
        client = start(first, Path(kept) / "client")
        ended = Event()
        Thread(target=_wait, args=(client, ended), daemon=True).start()

        def tell() -> None:
            for news in editions.news():
                _tell(client, news)

        try:
            # What was saved while the client was started is told by now.
            tell()
            _watch(content, tell, ended)
        except KeyboardInterrupt:
            # Between two saves the watch itself hears of it.
            return
        finally:
            end(client)


class Editions:
    """The content compiled again and again, each time to a folder of its own below ``folder``."""

    def __init__(self, content: Path, folder: Path) -> None:
        self._content = content
        self._folder = folder
        self._number = 0
        self._finished = FinishedPages()

    def news(self) -> Iterator[News]:
        """What has become of the content meanwhile: first what readers see, then all that is wrong with it."""
        try:
            bundle, errors = self.compile()
            yield {
                "bundle": str(bundle) if bundle else None,
                "is_current": bool(bundle),
                "remarks": None if bundle else _told(errors),
            }
            yield self.remarks(is_current=bool(bundle))
        except UsageError as error:
            # A file that is gone for the moment is no reason to stop.
            click.echo(f"Error: {error}", err=True)

    def compile(self) -> tuple[Path | None, tuple[Problem, ...]]:
        """The folder of a new edition, or None and the errors that keep it from being made."""
        folder = self._folder / str(self._number + 1)
        compilation = compile_guide(self._content, folder, finished=self._finished)
        if compilation.failed:
            print_problems(compilation.problems)
            return None, compilation.problems
        self._number += 1
        shutil.rmtree(self._folder / str(self._number - _KEPT), ignore_errors=True)
        return folder, ()

    def remarks(self, *, is_current: bool) -> News:
        """Everything that is wrong with the content today."""
        problems = inspect_content(self._content, date.today()).problems  # noqa: DTZ011
        return {"bundle": None, "is_current": is_current, "remarks": _told(problems)}


def _first(editions: Editions, content: Path) -> Path:
    """The first edition, as soon as there is one."""
    made: list[Path] = []
    is_made = Event()

    def make() -> None:
        bundle, _ = editions.compile()
        if bundle:
            made.append(bundle)
            is_made.set()

    make()
    if not made:
        click.echo("The guide opens as soon as these errors are mended and saved (stop with Ctrl+C)")
        _watch(content, make, is_made)
    if not made:
        raise SystemExit(1)
    return made[0]


def _watch(content: Path, saved: Callable[[], None], end: Event) -> None:
    watch((content, locations.locales()), saved, stop_event=end, **_WATCHING)


def end(client: Client) -> None:
    """End the client, which would wait for browsers that have gone."""
    client.terminate()
    try:
        client.wait(_ENDING)
    except subprocess.TimeoutExpired:
        client.kill()
        client.wait()


def _wait(client: Client, ended: Event) -> None:
    client.wait()
    ended.set()


def _tell(client: Client, news: News) -> None:
    # Whoever closes the client is done, which the watch hears of by itself.
    with suppress(OSError):
        assert client.stdin is not None
        client.stdin.write(json.dumps(news).encode() + b"\n")
        client.stdin.flush()


def _told(problems: Iterable[Problem]) -> list[dict[str, Any]]:
    return [{name: getattr(problem, name) for name in _TOLD} for problem in problems]
