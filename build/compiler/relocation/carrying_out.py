"""A plan made true on the disk: everything in it, or nothing when anything fails."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from compiler.errors import UsageError
from compiler.files import write_beside
from compiler.parsing import REDIRECTS_FILE
from compiler.relocation.edits import as_bytes
from compiler.relocation.planning import Plan


def carry_out(content: Path, plan: Plan) -> None:
    """Move, remove and write what the plan says; raises UsageError when it cannot, and leaves all as it was."""
    undo: list[Callable[[], object]] = []
    removed = None
    try:
        removed = _rename(content, plan, undo)
        for path, text in plan.texts.items():
            file = content / path
            _write(file, as_bytes(text, file.read_bytes()), undo)
        if plan.redirects is not None:
            _write(content / REDIRECTS_FILE, plan.redirects.encode(), undo)
    except (OSError, UsageError) as error:
        for step in reversed(undo):
            step()
        reason = f"{error.filename}: {error.strerror}" if isinstance(error, OSError) else error
        raise UsageError(f"{plan.change.old}: nothing was changed; {reason}") from None
    if removed:
        shutil.rmtree(removed) if removed.is_dir() else removed.unlink()
    _clear((content / plan.change.old).parent, content)


def _rename(content: Path, plan: Plan, undo: list[Callable[[], object]]) -> Path | None:
    """Move what moves to its new place; what goes for good, beside its old one, under a name that nothing reads."""
    old = content / plan.change.old
    new = content / plan.change.new if plan.change.new else old.with_name(f".{old.name}.{os.getpid()}")
    if new.exists():
        raise UsageError(f"{new}: there already")
    new.parent.mkdir(parents=True, exist_ok=True)
    undo.append(lambda: _clear(new.parent, content))
    old.rename(new)
    undo.append(lambda: new.rename(old))
    return None if plan.change.new else new


def _write(file: Path, raw: bytes, undo: list[Callable[[], object]]) -> None:
    """Write a file, or remove it when nothing is left to say."""
    before = file.read_bytes() if file.exists() else None
    undo.append(lambda: file.unlink(missing_ok=True) if before is None else write_beside(file, before))
    if raw:
        write_beside(file, raw)
    else:
        file.unlink()


def _clear(folder: Path, content: Path) -> None:
    """Remove folders that have become empty, from ``folder`` up to the content."""
    while folder != content and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
