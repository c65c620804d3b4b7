"""Whether a compiled guide is older than what it was made from."""

import hashlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from compiler import locations

_NOT_READ = (".", "__pycache__")


def fingerprint(content: Path) -> str:
    """Changes when a file of the content, the phrases, the compiler, the contract or the search does.

    Made of paths, sizes and times of change, so it is quick, and means something on this machine only.
    """
    compiling = (Path(__file__).parents[1], locations.client() / "bundle", locations.client() / "search")
    return fingerprint_of(content, locations.locales(), *compiling)


def fingerprint_of(*folders: Path) -> str:
    """Changes when a file in one of the folders does."""
    digest = hashlib.sha256()
    for folder in folders:
        for line in sorted(_lines(folder)):
            digest.update(line)
    return digest.hexdigest()


def _lines(folder: Path) -> Iterator[bytes]:
    for file in folder.rglob("*"):
        path = file.relative_to(folder)
        status = file.lstat()
        if not stat.S_ISDIR(status.st_mode) and not any(part.startswith(_NOT_READ) for part in path.parts):
            yield os.fsencode(path) + f"\0{status.st_size}\0{status.st_mtime_ns}\n".encode()
