"""What the reader chose, and how it is kept on the device."""

import json
from dataclasses import asdict, dataclass, fields, replace
from typing import Any, Literal, Protocol, get_args

Appearance = Literal["system", "light", "dark"]

APPEARANCES: tuple[Appearance, ...] = get_args(Appearance)
TEXT_SIZES = (1.0, 1.25, 1.5, 2.0)
KEY = "settings"


class Store(Protocol):
    """Something that keeps texts on the device, by key."""

    async def get(self, key: str) -> str | None:
        """The text kept under the key, or None."""

    async def set(self, key: str, value: str) -> None:
        """Keep a text."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The reader's choices; ``language`` is empty until one is chosen, ``text_size`` is a factor."""

    language: str = ""
    text_size: float = 1.0
    appearance: Appearance = "system"


def encode(settings: Settings) -> str:
    """The settings as they are kept."""
    return json.dumps(asdict(settings))


def decode(kept: str | None) -> Settings:
    """The settings out of what was kept; what is missing or makes no sense becomes the default.

    An app that was updated, or data that was cut, must never keep a reader out of the guide.
    """
    try:
        data = json.loads(kept or "{}")
    except ValueError:
        return Settings()
    settings = Settings()
    for field in fields(Settings):
        if isinstance(data, dict) and _makes_sense(field.name, data.get(field.name)):
            settings = replace(settings, **{field.name: data[field.name]})
    return settings


def _makes_sense(name: str, value: Any) -> bool:
    if name == "text_size":
        return value in TEXT_SIZES
    if name == "appearance":
        return value in APPEARANCES
    return isinstance(value, str)
