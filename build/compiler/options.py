"""Options that several commands share."""

import re
from datetime import UTC, date, datetime
from pathlib import Path
from urllib.parse import urlsplit

import click

from compiler import locations
from compiler.errors import UsageError
from guide.bundle import layout

content_option = click.option(
    "--content",
    type=click.Path(path_type=Path),
    default=locations.CONTENT,
    show_default=True,
    help="The folder with guide.yaml.",
)


def as_day(_: click.Context, option: click.Parameter, written: str | None) -> date | None:
    """The date that an option was given; a callback of click. Raises UsageError."""
    if written is None:
        return None
    try:
        return datetime.strptime(written, "%Y-%m-%d").replace(tzinfo=UTC).date()
    except ValueError:
        example = "a date with the year first, such as 2026-11-23"
        raise UsageError(f"{option.opts[0]}: expected {example}, found {written}") from None


def _compiled(_: click.Context, __: click.Parameter, bundle: Path | None) -> Path | None:
    if bundle is None or (bundle / layout.MANIFEST).is_file():
        return bundle
    raise UsageError(f"--bundle: expected the folder of a compiled guide, found no {layout.MANIFEST} in {bundle}")


bundle_option = click.option(
    "--bundle",
    type=click.Path(path_type=Path),
    callback=_compiled,
    help="A compiled guide to take, instead of the content.",
)

web_option = click.option(
    "--web",
    default="",
    metavar="ADDRESS",
    help="The address of the guide on the web, where codes lead.  [default: web in guide.yaml]",
)


def published_at(asked: str, known: str) -> str:
    """The address of the guide on the web: the one that is asked for, else the one it knows; raises UsageError."""
    if asked and not _is_web_address(asked):
        raise UsageError(f"--web: expected an address such as https://guide.example.org, found {asked!r}")
    return (asked or known).rstrip("/")


def _is_web_address(text: str) -> bool:
    try:
        split = urlsplit(text)
    except ValueError:
        return False
    return split.scheme in ("http", "https") and bool(split.hostname) and not re.search(r"[\s?#]", text)
