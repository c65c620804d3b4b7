"""``guide export``: a guide for other systems, each in the form that it reads."""

from datetime import date, datetime
from pathlib import Path

import click

from compiler.checking.formats import counted
from compiler.client.compiled import compiled_guide
from compiler.errors import UsageError
from compiler.exporting import whole
from compiler.exporting.calendars import calendar
from compiler.exporting.dates import newest
from compiler.exporting.edition import Edition, editions
from compiler.exporting.folders import write_folder
from compiler.exporting.hsds.dataset import dataset
from compiler.exporting.integreat.answers import answers
from compiler.exporting.integreat.region import Region
from compiler.files import write_beside
from compiler.names import canonical_tag
from compiler.options import bundle_option, content_option, published_at
from guide.bundle.opened import Bundle, open_bundle

_out_file = click.option("--out", required=True, type=click.Path(path_type=Path), help="The file to write.")
_out_folder = click.option(
    "--out", required=True, type=click.Path(path_type=Path), help="The folder to write, replaced as a whole."
)
_date = click.option(
    "--date",
    "day",
    type=click.DateTime(["%Y-%m-%d"]),
    help="How old the content is, where it does not say so itself.  [default: its newest date]",
)


@click.group("export")
def export_commands() -> None:
    """Write the guide for other systems."""


@export_commands.command("json")
@click.option(
    "--out",
    required=True,
    type=click.Path(path_type=Path),
    help="The file to write; with --as integreat the folder, replaced as a whole.",
)
@click.option(
    "--as",
    "shape",
    type=click.Choice(["guide", "integreat"]),
    default="guide",
    show_default=True,
    help="One document in the guide's own shape, or a folder with the answers of Integreat's API.",
)
@click.option(
    "--web",
    metavar="ADDRESS",
    help="For integreat: the address at which the folder will be served.  [default: web in guide.yaml]",
)
@_date
@content_option
@bundle_option
def json_command(
    out: Path, shape: str, web: str | None, day: datetime | None, content: Path, bundle: Path | None
) -> None:
    """Write all that the guide says, in all its languages."""
    guide = _opened(content, bundle)
    if shape == "integreat":
        region = Region(guide, _web(guide, web), _age(guide, day))
        count = write_folder(out, answers(region, _wanted(guide, ())), "integreat", guide.manifest.revision)
        click.echo(f"Wrote {out}: {counted(count, 'file')}")
    else:
        write_beside(out, whole.document(guide))
        click.echo(f"Wrote {out}")


@export_commands.command("ics")
@click.option(
    "--out",
    required=True,
    type=click.Path(path_type=Path),
    help="The file to write, if it ends in .ics, in one language; else a folder with a file for each.",
)
@click.option(
    "--language",
    "languages",
    multiple=True,
    help="A language to write; several times.  [default: all in a folder, in a file the guide's own]",
)
@content_option
@bundle_option
def ics_command(out: Path, languages: tuple[str, ...], content: Path, bundle: Path | None) -> None:
    """Write the events as calendars (iCalendar)."""
    guide = _opened(content, bundle)
    if out.suffix.lower() == ".ics":
        wanted = _wanted(guide, languages or (guide.guide.source_language,))
        if len(wanted) > 1:
            raise UsageError(f"--out: expected a folder for {len(wanted)} languages, found the file {out}")
        write_beside(out, calendar(wanted[0]))
    else:
        wanted = _wanted(guide, languages)
        files = [(f"{edition.tag}.ics", calendar(edition)) for edition in wanted]
        write_folder(out, files, "ics", guide.manifest.revision)
    click.echo(f"Wrote {out}: {counted(len(guide.events), 'event')}, {counted(len(wanted), 'language')}")


@export_commands.command("hsds")
@_out_folder
@click.option("--language", help="The language of names and descriptions.  [default: the guide's own]")
@content_option
@bundle_option
def hsds_command(out: Path, language: str | None, content: Path, bundle: Path | None) -> None:
    """Write the contacts as a directory of services (HSDS 3.0)."""
    guide = _opened(content, bundle)
    (edition,) = _wanted(guide, (language or guide.guide.source_language,))
    write_folder(out, dataset(edition), "hsds", guide.manifest.revision)
    click.echo(f"Wrote {out}: {counted(len(guide.contacts), 'service')}")


@export_commands.command("zim")
@_out_file
@click.option("--language", "languages", multiple=True, help="A language to write; several times.  [default: all]")
@click.option("--license", "licence", default="", help="The licence under which the content may be passed on.")
@_date
@content_option
@bundle_option
def zim_command(
    out: Path, languages: tuple[str, ...], licence: str, day: datetime | None, content: Path, bundle: Path | None
) -> None:
    """Write the pages as a ZIM file, for Kiwix."""
    try:
        from compiler.exporting.zim.exporting import export_zim
        from compiler.exporting.zim.metadata import Told
    except ImportError as error:
        install = 'pip install "newcomer-guide[zim]"'
        raise UsageError(f"guide export zim: {error.name} is not installed; run: {install}") from None
    guide = _opened(content, bundle)
    wanted = _wanted(guide, languages)
    export_zim(wanted, Told(_age(guide, day), licence), out)
    click.echo(f"Wrote {out}: {counted(len(wanted), 'language')}, {out.stat().st_size / 1024 / 1024:.1f} MiB")


def _opened(content: Path, bundle: Path | None) -> Bundle:
    return open_bundle(bundle or compiled_guide(content))


def _wanted(guide: Bundle, languages: tuple[str, ...]) -> tuple[Edition, ...]:
    every = tuple(language.tag for language in guide.guide.languages)
    return editions(guide, tuple(map(canonical_tag, languages)) or every)


def _web(guide: Bundle, web: str | None) -> str:
    address = published_at(web or "", guide.guide.web)
    if not address:
        raise UsageError("--web: expected the address at which the folder will be served, and guide.yaml has none")
    return address


def _age(guide: Bundle, day: datetime | None) -> date:
    age = day.date() if day else newest(guide)
    if age is None:
        raise UsageError("--date: expected how old the content is, because nothing in it says when it was checked")
    return age
