"""The status as a page for the browser: a heat map of items by languages, and the tasks; one file without a script."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import resources

from jinja2 import Environment, StrictUndefined, Template

from compiler.languages import describe
from compiler.status.as_text import WHAT, named, percent
from compiler.status.priorities import LEVELS
from compiler.status.standing import Item, Standing, Tally
from compiler.status.surveying import Status
from compiler.status.tasks import Task, tasks
from compiler.status.totals import pages_done, total_words
from compiler.status.word_diff import Change, word_diff

_TEMPLATE = "status.html.jinja"

_LEVEL_NAMES = {
    "emergency": "In an emergency",
    "start": "At the start",
    "guide": "In the guide",
    "further": "Beside the guide",
}


@dataclass(frozen=True, slots=True)
class _Cell:
    """What the map says of an item in a language; ``band`` is a step of the colour scale, 0 to 4."""

    band: int
    text: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Row:
    item: Item
    cells: tuple[_Cell | None, ...]


@dataclass(frozen=True, slots=True)
class _Column:
    """A language: its sums and its first tasks; ``more`` tasks are not told."""

    tag: str
    name: str
    words: Tally
    whole: tuple[int, int]
    tasks: tuple[Task, ...]
    more: int


def document(status: Status, languages: Sequence[str], most: int) -> str:
    """The page for these languages, with at most ``most`` tasks for each."""
    source = describe(status.source_language, (status.source_language,))
    return _template().render(
        guide=status.guide,
        source=source,
        columns=[_column(status, language, most) for language in languages],
        levels=[(_LEVEL_NAMES[level], list(_rows(status, languages, level))) for level in LEVELS],
        what=WHAT,
    )


def _template() -> Template:
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.filters["percent"] = percent
    environment.filters["changes"] = _changes
    text = resources.files("compiler.status").joinpath(_TEMPLATE).read_text(encoding="utf-8")
    return environment.from_string(text)


def _column(status: Status, language: str, most: int) -> _Column:
    found = tasks(status, language)
    return _Column(
        language,
        named(language),
        total_words(status, language),
        pages_done(status, language),
        found[:most],
        max(len(found) - most, 0),
    )


def _rows(status: Status, languages: Sequence[str], level: str) -> Iterator[_Row]:
    for item in status.items:
        if item.level == level:
            standings = (item.standings.get(language) for language in languages)
            yield _Row(item, tuple(_cell(standing) if standing else None for standing in standings))


def _cell(standing: Standing) -> _Cell:
    words, passages = standing.words, standing.passages
    if not words.total:
        return _Cell(4, "–")
    notes = []
    if passages.changed:
        notes.append(f"{passages.changed} changed")
    if words.machine:
        notes.append("machine-made")
    if words.current == words.reviewed == words.total:
        notes.append("reviewed")
    band = int(3 * words.share) + (words.current > 0) if words.share < 1 else 4
    return _Cell(band, percent(words.current, words.total), tuple(notes))


def _changes(before: str, now: str) -> tuple[Change, ...]:
    return word_diff(before, now)
