"""What the front matter of other projects' pages says, in YAML or TOML, as far as a guide has a meaning for it."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import yaml

from compiler.importing import values

_FENCED = re.compile(r"(?P<fence>---|\+\+\+)[ \t]*\n(?P<text>.*?)^(?P=fence)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_UNDERSTOOD = frozenset(
    ("title", "description", "summary", "weight", "order", "draft", "date", "lastmod", "slug", "lang")
)


class Unreadable(Exception):
    """A front matter that is neither YAML nor TOML."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What is understood; ``others`` are keys that have no meaning in a guide."""

    title: str = ""
    summary: str = ""
    order: int | None = None
    is_draft: bool = False
    day: str = ""
    others: tuple[str, ...] = ()


def split(text: str) -> tuple[FrontMatter, str]:
    """The front matter and the text below it; raises Unreadable."""
    found = _FENCED.match(text)
    if found is None:
        return FrontMatter(), text
    try:
        data: Any = yaml.safe_load(found["text"]) if found["fence"] == "---" else tomllib.loads(found["text"])
    except (yaml.YAMLError, tomllib.TOMLDecodeError, ValueError, RecursionError) as error:
        raise Unreadable(str(error).splitlines()[0]) from None
    return _understood(values.mapping(data)), text[found.end() :]


def _understood(data: Mapping[str, Any]) -> FrontMatter:
    order = values.whole(data.get("weight"))
    return FrontMatter(
        values.text(data.get("title")),
        values.text(data.get("description")) or values.text(data.get("summary")),
        order if order is not None else values.whole(data.get("order")),
        data.get("draft") is True,
        _day(data.get("lastmod")) or _day(data.get("date")),
        tuple(sorted(str(key) for key in data if key not in _UNDERSTOOD)),
    )


def _day(value: Any) -> str:
    if isinstance(value, datetime):
        return value.date().isoformat()
    return value.isoformat() if isinstance(value, date) else values.day(value)
