"""Files and folders that are there whole or not at all: written beside their place and renamed."""

import os
import shutil
from contextlib import suppress
from pathlib import Path

from compiler.errors import UsageError


def write_beside(file: Path, content: bytes) -> None:
    """Put ``content`` at ``file``, making its folder when there is none; raises UsageError."""
    beside = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(content)
        beside.replace(file)
    except OSError as error:
        with suppress(OSError):
            beside.unlink()
        raise UsageError(f"{file}: cannot be written ({error.strerror})") from None


def swap_folder(new: Path, out: Path, old: Path) -> None:
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
