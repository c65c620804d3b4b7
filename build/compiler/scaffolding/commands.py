"""``guide new topic``, ``contact``, ``notice`` and ``event``."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import click

from compiler.errors import UsageError
from compiler.facts import Facts, read_facts
from compiler.files import write_beside
from compiler.options import content_option
from compiler.reading import GUIDE_FILE, Unreadable, decode
from compiler.scaffolding.drafts import dates, drafts, page_languages, period, start

_languages = click.option(
    "--language", multiple=True, help="A language to begin a page in; several times.  [default: the source]"
)


@click.command("topic")
@click.argument("id")
@click.option("--title", required=True, help="The topic's title.")
@_languages
@content_option
def topic_command(id: str, title: str, language: tuple[str, ...], content: Path) -> None:  # noqa: A002
    """Begin the topic ID, such as living-here/housing. Nothing is overwritten."""
    _begin("topic", id, title, language, {}, content)


@click.command("contact")
@click.argument("id")
@click.option("--title", required=True, help="The contact's name.")
@_languages
@content_option
def contact_command(id: str, title: str, language: tuple[str, ...], content: Path) -> None:  # noqa: A002
    """Begin the contact ID, such as town-hall. Nothing is overwritten."""
    _begin("contact", id, title, language, {}, content)


@click.command("notice")
@click.argument("id")
@click.option("--title", required=True, help="The notice's title.")
@click.option("--from", "first", default="", metavar="DATE", help="The first day on which it is shown.")
@click.option("--until", "last", default="", metavar="DATE", help="The last day on which it is shown.")
@_languages
@content_option
def notice_command(
    id: str,  # noqa: A002
    title: str,
    first: str,
    last: str,
    language: tuple[str, ...],
    content: Path,
) -> None:
    """Begin the notice ID, such as closed-at-christmas. Nothing is overwritten."""
    _begin("notice", id, title, language, period(first, last, _today()), content)


@click.command("event")
@click.argument("id")
@click.option("--title", required=True, help="The event's title.")
@click.option("--start", "moment", required=True, metavar="DATE", help='When it begins, such as "2026-12-07 17:00".')
@_languages
@content_option
def event_command(id: str, title: str, moment: str, language: tuple[str, ...], content: Path) -> None:  # noqa: A002
    """Begin the event ID, such as language-cafe. Nothing is overwritten."""
    _begin("event", id, title, language, start(moment), content)


def _begin(
    kind: str, id_: str, title: str, languages: tuple[str, ...], facts: Mapping[str, str], content: Path
) -> None:
    guide = _guide(content)
    texts = drafts(kind, id_, title, page_languages(guide, languages), dates(_today()) | dict(facts))
    files = {content / path: text for path, text in texts.items()}
    pages = [file for file in files if file.suffix == ".md"]
    for file in pages:
        if file.exists():
            raise UsageError(f"{file}: there already; nothing was changed")
    for file, text in files.items():
        # Facts that are there hold for a further language, too.
        if not file.exists():
            write_beside(file, text.encode())
            click.echo(f"Wrote {file}")


def _guide(content: Path) -> Facts:
    file = content / GUIDE_FILE
    try:
        return read_facts(str(file), "guide", decode(file.read_bytes()))
    except (OSError, Unreadable):
        raise UsageError(f"{file}: expected a guide, found none that can be read; run guide check") from None


def _today() -> date:
    return date.today()  # noqa: DTZ011
