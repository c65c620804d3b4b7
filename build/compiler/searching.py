"""``guide search``: ask the offline search of a compiled guide, one query or a file of them."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import click
from platformdirs import user_cache_path

from compiler import locations
from compiler.errors import UsageError
from compiler.names import canonical_tag
from guide.bundle.opened import Bundle, open_bundle
from guide.search.answer import Answer, Hit
from guide.search.findable import findable
from guide.search.index import IndexUnusable, SearchIndex, open_index, refresh_index
from guide.search.reading import Reason


@dataclass(frozen=True, slots=True)
class Question:
    """One line of a file of queries."""

    id: str | int
    question: str


@click.command("search")
@click.argument("query", nargs=-1)
@click.option("--bundle", "folder", type=click.Path(path_type=Path), help="The compiled guide.  [default: the app's]")
@click.option("--language", required=True, help="The reader's language.")
@click.option("--limit", type=click.IntRange(min=1), default=10, show_default=True, help="How many results at most.")
@click.option(
    "--format", "output", type=click.Choice(["text", "json"]), default="text", show_default=True, help="How to answer."
)
@click.option(
    "--queries",
    type=click.Path(path_type=Path),
    help='A file of JSON lines {"id", "question"}; each is answered by one JSON line.',
)
@click.option("--explain", is_flag=True, help="Say what each word of the query brings a result.")
def search_command(
    query: tuple[str, ...],
    folder: Path | None,
    language: str,
    limit: int,
    output: str,
    queries: Path | None,
    explain: bool,
) -> None:
    """Find the pages that answer QUERY, or each question of a file."""
    if bool(query) == bool(queries):
        raise UsageError("guide search: expected either a QUERY or --queries FILE")
    questions = _read_questions(queries) if queries else []
    bundle = open_bundle(folder or locations.bundle())
    language = _known_language(bundle, language)
    with closing(_open_index(bundle)) as index:
        for question in questions:
            _print_line(question, index.rank(question.question, language, limit))
        if query:
            asked = " ".join(query)
            answer = index.search(asked, language, limit)
            reasons = [index.explain(asked, language, hit) if explain else () for hit in answer.hits]
            _print_json(answer, reasons) if output == "json" else _print_text(answer, reasons)


def _known_language(bundle: Bundle, asked: str) -> str:
    """The language of the guide with this tag, in whatever case it was written; raises UsageError."""
    language = canonical_tag(asked)
    tags = [known.tag for known in bundle.guide.languages]
    if language not in tags:
        raise UsageError(f"--language: expected one of the guide's languages ({', '.join(tags)}), found {asked!r}")
    return language


def _open_index(bundle: Bundle) -> SearchIndex:
    """The index that ships with the bundle, else one from this user's cache, brought up to date there."""
    place = hashlib.sha256(str(bundle.folder.resolve()).encode()).hexdigest()[:16]
    folder = user_cache_path("newcomer-guide") / "search" / place
    revision = bundle.manifest.revision
    shipped = [index for index in [locations.index(bundle.folder)] if index]
    for known in (*shipped, folder):
        try:
            return open_index(known, revision)
        except IndexUnusable:
            continue
    try:
        refresh_index(folder, revision, findable(bundle), shipped, bundle.guide.source_language)
        return open_index(folder, revision)
    except (OSError, IndexUnusable) as error:
        raise UsageError(f"{folder}: the search index cannot be kept there ({error})") from None


def _read_questions(file: Path) -> list[Question]:
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{file}: expected JSON lines in UTF-8, but it cannot be read ({error})") from None
    return list(_parse_questions(file, lines))


def _parse_questions(file: Path, lines: Sequence[str]) -> Iterator[Question]:
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            data = json.loads(line)
        except ValueError:
            data = None
        if not (isinstance(data, dict) and "id" in data and isinstance(data.get("question"), str)):
            raise UsageError(f'{file}:{number}: expected {{"id": …, "question": "…"}}, found {line[:80]!r}')
        yield Question(data["id"], data["question"])


def _print_line(question: Question, hits: Sequence[Hit]) -> None:
    click.echo(json.dumps({"id": question.id, "results": [_result(hit) for hit in hits]}, ensure_ascii=False))


def _print_json(answer: Answer, reasons: Sequence[Sequence[Reason]]) -> None:
    results = [
        _result(hit)
        | {"block": hit.block, "snippet": [piece._asdict() for piece in hit.snippet]}
        | ({"explanation": [asdict(reason) for reason in why]} if why else {})
        for hit, why in zip(answer.hits, reasons, strict=True)
    ]
    terms = [{"term": hit.page, "language": hit.language, "score": hit.score} for hit in answer.terms]
    found = {"results": results, "suggestion": answer.suggestion, "terms": terms}
    click.echo(json.dumps(found, ensure_ascii=False, indent=2))


def _result(hit: Hit) -> dict[str, Any]:
    return {"topic": hit.page, "language": hit.language, "score": hit.score}


def _print_text(answer: Answer, reasons: Sequence[Sequence[Reason]]) -> None:
    if answer.suggestion:
        click.echo(f"Did you mean: {answer.suggestion}")
    for term in answer.terms:
        click.echo(f"{term.score:7.2f}  {term.page}  [{term.language}]")
        click.echo("         " + _styled(term))
    for hit, why in zip(answer.hits, reasons, strict=True):
        click.echo(f"{hit.score:7.2f}  {hit.page}  [{hit.language}]")
        click.echo("         " + _styled(hit))
        for reason in why:
            meant = f" ({', '.join(reason.meant)})" if reason.meant else ""
            click.echo(f"         {reason.score:7.2f}  {reason.word}: {reason.relation}{meant}")
    if not answer.hits and not answer.terms:
        click.echo("Nothing found.")


def _styled(hit: Hit) -> str:
    return "".join(click.style(piece.text, bold=piece.marked) for piece in hit.snippet)
