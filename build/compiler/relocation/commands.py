"""``guide move`` and ``guide remove``: pages, contacts and pictures go, and whatever refers to them follows."""

from collections.abc import Callable
from pathlib import Path

import click

from compiler.errors import UsageError
from compiler.options import content_option
from compiler.parsing import REDIRECTS_FILE, parse_tree
from compiler.reading import Unreadable, decode, read_files
from compiler.relocation.carrying_out import carry_out
from compiler.relocation.change import Change
from compiler.relocation.choosing import moving, removing
from compiler.relocation.planning import Plan, plan
from compiler.source import Tree
from compiler.translation.memory import FOLDER

_dry_run = click.option("--dry-run", is_flag=True, help="Only tell what would be done.")


@click.command("move")
@click.argument("old")
@click.argument("new")
@content_option
@_dry_run
@click.option("--no-redirect", is_flag=True, help="Forget the old address, because nobody has been given it yet.")
def move_command(old: str, new: str, content: Path, dry_run: bool, no_redirect: bool) -> None:
    """Move the page, contact, notice, event or picture OLD to NEW.

    All that lies below it goes along. Every reference to it follows, in all languages, and its old address leads to
    the new one.
    """
    old, new = (_inside(name, content) for name in (old, new))
    _carry_out(content, lambda tree: moving(tree, old, new), dry_run=dry_run, keep_addresses=not no_redirect)


@click.command("remove")
@click.argument("id")
@click.option("--redirect-to", default="", metavar="ID", help="What takes its place for links and old addresses.")
@content_option
@_dry_run
def remove_command(id: str, redirect_to: str, content: Path, dry_run: bool) -> None:  # noqa: A002
    """Remove the page, contact, notice, event or picture ID.

    All that lies below it goes along. Refused as long as anything refers to it, unless something takes its place.
    """
    name, instead = (_inside(name, content) for name in (id, redirect_to))
    _carry_out(content, lambda tree: removing(tree, name, instead), dry_run=dry_run)


def _inside(name: str, content: Path) -> str:
    """The name as it is from the content folder on, for those who let the shell complete a path."""
    return name.removeprefix(f"{content.as_posix().rstrip('/')}/")


def _carry_out(content: Path, change: Callable[[Tree], Change], *, dry_run: bool, keep_addresses: bool = True) -> None:
    files = read_files(content)
    tree = parse_tree(files)
    planned = plan(files, tree, change(tree), memories=_memories(content), keep_addresses=keep_addresses)
    if not dry_run:
        carry_out(content, planned)
    _report(planned, content, dry_run)


def _memories(content: Path) -> dict[str, str]:
    files = sorted((content / FOLDER).glob("*.po"))
    try:
        return {file.relative_to(content).as_posix(): decode(file.read_bytes()) for file in files}
    except Unreadable as error:
        raise UsageError(f"{content / FOLDER}: a file cannot be read ({error.fault.message})") from None


def _report(planned: Plan, content: Path, dry_run: bool) -> None:
    change = planned.change
    done = ("Would move" if dry_run else "Moved") if change.new else ("Would remove" if dry_run else "Removed")
    click.echo(f"{done} {content / change.old}" + (f" to {content / change.new}" if change.new else ""))
    for path in (*planned.texts, *([] if planned.redirects is None else [REDIRECTS_FILE])):
        click.echo(f"{'Would change' if dry_run else 'Changed'} {content / path}")
