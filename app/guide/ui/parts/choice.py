"""A choice of one out of a few, all of them to be seen at once."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TypeVar

import flet as ft

from guide.ui.parts.toggle import beside_each_other, toggle

Value = TypeVar("Value")


def choice(names: Mapping[Value, str], chosen: Value, choose: Callable[[Value], None]) -> ft.Control:
    """A button for each value, the chosen one marked."""
    return beside_each_other(
        toggle(name, partial(choose, value), chosen=value == chosen) for value, name in names.items()
    )
