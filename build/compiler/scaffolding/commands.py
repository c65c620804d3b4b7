"""``guide new topic``, ``contact``, ``notice``, ``event`` and ``language``."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import click

from compiler import catalogues, locations
from compiler.errors import UsageError
from compiler.facts import Facts, read_facts
from compiler.files import write_beside
from compiler.names import canonical_tag, is_tag
from compiler.options import content_option
from compiler.phrases import catalogue_file, has_catalogue, template_file
from compiler.reading import GUIDE_FILE, Unreadable, check_is_content, decode
from compiler.scaffolding.drafts import dates, drafts, page_languages, period, start
from compiler.scaffolding.languages import known, told, with_language

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


@click.command("language")
@click.argument("tag")
@content_option
def language_command(tag: str, content: Path) -> None:
    """Add a language to the guide by its tag (BCP 47), such as ti. What is not translated yet is shown as a gap."""
    language = canonical_tag(tag)
    _check_new(language, _guide(content), content / GUIDE_FILE)
    _add_language(content / GUIDE_FILE, language)
    _begin_phrases(language, content)
    for line in told(known(language, locations.fonts())):
        click.echo(line)
    click.echo(f"What to translate first: guide status {language}")


def _check_new(language: str, guide: Facts, file: Path) -> None:
    if not is_tag(language):
        raise UsageError(f"{language}: expected a language tag, such as ti or zh-Hans")
    if "languages" not in guide.data:
        raise UsageError(f"{file}: expected languages; run guide check")
    if language in guide.data["languages"]:
        raise UsageError(f"{language}: one of the guide's languages already; nothing was changed")


def _add_language(file: Path, language: str) -> None:
    before = file.read_bytes()
    text = before.decode("utf-8-sig")
    mark = before.removesuffix(text.encode())
    write_beside(file, mark + with_language(text, language).encode())
    click.echo(f"Wrote {file}")


def _begin_phrases(language: str, content: Path) -> None:
    """Begin the app's phrases beside the content; those of another folder are left to whoever works there."""
    phrases = locations.locales()
    if not template_file(phrases).is_file() or has_catalogue(phrases, language):
        return
    if content.resolve().is_relative_to(phrases.parent.resolve()):
        click.echo(f"Wrote {catalogues.update(phrases, language)}")
    else:
        file = catalogue_file(phrases, language)
        click.echo(f"The app's phrases are not in it yet; guide locales update {language} begins {file}")


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
    check_is_content(content)
    try:
        return read_facts(str(file), "guide", decode(file.read_bytes()))
    except (OSError, Unreadable):
        raise UsageError(f"{file}: expected a guide, found none that can be read; run guide check") from None


def _today() -> date:
    return date.today()  # noqa: DTZ011
