"""``guide status``: where the translations stand, and what to do first."""

from pathlib import Path

import click

from compiler import locations
from compiler.errors import UsageError
from compiler.files import write_beside
from compiler.names import canonical_tag
from compiler.options import content_option
from compiler.parsing import parse_tree
from compiler.reading import GUIDE_FILE, read_files
from compiler.source import Tree
from compiler.status import as_html, as_json, as_text
from compiler.status.surveying import Status, survey
from compiler.translation.memory import read_memory
from compiler.translation.stamping import check_named

_MOST = 20
_MOST_OF_EACH = 3


@click.command("status")
@click.argument("language", nargs=-1)
@click.option(
    "--format",
    "output",
    type=click.Choice(["text", "json", "html"]),
    default="text",
    show_default=True,
    help="How to report; html is a page with a map of pages by languages.",
)
@click.option("--out", type=click.Path(path_type=Path), help="The file to write.  [default: the console]")
@click.option(
    "--limit",
    type=click.IntRange(min=0),
    help=f"How many tasks to tell of each language.  [default: {_MOST}, or {_MOST_OF_EACH} when no language is named]",
)
@content_option
def status_command(language: tuple[str, ...], output: str, out: Path | None, limit: int | None, content: Path) -> None:
    """Tell how much is translated, and what to do first. Without LANGUAGE, in all of them."""
    tree = parse_tree(read_files(content))
    if not tree.languages or not tree.source_language:
        raise UsageError(f"{content / GUIDE_FILE}: expected languages and a source-language; run guide check")
    named = tuple(map(canonical_tag, language))
    check_named(named, tree.languages, "languages")
    status = survey(tree, {tag: read_memory(content, tag) for tag in tree.languages}, locations.locales())
    most = limit if limit is not None else _MOST if named or output == "html" else _MOST_OF_EACH
    report = _report(status, named or _translated(tree), output, most, detailed=bool(named))
    if out:
        write_beside(out, f"{report}\n".encode())
        click.echo(f"Wrote {out}")
    else:
        click.echo(report)


def _report(status: Status, languages: tuple[str, ...], output: str, most: int, *, detailed: bool) -> str:
    if output == "json":
        return as_json.document(status, languages)
    if output == "html":
        return as_html.document(status, languages, most)
    return "\n".join(as_text.lines(status, languages, most, with_gaps=detailed))


def _translated(tree: Tree) -> tuple[str, ...]:
    return tuple(language for language in tree.languages if language != tree.source_language)
