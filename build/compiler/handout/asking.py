"""What the commands that print ask for: which guide, and where it is on the web."""

from pathlib import Path
from urllib.parse import urlsplit

import click

from compiler.client.compiled import compiled_guide
from compiler.errors import UsageError
from guide.bundle.opened import open_bundle
from guide.library import Library
from guide.library.indexes import Indexes

web_option = click.option(
    "--web", default="", help="The address of the guide on the web, where codes lead.  [default: web in guide.yaml]"
)


def open_library(content: Path, bundle: Path | None) -> Library:
    """The guide that is asked for, compiled when it has changed; raises UsageError or BundleError."""
    folder = compiled_guide(bundle or content)
    # Nothing is searched for, so no index is ever written.
    return Library(open_bundle(folder), Indexes(shipped=(), own=folder))


def published_at(asked: str, known: str) -> str:
    """The address of the guide on the web: the one that is asked for, else the one it knows; raises UsageError."""
    split = urlsplit(asked)
    if asked and not (split.scheme in ("http", "https") and split.netloc):
        raise UsageError(f"--web: expected an address such as https://guide.example.org, found {asked!r}")
    return asked or known
