"""The time as a screen knows it, which goes on while the screen stands."""

import asyncio
from collections.abc import Callable
from datetime import datetime

import flet as ft

PAUSE = 30.0
"""How long a screen may lag behind the clock, in seconds."""


def use_now(now: Callable[[], datetime]) -> datetime:
    """The time at hand; a hook that draws the component again as time goes by."""
    moment, set_moment = ft.use_state(now())

    async def look_again() -> None:
        await asyncio.sleep(PAUSE)
        set_moment(now())

    # Each look leads to the next by way of a redraw, so all ends with the component.
    ft.use_effect(look_again, dependencies=[moment])
    return moment
