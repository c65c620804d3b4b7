"""A bundle put into a folder: written beside it, verified, and only then renamed into its place."""

import json
import tempfile
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from compiler.errors import UsageError
from compiler.files import swap_folder
from guide.bundle import codec, layout
from guide.bundle.manifest import Entry, Manifest, entry, make
from guide.bundle.opened import Bundle, open_bundle

_MANIFEST_KEYS = {"format", "guide", "revision", "files"}


def check_out(out: Path, content: Path) -> None:
    """Raise UsageError unless a bundle may be put at ``out``: nothing but a bundle is ever replaced."""
    if out.resolve().is_relative_to(content.resolve()) or content.resolve().is_relative_to(out.resolve()):
        raise UsageError(f"{out}: expected a folder apart from the content {content}; choose another --out")
    if not out.exists() or is_bundle(out):
        return
    if not out.is_dir():
        raise UsageError(f"{out}: expected a folder, found a file; choose another --out")
    if any(out.iterdir()):
        raise UsageError(f"{out}: expected a compiled guide or nothing, found other files; choose another --out")


def is_bundle(folder: Path) -> bool:
    """Whether ``folder`` holds a compiled guide, of whatever version and in whatever state."""
    try:
        data = json.loads((folder / layout.MANIFEST).read_bytes())
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(data, dict) and data.keys() >= _MANIFEST_KEYS


def pack(out: Path, guide: str, files: Iterable[tuple[str, bytes]]) -> Bundle:
    """Put a bundle with these files at ``out`` and open it; what was there before stays until it is whole.

    Raises UsageError when it cannot be written.
    """
    out = out.resolve()
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{out.name}-", dir=out.parent) as beside:
            new = Path(beside) / "new"
            _write(new, guide, files)
            bundle = open_bundle(new)
            swap_folder(new, out, Path(beside) / "old")
    except OSError as error:
        raise UsageError(f"{error.filename or out}: cannot be written ({error.strerror})") from None
    return replace(bundle, folder=out)


def _write(folder: Path, guide: str, files: Iterable[tuple[str, bytes]]) -> Manifest:
    entries: dict[str, Entry] = {}
    for path, raw in files:
        layout.check_path(path)
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(raw)
        entries[path] = entry(raw)
    manifest = make(guide, entries)
    (folder / layout.MANIFEST).write_bytes(codec.encode(manifest))
    return manifest
