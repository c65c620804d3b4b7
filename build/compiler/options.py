"""Options that several commands share."""

from pathlib import Path

import click

from compiler import locations

content_option = click.option(
    "--content",
    type=click.Path(path_type=Path),
    default=locations.CONTENT,
    show_default=True,
    help="The folder with guide.yaml.",
)

bundle_option = click.option(
    "--bundle",
    type=click.Path(path_type=Path),
    help="A compiled guide to take, instead of the content.",
)
