"""The names of Material's icons, as they come with the library that draws them in the app."""

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path

_LIST = Path("controls", "material", "icons.json")


@cache
def icon_names() -> frozenset[str]:
    """Every name, in small letters; none when the library is not installed or keeps them elsewhere."""
    # Importing the library would import all that the app draws with.
    found = find_spec("flet")
    file = Path(found.origin).parent / _LIST if found and found.origin else _LIST
    return frozenset(map(str.lower, json.loads(file.read_text(encoding="utf-8")))) if file.is_file() else frozenset()
