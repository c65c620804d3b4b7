"""Files that are there whole or not at all: written beside their place and renamed."""

import os
import tempfile
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


def check_writable(file: Path) -> None:
    """Make sure that ``file`` can be written later, before anything else is; raises UsageError."""
    try:
        if file.is_dir():
            raise UsageError(f"{file}: expected a file, found a folder")
        folder = next(folder for folder in file.absolute().parents if folder.exists())
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise UsageError(f"{file}: cannot be written ({error.strerror})") from None
