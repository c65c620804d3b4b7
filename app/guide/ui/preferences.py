"""The device's own store for what the reader chose, which may be full or forbidden."""

import logging
from collections.abc import Awaitable

import flet as ft

from guide.settings import KEY, Settings, Store, decode

_logger = logging.getLogger(__name__)

# What a client says that cannot do what it was asked for, or does not answer.
_UNABLE = (RuntimeError, TimeoutError)


class Preferences:
    """The device's own store for an app's settings."""

    def __init__(self) -> None:
        self._service = ft.SharedPreferences()

    async def get(self, key: str) -> str | None:
        """The text kept under the key, or None."""
        kept = await self._service.get(key)
        return kept if isinstance(kept, str) else None

    async def set(self, key: str, value: str) -> None:
        """Keep a text."""
        if await self._service.set(key, value) is False:
            raise RuntimeError(f"{key}: not kept")

    async def clear(self) -> None:
        """Forget everything."""
        await self._service.clear()


async def kept(store: Store) -> Settings:
    """What the device has kept; the defaults where it forbids to look, as browsers may: that keeps nobody out."""
    try:
        return decode(await store.get(KEY))
    except _UNABLE as error:
        _logger.warning("the settings cannot be read: %s", error)
        return Settings()


async def done(work: Awaitable[None]) -> bool:
    """Whether the device has done it: it may be full, or keep nothing of an app."""
    try:
        await work
    except _UNABLE as error:
        _logger.warning("the settings cannot be kept: %s", error)
        return False
    return True
