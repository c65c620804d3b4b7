"""A folder of exported files: written beside its place, then renamed; only an older export is ever replaced."""

import json
from collections.abc import Iterable
from pathlib import Path

from compiler.folders import File, check_replaceable, made_beside, mark, write_files

MARK = "export.json"
"""The file that tells an export from a folder of somebody's own."""


def write_folder(out: Path, files: Iterable[File], kind: str, revision: str) -> int:
    """Put the files at ``out`` and return their number; what was there before stays until all are written.

    Raises UsageError when it cannot be written, or holds anything but an export of the same ``kind``.
    """
    check_replaceable(out, "an older export", lambda folder: mark(folder / MARK).get("format") == kind)
    with made_beside(out.resolve()) as new:
        return len(write_files(new, (*files, (MARK, as_json({"format": kind, "revision": revision})))))


def as_json(data: object) -> bytes:
    """Data as a file that people can read too; the same data gives the same bytes."""
    return json.dumps(data, ensure_ascii=False, indent=2).encode() + b"\n"
