"""``guide import``: content that was written elsewhere, for the first time and ever again."""

import sys
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import click

from compiler.checking.formats import counted
from compiler.errors import UsageError
from compiler.files import check_writable, write_beside
from compiler.importing.choosing import chosen
from compiler.importing.gathering import Gathering
from compiler.importing.imports import Course, Draft, Imported, remembered, run_import
from compiler.importing.integreat.answers import Answers, read_files
from compiler.importing.integreat.drafting import draft
from compiler.importing.integreat.live import ask, source_of
from compiler.importing.integreat.region import Wanted, region_of
from compiler.importing.markdown import drafting as markdown
from compiler.importing.markdown import layouts
from compiler.importing.pictures import Album
from compiler.importing.remarks import SHOWN, as_json, as_text
from compiler.importing.states import NEWER, State
from compiler.importing.updating import NEEDS_A_LOOK, Change, Outcome
from compiler.names import canonical_tag
from compiler.time.public_holidays import is_known

_JSON = ".json"
_USUAL_REGION = "DE"
_USUAL_SOURCES = ("de", "en")
_QUIET: tuple[Outcome, ...] = ("unchanged", "new", "updated")
_EVERY = 50  # pages between two words of progress

_out = click.option(
    "--out",
    type=click.Path(path_type=Path),
    required=True,
    help="The content folder: a new one, or one that was imported before and is brought up to date.",
)
_name = click.option("--name", default="", help="What the guide is called.  [default: what the source says]")
_source_language = click.option(
    "--source-language", default="", metavar="TAG", help="The language the others were made from.  [default: de]"
)


def _known(_: click.Context, __: click.Parameter, holidays: str) -> str:
    if not holidays or is_known(holidays.upper()):
        return holidays.upper()
    raise UsageError(f"--region: expected the code of a country or of a part of it, such as DE-ST, found {holidays!r}")


def _can_be_written(_: click.Context, __: click.Parameter, report: Path | None) -> Path | None:
    if report is not None:
        # Before the import writes anything, not behind it.
        check_writable(report)
    return report


_holidays = click.option(
    "--region",
    "holidays",
    default="",
    callback=_known,
    help="The country or state (ISO 3166) whose public holidays and telephone numbers hold.  [default: DE]",
)
_dry_run = click.option("--dry-run", is_flag=True, help="Only tell what would be done.")
_report = click.option(
    "--report",
    type=click.Path(path_type=Path),
    callback=_can_be_written,
    help="Write down here all that could not be taken over; as JSON when the name ends in .json.",
)


@click.group("import")
def import_group() -> None:
    """Take over what others wrote, and later what they change."""


@import_group.command("integreat")
@click.argument("source", nargs=-1, required=True, metavar="FILE_OR_URL…")
@_out
@click.option("--language", multiple=True, help="A language to import; several times.  [default: all]")
@_name
@_source_language
@_holidays
@click.option("--pictures/--no-pictures", default=True, show_default=True, help="Fetch the pictures of the pages.")
@_dry_run
@_report
def integreat_command(
    source: tuple[str, ...],
    out: Path,
    language: tuple[str, ...],
    name: str,
    source_language: str,
    holidays: str,
    pictures: bool,
    dry_run: bool,
    report: Path | None,
) -> None:
    """Make a content folder of a region of Integreat.

    It is asked for at its address, or read from saved answers of its API and folders of them. What was edited in the
    content folder since the last import stays, and is told.
    """
    said = _said(out, name, source_language, holidays)
    answers = _answers(source, language)
    wanted = Wanted(said["name"], language, said["source-language"], said["region"] or _USUAL_REGION)
    region, remarks = region_of(answers, wanted)
    answers.remarks += remarks

    def drafting(state: State, moved: Mapping[str, str], album: Album) -> Draft:
        return draft(answers, region, state, moved, album, _progressed)

    gathering = Gathering(tuple(filter(Path.is_dir, map(Path, source))), answers.hosts) if pictures else None
    is_whole = not language and (_is_address(source[0]) or answers.have_every_language)
    course = Course(f"integreat:{region.slug}", drafting, gathering, said, is_whole)
    imported = run_import(out, course, dry_run=dry_run)
    _tell(imported, out, report, dry_run=dry_run)


@import_group.command("markdown")
@click.argument("folder", type=click.Path(path_type=Path))
@_out
@click.option(
    "--layout",
    type=click.Choice(layouts.LAYOUTS),
    help="Whether each language has a folder, or its files a suffix (page.fr.md).  [default: what is found]",
)
@click.option("--language", multiple=True, help="A language to import; several times.  [default: all]")
@_name
@_source_language
@_holidays
@_dry_run
@_report
def markdown_command(
    folder: Path,
    out: Path,
    layout: layouts.Layout | None,
    language: tuple[str, ...],
    name: str,
    source_language: str,
    holidays: str,
    dry_run: bool,
    report: Path | None,
) -> None:
    """Make a content folder of another project's Markdown.

    FOLDER is where it lies in several languages. What was edited in the content folder since the last import stays,
    and is told.
    """
    said = _said(out, name, source_language, holidays)
    source = canonical_tag(said["source-language"])
    found = layouts.find(folder, layout, source)
    there = tuple(dict.fromkeys(one.language for one in found.sources))
    languages = chosen(language, dict(zip(there, there, strict=True)))
    source = source or next(tag for tag in (*_USUAL_SOURCES, *languages) if tag in languages)
    if source not in languages:
        known = ", ".join(languages)
        raise UsageError(
            f"--source-language: expected one of the languages that are imported ({known}), found {source!r}"
        )
    ordered = (source, *(tag for tag in languages if tag != source))
    wanted = markdown.Wanted(said["name"] or folder.resolve().name, ordered, source, said["region"] or _USUAL_REGION)
    project = markdown.project_of(folder, found)
    sources = [one for one in found.sources if one.language in languages]

    def drafting(state: State, moved: Mapping[str, str], album: Album) -> Draft:
        return markdown.draft(project, sources, wanted, state, moved, album, _progressed)

    course = Course(f"markdown:{folder.resolve().name}", drafting, project.content, said, is_whole=not language)
    imported = run_import(out, course, dry_run=dry_run)
    _tell(imported, out, report, dry_run=dry_run)


def _said(out: Path, name: str, source_language: str, holidays: str) -> dict[str, str]:
    """What is said of the guide, or was said when it was imported last."""
    said = {"name": name, "source-language": source_language, "region": holidays}
    before = remembered(out)
    return {key: value or before.get(key, "") for key, value in said.items()}


def _answers(source: tuple[str, ...], languages: tuple[str, ...]) -> Answers:
    if not any(map(_is_address, source)):
        return read_files(map(Path, source))
    if len(source) > 1:
        raise UsageError("expected one address of a region, or files, found several sources; import them one by one")
    return ask(source_of(source[0]), languages, lambda address, count: click.echo(f"  {address} {count}", err=True))


def _is_address(source: str) -> bool:
    return source.startswith(("http://", "https://"))


def _progressed(done: int, total: int) -> None:
    if sys.stderr.isatty() and (done % _EVERY == 0 or done == total):
        click.echo(f"\r  {done} of {total}" + ("\n" if done == total else ""), nl=False, err=True)


def _tell(imported: Imported, out: Path, report: Path | None, *, dry_run: bool) -> None:
    """Say what became of the files, and what could not be taken over."""
    for change in imported.changes:
        if change.outcome not in _QUIET:
            click.echo(f"{out / change.path}: {_told(change, out)}")
    if report is not None:
        _write_report(imported, report)
    else:
        for line in as_text(imported.remarks, SHOWN):
            click.echo(line)
    counts = Counter(change.outcome for change in imported.changes)
    summary = ", ".join(f"{outcome}: {count}" for outcome, count in counts.items())
    verb = "Would import" if dry_run else "Imported"
    files, pictures = counted(len(imported.changes), "file"), counted(len(imported.pictures), "new picture")
    click.echo(f"{verb} {files} to {out} ({summary}), {pictures}")


def _told(change: Change, out: Path) -> str:
    if change.newer is not None:
        return f"{change.outcome}; kept as it is, the newer text is in {out / NEWER / change.path}"
    return f"{change.outcome}; kept as it is" if change.outcome in NEEDS_A_LOOK else change.outcome


def _write_report(imported: Imported, file: Path) -> None:
    if file.suffix == _JSON:
        text = as_json(imported.remarks, [(change.path, change.outcome) for change in imported.changes])
    else:
        text = "".join(f"{line}\n" for line in as_text(imported.remarks))
    write_beside(file, text.encode())
    click.echo(f"Wrote {file}")
