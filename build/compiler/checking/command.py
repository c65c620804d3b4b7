"""``guide check``: every problem of the content at once, mended where that is safe and wished for."""

import sys
from collections.abc import Collection, Mapping
from datetime import date
from pathlib import Path

import click

from compiler.checking.answers import Answer
from compiler.checking.asking import ask_all
from compiler.checking.fixing import fix_content
from compiler.checking.formats import FORMATS
from compiler.checking.report import check_report, placed
from compiler.errors import EXIT_PROBLEMS
from compiler.options import as_day, content_option
from compiler.pipeline import inspect_content


@click.command("check")
@content_option
@click.option("--strict", is_flag=True, help="Let warnings count as errors. Advice never does.")
@click.option("--fix", is_flag=True, help="First mend what needs no judgement, such as a blank inside a link.")
@click.option("--online", is_flag=True, help="Ask every web address whether it is still there.")
@click.option(
    "--today",
    callback=as_day,
    metavar="DATE",
    help="The day by which notices and reviews are judged.  [default: today]",
)
@click.option(
    "--format", "output", type=click.Choice(list(FORMATS)), default="text", show_default=True, help="How to report."
)
def check_command(content: Path, strict: bool, fix: bool, online: bool, today: date | None, output: str) -> None:
    """Report every problem of the content, with place and fix."""
    if fix:
        _fix(content, is_report_text=output == "text")
    day = today or date.today()  # noqa: DTZ011
    report = check_report(inspect_content(content, day, _ask if online else None), content)
    click.echo(FORMATS[output](report))
    failing = ("error", "warning") if strict else ("error",)
    if any(problem.level in failing for problem in report.problems):
        sys.exit(EXIT_PROBLEMS)


def _ask(targets: Collection[str]) -> Mapping[str, Answer]:
    click.echo(f"Asking {len(targets)} web addresses …", err=True)
    return ask_all(targets)


def _fix(content: Path, *, is_report_text: bool) -> None:
    for problem in fix_content(content):
        path = placed(problem, content).path
        # Only the report goes to the standard output when a program reads it.
        click.echo(f"Fixed {path}:{problem.line}: {problem.code} {problem.message}", err=not is_report_text)
