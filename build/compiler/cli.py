"""The command ``guide``: what can be said on the command line, and nothing about how it is done."""

import sys
from io import TextIOWrapper
from pathlib import Path
from typing import Any

import click

from compiler import catalogues, locations, report
from compiler.checking.command import check_command
from compiler.client.opening import open_command
from compiler.errors import EXIT_PROBLEMS, EXIT_USAGE, UsageError
from compiler.exporting.commands import export_commands
from compiler.handout.command import handout_command
from compiler.handout.posters import qr_command
from compiler.importing.commands import import_group
from compiler.options import content_option
from compiler.pipeline import compile_guide
from compiler.relocation.commands import move_command, remove_command
from compiler.scaffolding.commands import (
    contact_command,
    event_command,
    language_command,
    notice_command,
    topic_command,
)
from compiler.searching import search_command
from compiler.site.command import site_command
from compiler.status.command import status_command
from compiler.translation.commands import review_command, stamp_command
from compiler.translation.exchange.commands import export_command, import_command, suggest_command
from compiler.watching import watch
from guide.bundle.errors import BundleError


class _Guide(click.Group):
    """Turns what a user can cause into one sentence and an exit code."""

    def invoke(self, context: click.Context) -> Any:
        try:
            return super().invoke(context)
        except (UsageError, BundleError) as error:
            click.echo(f"Error: {error}", err=True)
        except BrokenPipeError:
            # Whoever reads what is printed has seen enough; click ends without a word.
            raise
        except OSError as error:
            click.echo(f"Error: {error.filename or 'a file'}: {error.strerror}", err=True)
        sys.exit(EXIT_USAGE)


@click.group(cls=_Guide, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="newcomer-guide")
def main() -> None:
    """Make, check and open a multilingual offline guide."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # A console that lacks a script shows its letters as numbers, and the rest as it is.
            stream.reconfigure(errors="backslashreplace")


@main.command("compile")
@content_option
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    help="The folder of the compiled guide, replaced as a whole.  [default: the one that ships inside the app]",
)
@click.option("--watch", "watching", is_flag=True, help="Compile again whenever a file is saved, until interrupted.")
def compile_command(content: Path, out: Path | None, watching: bool) -> None:
    """Compile the content to a verified bundle. Errors in the content leave an older bundle as it is."""
    bundle = out or locations.bundle()
    failed = _compile(content, bundle)
    if watching:
        click.echo(f"Watching {content}; stop with Ctrl+C")
        watch((content, locations.locales()), lambda: _compile_again(content, bundle))
    elif failed:
        sys.exit(EXIT_PROBLEMS)


def _compile(content: Path, out: Path) -> bool:
    compilation = compile_guide(content, out, report.Steps(), index=locations.index(out))
    report.print_compilation(compilation, content)
    return compilation.failed


def _compile_again(content: Path, out: Path) -> None:
    try:
        _compile(content, out)
    except UsageError as error:
        # A file that is gone for the moment is no reason to stop watching.
        click.echo(f"Error: {error}", err=True)


@main.group()
def new() -> None:
    """Begin something new in the content."""


new.add_command(topic_command)
new.add_command(contact_command)
new.add_command(notice_command)
new.add_command(event_command)
new.add_command(language_command)


@main.group()
def translate() -> None:
    """Look after the translations of the content."""


translate.add_command(export_command)
translate.add_command(import_command)
translate.add_command(review_command)
translate.add_command(stamp_command)
translate.add_command(suggest_command)


@main.group()
def locales() -> None:
    """Look after the phrases of the interface and their translations."""


@locales.command()
def extract() -> None:
    """Take the phrases out of the source into locales/guide.pot."""
    click.echo(f"Wrote {catalogues.write_template(locations.locales(), locations.speaking())}")


@locales.command()
@click.argument("language", nargs=-1)
def update(language: tuple[str, ...]) -> None:
    """Bring the catalogues up to the template. A LANGUAGE without a catalogue gets one."""
    for tag in language or catalogues.languages(locations.locales()):
        click.echo(f"Wrote {catalogues.update(locations.locales(), tag)}")


@locales.command("check")
@click.option("--strict", is_flag=True, help="Let warnings count as errors.")
def check_locales(strict: bool) -> None:
    """Report catalogues that are out of date, incomplete or wrong."""
    remarks = list(catalogues.check(locations.locales(), locations.speaking()))
    report.print_remarks(remarks)
    if any(strict or remark.level == "error" for remark in remarks):
        sys.exit(EXIT_PROBLEMS)


main.add_command(check_command)
main.add_command(import_group)
main.add_command(export_commands)
main.add_command(handout_command)
main.add_command(move_command)
main.add_command(open_command)
main.add_command(qr_command)
main.add_command(remove_command)
main.add_command(search_command)
main.add_command(site_command)
main.add_command(status_command)
