"""Everything the commands say on the console, in one place."""

import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import click

from compiler.catalogues import Remark
from compiler.checking.formats import counted, told
from compiler.pipeline import Compilation, Counts
from compiler.problems import Problem

_PROGRESS_EVERY = 50  # pieces


class Steps:
    """Prints a line for each step of a compilation, and on a terminal how far a long one is."""

    def __init__(self) -> None:
        self._is_terminal = sys.stderr.isatty()

    def progressed(self, step: str, done: int, total: int) -> None:
        """Show how far a step is."""
        if self._is_terminal and (done % _PROGRESS_EVERY == 0 or done == total):
            click.echo(f"\r  {step:<10} {done} of {total}", nl=False, err=True)

    def finished(self, step: str, counts: Counts, seconds: float) -> None:
        """Print what a step did."""
        if self._is_terminal:
            click.echo("\r" + " " * 40 + "\r", nl=False, err=True)
        told = ", ".join(_told(name, count) for name, count in counts.items())
        click.echo(f"  {step:<10} {told:<60} {seconds:7.2f} s")


def print_compilation(compilation: Compilation, content: Path | None = None) -> None:
    """Say how a compilation ended: its problems, and the bundle when there is one."""
    print_problems(_below(compilation.problems, content))
    if compilation.bundle is None:
        click.echo("Nothing was compiled. Mend the errors first.", err=True)
    else:
        manifest = compilation.bundle.manifest
        click.echo(f"Compiled {manifest.guide} {manifest.revision[:12]} to {compilation.bundle.folder}")


def print_problems(problems: Iterable[Problem]) -> None:
    """Each problem on a line ``path:line:column: code message``, its fix below it."""
    for problem in problems:
        for line in told(problem):
            click.echo(line)


def print_remarks(remarks: Iterable[Remark]) -> None:
    """What is to be said about catalogues, a line each."""
    for remark in remarks:
        click.echo(f"{remark.level}: {remark.file}: {remark.message}")


def _below(problems: Iterable[Problem], content: Path | None) -> list[Problem]:
    """The problems with paths that start where the command was called, so that terminals open them."""
    if content is None:
        return list(problems)
    return [replace(problem, path=(content / problem.path).as_posix()) for problem in problems]


def _told(name: str, count: int) -> str:
    return f"{count / 1024:.0f} KiB" if name == "bytes" else counted(count, name.removesuffix("s"))
