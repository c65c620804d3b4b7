"""An import against what is there: what changed at the source is taken over, what was edited here stays."""

import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Literal

from compiler.errors import UsageError
from compiler.files import write_beside
from compiler.importing.merging import merged
from compiler.importing.states import INDEX, LAST, NEWER, State, index_text, read_text

Outcome = Literal[
    "new",
    "updated",
    "merged",
    "removed",
    "unchanged",
    "edited here",
    "removed here",
    "removed there, edited here",
    "removed there, needed here",
    "changed there and here",
]

NEEDS_A_LOOK: tuple[Outcome, ...] = (
    "removed there, edited here",
    "removed there, needed here",
    "changed there and here",
)


@dataclass(frozen=True, slots=True)
class Change:
    """What becomes of a file: its text from now on (None: there is none), and whether that differs from what is there.

    ``newer`` is what the source says where the file says something else.
    """

    path: str
    outcome: Outcome
    text: str | None
    newer: str | None = None

    @property
    def writes(self) -> bool:
        """Whether the file changes."""
        return self.outcome in ("new", "updated", "merged", "removed")


@dataclass(frozen=True, slots=True)
class Update:
    """Everything an import changes: texts, pictures (path -> bytes) and what it remembers.

    ``forgotten`` are files of the last import that lie elsewhere since.
    """

    changes: tuple[Change, ...]
    pictures: Mapping[str, bytes]
    state: State
    forgotten: tuple[str, ...] = ()


def plan(content: Path, new: Mapping[str, str], last: Mapping[str, str], there: Iterable[str]) -> Iterator[Change]:
    """What becomes of every file, in the order of their paths; raises UsageError when one cannot be read.

    ``there`` are the texts of the content tree: what is gone at the source stays as long as others stand below it.
    """
    changes = [_change(path, _here(content / path), new.get(path), last.get(path)) for path in sorted({*new, *last})]
    removed = {change.path for change in changes if change.outcome == "removed"}
    staying = {folder for path in there if path not in removed for folder in PurePosixPath(path).parents}
    needed = staying - {PurePosixPath(path).parent for path in new}
    for change in changes:
        if change.path in removed and PurePosixPath(change.path).parent in needed:
            yield Change(change.path, "removed there, needed here", last[change.path])
        else:
            yield change


def carry_out(content: Path, update: Update) -> None:
    """Write what changes: all of it, or nothing when anything fails. Raises UsageError."""
    if content.exists() and any(content.iterdir()):
        _write_into(content, update)
        return
    beside = content.with_name(f".{content.name}.{os.getpid()}")
    try:
        _write_into(beside, update)
        if content.exists():
            content.rmdir()
        beside.rename(content)
    except UsageError as error:
        raise UsageError(str(error).replace(str(beside), str(content))) from None
    except OSError as error:
        raise UsageError(f"{content}: cannot be written ({error.strerror}); nothing was imported") from None
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _change(path: str, here: str | None, new: str | None, last: str | None) -> Change:
    if new == here:
        return Change(path, "unchanged", here)
    if last is None:
        return Change(path, "new", new) if here is None else Change(path, "changed there and here", here, new)
    if here is None:
        return Change(path, "unchanged" if new is None else "removed here", None)
    if new == last:
        return Change(path, "edited here", here)
    if new is None:
        return Change(path, "removed", None) if here == last else Change(path, "removed there, edited here", here)
    if here == last:
        return Change(path, "updated", new)
    both = merged(last, here, new)
    return Change(path, "changed there and here", here, new) if both is None else Change(path, "merged", both)


def _here(file: Path) -> str | None:
    try:
        return read_text(file) if file.is_file() else None
    except UnicodeDecodeError:
        raise UsageError(f"{file}: expected UTF-8; save the file in that encoding, then import again") from None


def _write_into(content: Path, update: Update) -> None:
    undo: list[Callable[[], object]] = []
    try:
        for path, raw in _files(update):
            _write(content / path, raw, undo)
    except BaseException:
        for step in reversed(undo):
            step()
        raise
    for change in update.changes:
        if change.text is None:
            _clear((content / change.path).parent, content)


def _files(update: Update) -> Iterator[tuple[str, bytes | None]]:
    """Every file that is written, and None for what is removed."""
    # The index comes first: after an import that was killed, the next one knows the ids of what was begun.
    yield INDEX, _raw(index_text(update.state))
    yield from update.pictures.items()
    for change in update.changes:
        if change.writes:
            yield change.path, _raw(change.text)
        if change.newer is not None:
            yield f"{NEWER}/{change.path}", _raw(change.newer)
        yield f"{LAST}/{change.path}", _raw(update.state.texts.get(change.path))
    yield from ((f"{LAST}/{path}", None) for path in update.forgotten)


def _raw(text: str | None) -> bytes | None:
    return None if text is None else text.encode()


def _write(file: Path, raw: bytes | None, undo: list[Callable[[], object]]) -> None:
    before = file.read_bytes() if file.is_file() else None
    if before == raw:
        return
    if raw is None:
        file.unlink()
    else:
        write_beside(file, raw)
    undo.append(lambda: file.unlink(missing_ok=True) if before is None else write_beside(file, before))


def _clear(folder: Path, content: Path) -> None:
    """Remove folders that have become empty."""
    while folder != content and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
