"""All the runs of a text, wherever in its blocks they stand."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from guide.bundle.blocks import Run


def runs_in(part: Any) -> Iterator[Run]:
    """Every run of a block, or of several, however deep they are nested, in reading order."""
    if isinstance(part, Run):
        yield part
    elif isinstance(part, tuple):
        for inner in part:
            yield from runs_in(inner)
    elif is_dataclass(part):
        for field in fields(part):
            yield from runs_in(getattr(part, field.name))
