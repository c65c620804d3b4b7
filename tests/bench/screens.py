"""How long each screen of the client takes to build, against a Flet session that says hello, in the same run.

    PYTHONPATH=tests python tests/bench/screens.py [BUNDLE]

BUNDLE is a compiled guide, else the one that ships inside the app. Each session is built and encoded for a client,
as it is sent to a phone; what the phone does with it is not measured.
"""

import asyncio
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

import flet as ft

from compiler import locations
from device import Device
from guide.library import Library, open_library
from guide.ui.routes import Own, Place, address

ROUNDS = 15


def places(library: Library, language: str) -> dict[str, Place]:
    """A place for each screen in a language; the page is the longest of the guide."""
    page = max(library.topics, key=lambda topic: _length(library, topic, language))
    own: tuple[Own, ...] = ("search", "emergency", "settings", "steps", "contacts", "events", "glossary", "saved")
    about_a_page: tuple[Own, ...] = ("beside", "show", "handover", "report")
    return {
        "languages": Place("languages"),
        "home": Place("home", language),
        "page": Place("page", language, page=page),
        **{screen: Place(screen, language) for screen in own},
        **{screen: Place(screen, language, page=page) for screen in about_a_page},
        "list": Place("list", language, pages=tuple(list(library.topics)[:5])),
    }


def _length(library: Library, page: str, language: str) -> int:
    reading = library.read(page, language)
    return len(reading.page.blocks) if reading else 0


async def _timed(build: Callable[[Device], Awaitable[None]]) -> float:
    times = []
    for _ in range(ROUNDS):
        device = Device()
        start = time.perf_counter()
        await build(device)
        times.append(time.perf_counter() - start)
        device.close()
    return statistics.median(times)


async def _hello(device: Device) -> None:
    async def main(page: ft.Page) -> None:
        page.add(ft.Text("hello"))

    await device.start(main)


async def compare(library: Library) -> None:
    """Print a line for each screen: milliseconds, and how many times as long as the hello."""
    hello = await _timed(_hello)
    print(f"{'hello world':<12} {hello * 1000:8.1f} ms    1.0")
    for name, place in places(library, library.languages[-1].tag).items():
        seconds = await _timed(lambda device, place=place: device.open(library, address(place)))  # type: ignore[misc]
        print(f"{name:<12} {seconds * 1000:8.1f} ms {seconds / hello:6.1f}")


if __name__ == "__main__":
    bundle = Path(sys.argv[1]) if len(sys.argv) > 1 else locations.bundle()
    with tempfile.TemporaryDirectory() as data:
        asyncio.run(compare(open_library(bundle, Path(data) / "none", Path(data))))
