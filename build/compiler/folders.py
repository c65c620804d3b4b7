"""Folders of made files: an older one of the same kind alone is replaced, by one made beside it and whole."""

import json
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from compiler.errors import UsageError
from guide.bundle import layout
from guide.bundle.manifest import Entry, entry

File = tuple[str, bytes]
"""A path below the folder, and what is there."""


def mark(file: Path) -> Mapping[str, object]:
    """What the file says that tells a folder of ours from somebody's own: a JSON object, empty where there is none."""
    try:
        data = json.loads(file.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return data if isinstance(data, dict) else {}


def check_apart(out: Path, *inputs: Path) -> None:
    """Raise UsageError when what is made would lie in what it is made of, or around it."""
    for source in inputs:
        if out.resolve().is_relative_to(source.resolve()) or source.resolve().is_relative_to(out.resolve()):
            raise UsageError(f"{out}: expected a folder apart from {source}; choose another --out")


def check_replaceable(out: Path, kind: str, is_older: Callable[[Path], bool]) -> None:
    """Raise UsageError unless there is nothing at ``out``, or an older one of what shall be put there, a ``kind``."""
    if not out.exists() or is_older(out):
        return
    if not out.is_dir():
        raise UsageError(f"{out}: expected a folder, found a file; choose another --out")
    if any(out.iterdir()):
        raise UsageError(f"{out}: expected {kind} or nothing, found other files; choose another --out")


@contextmanager
def made_beside(out: Path) -> Iterator[Path]:
    """A folder that does not exist yet and takes the place of ``out`` once it is filled; until then the old one stays.

    Raises UsageError when something cannot be written.
    """
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{out.name}-", dir=out.parent) as beside:
            yield Path(beside) / "new"
            _swap(Path(beside) / "new", out, Path(beside) / "old")
    except OSError as error:
        raise UsageError(f"{error.filename or out}: cannot be written ({error.strerror})") from None


def write_files(folder: Path, files: Iterable[File]) -> dict[str, Entry]:
    """Put the files below ``folder``: what a manifest says of each, by its path."""
    entries: dict[str, Entry] = {}
    for path, raw in files:
        layout.check_path(path)
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(raw)
        entries[path] = entry(raw)
    return entries


def _swap(new: Path, out: Path, old: Path) -> None:
    """Rename ``new`` to ``out``; a folder that is there can only be moved away before, to ``old``, not replaced."""
    if not out.exists():
        new.replace(out)
        return
    out.replace(old)
    try:
        new.replace(out)
    except OSError:
        old.replace(out)
        raise
    shutil.rmtree(old)
