"""Files beside their compressed twins, for hosts that send these instead of compressing at each request."""

import gzip
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

import brotli

from guide.bundle.manifest import Entry

_WORTH_IT = frozenset(
    {".bin", ".css", ".frag", ".html", ".ics", ".js", ".json", ".mjs", ".otf", ".svg", ".ttf", ".txt", ".wasm"}
    | {".webmanifest", ".xml"}
)
"""The kinds of files that become smaller: texts, fonts and programs, unless they are compressed already."""

_LEAST = 512
"""Files of fewer bytes travel in one packet anyway."""

_QUALITY = 9
"""Brotli's two highest take ten times as long, for a tenth less at best."""


def compress(folder: Path, written: Mapping[str, Entry]) -> None:
    """Put ``.gz`` and ``.br`` beside every file of the site that becomes smaller by it."""
    for path, entry in written.items():
        if entry.size < _LEAST or PurePosixPath(path).suffix not in _WORTH_IT:
            continue
        content = (folder / path).read_bytes()
        for suffix, smaller in ((".gz", gzip.compress(content, mtime=0)), (".br", _brotli(content))):
            if len(smaller) < entry.size:
                (folder / f"{path}{suffix}").write_bytes(smaller)


def _brotli(content: bytes) -> bytes:
    compressed: bytes = brotli.compress(content, quality=_QUALITY)
    return compressed
