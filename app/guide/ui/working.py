"""Work that must not hold up the screen."""

import asyncio
import sys
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


async def in_background(work: Callable[[], T]) -> T:
    """The result of the work, done on another thread; in a browser, which has none, on this one."""
    if sys.platform == "emscripten":
        await asyncio.sleep(0)
        return work()
    return await asyncio.to_thread(work)
