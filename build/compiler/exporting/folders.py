"""A folder of exported files: written beside its place, then renamed; only an older export is ever replaced."""

import json
import tempfile
from collections.abc import Iterable
from pathlib import Path

from compiler.errors import UsageError
from compiler.files import swap_folder

File = tuple[str, bytes]
"""A path below the folder, and what is there."""

MARK = "export.json"
"""The file that tells an export from a folder of somebody's own."""


def write_folder(out: Path, files: Iterable[File], kind: str, revision: str) -> int:
    """Put the files at ``out`` and return their number; what was there before stays until all are written.

    Raises UsageError when it cannot be written, or holds anything but an export of the same ``kind``.
    """
    _check_replaceable(out, kind)
    out = out.resolve()
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{out.name}-", dir=out.parent) as beside:
            new = Path(beside) / "new"
            count = _write(new, (*files, (MARK, as_json({"format": kind, "revision": revision}))))
            swap_folder(new, out, Path(beside) / "old")
    except OSError as error:
        raise UsageError(f"{error.filename or out}: cannot be written ({error.strerror})") from None
    return count


def as_json(data: object) -> bytes:
    """Data as a file that people can read too; the same data gives the same bytes."""
    return json.dumps(data, ensure_ascii=False, indent=2).encode() + b"\n"


def _check_replaceable(out: Path, kind: str) -> None:
    if not out.exists() or _kind(out) == kind:
        return
    if not out.is_dir():
        raise UsageError(f"{out}: expected a folder, found a file; choose another --out")
    if any(out.iterdir()):
        raise UsageError(f"{out}: expected an older export or nothing, found other files; choose another --out")


def _kind(folder: Path) -> str | None:
    try:
        data = json.loads((folder / MARK).read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    return data.get("format") if isinstance(data, dict) else None


def _write(folder: Path, files: Iterable[File]) -> int:
    count = 0
    for path, raw in files:
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(raw)
        count += 1
    return count
