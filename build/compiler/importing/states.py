"""What an import remembers in the content tree: what it wrote last, and under which id it wrote it.

It lies in the hidden folder ``.import/``, which belongs into git: the files as they were imported last, and an index.
With them, the next import knows what has changed there and what was edited here.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from compiler.errors import UsageError

FOLDER = ".import"
INDEX = f"{FOLDER}/index.json"
LAST = f"{FOLDER}/last"
"""The files as they were imported last."""
NEWER = f"{FOLDER}/newer"
"""Files of the last imports that contradict what was edited here, for an editor to look at."""

_FORMAT = 1


@dataclass(frozen=True, slots=True)
class State:
    """What was imported last: ``origin`` names the source, ``keys`` are what each id was called there.

    ``pictures`` are the paths of pictures by their addresses, ``texts`` the files by their paths. ``others`` are the
    ids of what editors have added since, ``options`` what was said of the guide on the command line.
    """

    origin: str = ""
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    pictures: Mapping[str, str] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    others: frozenset[str] = frozenset()
    options: Mapping[str, str] = field(default_factory=dict)


def read_state(content: Path) -> State | None:
    """The state of a content tree; None when nothing was ever imported. Raises UsageError when it is damaged."""
    file = content / INDEX
    if not file.exists():
        return None
    try:
        data: Any = json.loads(file.read_text(encoding="utf-8"))
        last = content / LAST
        texts = {
            path.relative_to(last).as_posix(): read_text(path) for path in sorted(last.rglob("*")) if path.is_file()
        }
        return State(
            data["origin"],
            {id_: tuple(keys) for id_, keys in data["ids"].items()},
            dict(data["pictures"]),
            texts,
            options=dict(data["options"]),
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        raise UsageError(f"{file}: expected what the last import wrote; take the file out of git again") from None


def followed(state: State, moved: Mapping[str, str]) -> State:
    """The state with its files where editors have moved them."""

    def now(path: str) -> str:
        folder, _, name = path.rpartition("/")
        return f"{moved[folder]}/{name}" if folder in moved else path

    return replace(state, texts={now(path): text for path, text in state.texts.items()})


def index_text(state: State) -> str:
    """The index, an id and a picture a line, so that git merges it."""
    document = {
        "format": _FORMAT,
        "origin": state.origin,
        "options": dict(sorted(state.options.items())),
        "ids": {id_: list(keys) for id_, keys in sorted(state.keys.items())},
        "pictures": dict(sorted(state.pictures.items())),
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def read_text(file: Path) -> str:
    """A text as it is compared: with lines that end in a newline."""
    return file.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
