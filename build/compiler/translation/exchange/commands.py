"""``guide translate export``, ``import`` and ``suggest``: translations on their way out and back, and old ones."""

import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

import click

from compiler.errors import EXIT_PROBLEMS, UsageError
from compiler.files import write_beside
from compiler.names import canonical_tag, normalised
from compiler.options import content_option
from compiler.translation.exchange import exporting, filling
from compiler.translation.exchange.exporting import export_job, split
from compiler.translation.exchange.filling import fill
from compiler.translation.exchange.formats import FORMATS, read_job, suffix, write_job
from compiler.translation.exchange.importing import import_job
from compiler.translation.exchange.judging import PROBLEMS, SILENT, Judged, Verdict
from compiler.translation.exchange.units import TO_DO, UnitState
from compiler.translation.services import MEMORY
from guide.bundle.model import Translator

_STATES: Mapping[str, tuple[UnitState, ...]] = {
    "all": (),
    "to-do": TO_DO,
    "missing": ("missing",),
    "changed": ("changed",),
    "machine": ("machine",),
}

_SAID: Mapping[Verdict, str] = {
    "taken": "new translations",
    "confirmed": "confirmed as they were",
    "unchanged": "unchanged",
    "to do": "still to do",
    "newer here": "newer here",
    "source changed": "of texts that have changed",
    "unknown": "of texts that are gone",
    "refused": "refused",
}

_dry_run = click.option("--dry-run", is_flag=True, help="Only tell what would be done.")


@click.command("export")
@click.argument("language")
@click.argument("topic", nargs=-1)
@click.option(
    "--format", "format_", type=click.Choice(FORMATS), default="po", show_default=True, help="The file's format."
)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    help="The file to write; with --split, the folder.  [default: <guide>.<LANGUAGE> in this folder]",
)
@click.option(
    "--only",
    type=click.Choice(list(_STATES)),
    default="all",
    show_default=True,
    help="Texts in one state; to-do are those that are missing, changed, or made by a machine.",
)
@click.option("--from", "source", default="", help="The language to translate from.  [default: the guide's own]")
@click.option("--with", "helping", multiple=True, help="A language whose translations go along; several times.")
@click.option("--split", "is_split", is_flag=True, help="One file for each topic.")
@content_option
def export_command(
    language: str,
    topic: tuple[str, ...],
    format_: str,
    out: Path | None,
    only: str,
    source: str,
    helping: tuple[str, ...],
    is_split: bool,
    content: Path,
) -> None:
    """Write what there is to translate to LANGUAGE, for translators.

    Their tools read the file. It holds each TOPIC that is named, or all.
    """
    topics = tuple(normalised(name.strip("/")) for name in topic)
    wanted = exporting.Wanted(
        canonical_tag(language), canonical_tag(source), topics, _STATES[only], tuple(map(canonical_tag, helping))
    )
    export = export_job(content, wanted)
    for sentence in export.left_out:
        click.echo(sentence, err=True)
    target = out or Path(f"{export.job.guide}.{export.job.language}" + ("" if is_split else suffix(format_)))
    jobs = (
        {target / f"{name}{suffix(format_)}": job for name, job in split(export.job)}
        if is_split
        else {target: export.job}
    )
    for file, job in jobs.items():
        write_beside(file, write_job(format_, job))
        click.echo(f"Wrote {file}")
    _print_counts(Counter(unit.state for unit in export.job.units))


@click.command("import")
@click.argument("file", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--by", type=click.Choice(["human", "machine"]), default="human", show_default=True, help="Who translated it."
)
@_dry_run
@content_option
def import_command(file: tuple[Path, ...], by: Translator, dry_run: bool, content: Path) -> None:
    """Take what translators did in each FILE into the content.

    What would lose a link or change a page's structure is refused, what is newer in the content is kept.
    """
    refused = False
    for path in file:
        try:
            imported = import_job(content, read_job(path), by, dry_run=dry_run)
        except UsageError as error:
            raise UsageError(str(error) if str(path) in str(error) else f"{path}: {error}") from None
        _print_judged(imported.judged)
        _print_remarks(imported.remarks)
        _print_files(imported.files, content, dry_run)
        _print_counts(Counter(_SAID[one.verdict] for one in imported.judged))
        refused = refused or any(one.verdict in PROBLEMS for one in imported.judged)
    if refused:
        sys.exit(EXIT_PROBLEMS)


@click.command("suggest")
@click.argument("language")
@click.argument("topic", nargs=-1)
@click.option("--service", default=MEMORY, show_default=True, help="The translation service that suggests.")
@_dry_run
@content_option
def suggest_command(language: str, topic: tuple[str, ...], service: str, dry_run: bool, content: Path) -> None:
    """Fill what is missing or out of date in LANGUAGE.

    It comes from the translation memory, or from a service, for each TOPIC that is named, or all. It counts as made
    by a machine until somebody has reviewed it.
    """
    topics = tuple(normalised(name.strip("/")) for name in topic)
    filled = fill(content, filling.Wanted(canonical_tag(language), topics, service), dry_run=dry_run)
    _print_remarks(filled.remarks)
    _print_files(filled.files, content, dry_run)
    click.echo(f"{filled.filled} filled, {filled.left} left")


def _print_judged(judged: Iterable[Judged]) -> None:
    for one in judged:
        if one.verdict not in SILENT:
            reason = f" ({one.reason})" if one.reason else ""
            click.echo(f"{one.unit.context}: {one.verdict}{reason}: {_shortened(one.unit.source)}")
        if one.unit.remark:
            click.echo(f"{one.unit.context}: noted ({one.unit.remark}): {_shortened(one.unit.source)}")


def _print_remarks(remarks: Iterable[tuple[str, str]]) -> None:
    for path, sentence in remarks:
        click.echo(f"{path}: {sentence}")


def _print_files(files: Iterable[str], content: Path, dry_run: bool) -> None:
    for path in files:
        click.echo(f"{'Would write' if dry_run else 'Wrote'} {content / path}")


def _print_counts(counts: Mapping[str, int]) -> None:
    click.echo(", ".join(f"{count} {name}" for name, count in counts.items()) or "Nothing to do")


def _shortened(words: str) -> str:
    return words if len(words) <= 60 else f"{words[:59]}…"
