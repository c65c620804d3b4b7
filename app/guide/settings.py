"""What the reader chose and keeps, and how it is kept on the device."""

import json
from collections.abc import Callable, Collection, Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import Any, Literal, Protocol, get_args

Appearance = Literal["system", "light", "dark"]

APPEARANCES: tuple[Appearance, ...] = get_args(Appearance)
TEXT_SIZES = (1.0, 1.25, 1.5, 2.0)
RECENT = 8
"""How many pages are remembered as read last."""

KEY = "settings"


class Store(Protocol):
    """Something that keeps texts on the device, by key."""

    async def get(self, key: str) -> str | None:
        """The text kept under the key, or None."""

    async def set(self, key: str, value: str) -> None:
        """Keep a text."""

    async def clear(self) -> None:
        """Forget everything."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a reader chose and keeps; the defaults are those of somebody who has chosen nothing.

    ``language`` is empty until one is chosen, ``second`` unless another is wanted beside it. ``text_size`` is a
    factor. ``situation`` is the id of one of the guide's. ``saved`` and ``recent`` are ids of pages, the newest
    first; ``done`` are ids of what was ticked off: steps, and pages of a list.
    """

    language: str = ""
    second: str = ""
    text_size: float = 1.0
    appearance: Appearance = "system"
    high_contrast: bool = False
    situation: str = ""
    saved: tuple[str, ...] = ()
    recent: tuple[str, ...] = ()
    done: tuple[str, ...] = ()

    def visited(self, page: str) -> "Settings":
        """With this page as the one read last."""
        rest = (other for other in self.recent if other != page)
        return replace(self, recent=(page, *rest)[:RECENT])

    def toggled_saved(self, page: str) -> "Settings":
        """With this page saved, or no longer."""
        return replace(self, saved=_toggled(self.saved, page))

    def toggled_done(self, step: str) -> "Settings":
        """With this step ticked off, or no longer."""
        return replace(self, done=_toggled(self.done, step))

    def renamed(self, current: Callable[[str], str]) -> "Settings":
        """With the ids that pages have now, as ``current`` tells them, in place of those they were kept by."""
        saved, recent, done = (_renamed(ids, current) for ids in (self.saved, self.recent, self.done))
        return replace(self, saved=saved, recent=recent, done=done)

    def offered(self, languages: Collection[str], situations: Collection[str]) -> "Settings":
        """Without a language or a situation that the guide does not have, or no longer."""
        language, second = (tag if tag in languages else "" for tag in (self.language, self.second))
        return replace(
            self,
            language=language,
            second=second,
            situation=self.situation if self.situation in situations else "",
        )


def _renamed(entries: tuple[str, ...], current: Callable[[str], str]) -> tuple[str, ...]:
    """The entries, each once; a step is the id of its page, ``#`` and a number."""
    parts = (entry.partition("#") for entry in entries)
    return tuple(dict.fromkeys(current(page) + mark + number for page, mark, number in parts))


def _toggled(entries: tuple[str, ...], entry: str) -> tuple[str, ...]:
    return tuple(other for other in entries if other != entry) if entry in entries else (entry, *entries)


def encode(settings: Settings) -> str:
    """The settings as they are kept."""
    return json.dumps(asdict(settings))


def decode(kept: str | None) -> Settings:
    """The settings out of what was kept; what is missing or makes no sense becomes the default.

    An app that was updated, or data that was cut, must never keep a reader out of the guide.
    """
    try:
        data = json.loads(kept or "{}")
    except (ValueError, RecursionError):
        return Settings()
    if not isinstance(data, Mapping):
        return Settings()
    values: dict[str, Any] = {}
    for field in fields(Settings):
        value = data.get(field.name)
        value = tuple(value) if isinstance(value, list) else value
        if _makes_sense(field.name, value, field.default):
            values[field.name] = value
    return Settings(**values)


def _makes_sense(name: str, value: Any, default: Any) -> bool:
    if name == "text_size":
        return value in TEXT_SIZES
    if name == "appearance":
        return value in APPEARANCES
    if isinstance(default, tuple):
        return isinstance(value, tuple) and all(isinstance(entry, str) for entry in value)
    return type(value) is type(default)
