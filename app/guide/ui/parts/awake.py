"""A screen that does not go dark while it is held up to somebody."""

from contextlib import suppress

import flet as ft

# Not every device can be kept awake, and none has to.
_UNABLE = (RuntimeError, TimeoutError)


def use_awake(needed: bool) -> None:
    """Keep the device's screen on while ``needed`` and the component that says so is shown."""
    lock = ft.use_memo(ft.Wakelock, [])

    async def hold() -> None:
        if needed:
            with suppress(*_UNABLE):
                await lock.enable()

    async def release() -> None:
        with suppress(*_UNABLE):
            await lock.disable()

    ft.use_effect(hold, dependencies=[needed], cleanup=release)
