"""A bundle put into a folder: written beside it, verified, and only then renamed into its place."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from compiler.folders import File, check_apart, check_replaceable, made_beside, mark, write_files
from guide.bundle import codec, layout
from guide.bundle.manifest import make
from guide.bundle.opened import Bundle, open_bundle

_MANIFEST_KEYS = {"format", "guide", "revision", "files"}


def check_out(out: Path, content: Path) -> None:
    """Raise UsageError unless a bundle may be put at ``out``: nothing but a bundle is ever replaced."""
    check_apart(out, content)
    check_replaceable(out, "a compiled guide", is_bundle)


def is_bundle(folder: Path) -> bool:
    """Whether ``folder`` holds a compiled guide, of whatever version and in whatever state."""
    return mark(folder / layout.MANIFEST).keys() >= _MANIFEST_KEYS


def pack(out: Path, guide: str, files: Iterable[File]) -> Bundle:
    """Put a bundle with these files at ``out`` and open it; what was there before stays until it is whole.

    Raises UsageError when it cannot be written.
    """
    out = out.resolve()
    with made_beside(out) as new:
        manifest = make(guide, write_files(new, files))
        (new / layout.MANIFEST).write_bytes(codec.encode(manifest))
        bundle = open_bundle(new)
    return replace(bundle, folder=out)
