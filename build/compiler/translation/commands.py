"""``guide translate stamp`` and ``guide translate review``: what people say of translations, written into them."""

from datetime import date
from pathlib import Path

import click

from compiler.errors import UsageError
from compiler.names import canonical_tag, normalised
from compiler.options import as_day, content_option
from compiler.translation.exchange.remembering import remember
from compiler.translation.reviewing import Reviewed, review_page
from compiler.translation.stamping import Wanted, stamp_translations
from compiler.translation.stamps import Mark, Review

_SHOWN = 60  # characters of a passage


@click.command("stamp")
@click.argument("language", nargs=-1)
@click.option(
    "--topic", multiple=True, help="A page whose translations are up to date again, by its id; several times."
)
@click.option(
    "--by",
    type=click.Choice(["machine", "human"]),
    help="Who made what is new.  [default: as the page says; human where it says nothing]",
)
@content_option
def stamp_command(language: tuple[str, ...], topic: tuple[str, ...], by: Mark | None, content: Path) -> None:
    """Write into translations which text they were made from.

    So later changes of that text can be told. Without --topic, into those that do not say so yet, in each LANGUAGE
    that is named or in all.
    """
    wanted = Wanted(tuple(map(canonical_tag, language)), tuple(map(_page_id, topic)), by or "")
    stamped = []
    for page in stamp_translations(content, wanted):
        stamped.append(page)
        click.echo(f"Wrote {page.file}")
        for words in page.missing:
            click.echo(f"    not translated: {_shortened(words)}")
    for source in sorted({page.source for page in stamped}):
        remember(content, source, sorted({page.language for page in stamped if page.source == source}))
    click.echo(f"Translations stamped: {len(stamped)}")


@click.command("review")
@click.argument("topic")
@click.argument("language")
@click.option("--by", "name", required=True, help="The name of the person who has read it.")
@click.option(
    "--on",
    "day",
    callback=as_day,
    metavar="DATE",
    default=lambda: _today().isoformat(),
    help="When.  [default: today]",
)
@content_option
def review_command(topic: str, language: str, name: str, day: date, content: Path) -> None:
    """Record that a person has read the page TOPIC in LANGUAGE.

    They found that it says what its source says. Paragraphs that are not up to date with the source are left out of
    the review.
    """
    reviewed = review_page(content, _page_id(topic), canonical_tag(language), Review(_name(name), _past(day)))
    remember(content, reviewed.source, [canonical_tag(language)])
    click.echo(f"Wrote {reviewed.file}")
    _print_left_out(reviewed)


def _print_left_out(reviewed: Reviewed) -> None:
    left_out = [passage for passage in reviewed.state.sources if passage.state != "current"]
    for passage in left_out:
        click.echo(f"    not reviewed, because it is {passage.state}: {_shortened(passage.passage.text)}")
    click.echo(f"Passages reviewed: {len(reviewed.state.sources) - len(left_out)} of {len(reviewed.state.sources)}")


def _page_id(name: str) -> str:
    return normalised(name.strip("/"))


def _name(name: str) -> str:
    words = " ".join(name.split())
    if not words or not words.isprintable():
        raise UsageError("--by: expected the name of a person, found nothing that can be shown")
    return words


def _past(day: date) -> date:
    if day > _today():
        raise UsageError(f"--on: expected the day on which it was read, found {day}, which is yet to come")
    return day


def _today() -> date:
    return date.today()  # noqa: DTZ011


def _shortened(words: str) -> str:
    return words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1]}…"
