"""Files that are there whole or not at all: written beside their place and renamed."""

import os
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
