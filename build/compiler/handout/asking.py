"""The guide that the commands that print ask for."""

from pathlib import Path

from compiler.client.compiled import compiled_guide
from guide.bundle.opened import open_bundle
from guide.library import Library
from guide.library.indexes import Indexes


def open_library(content: Path, bundle: Path | None) -> Library:
    """The guide that is asked for, compiled when it has changed; raises UsageError or BundleError."""
    folder = compiled_guide(bundle or content)
    # Nothing is searched for, so no index is ever written.
    return Library(open_bundle(folder), Indexes(shipped=(), own=folder))
