"""The steps of arrival: which of them a reader has to take, and how many are behind them."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from guide.bundle.blocks import Item, Steps
from guide.bundle.model import Language, Page, Topic
from guide.library.library import Entry, Library


@dataclass(frozen=True, slots=True)
class Step:
    """Something to do; ``id`` is the same in every language, ``number`` is its place in its list, from one."""

    id: str
    number: int
    item: Item


@dataclass(frozen=True, slots=True)
class Chapter:
    """The steps of one topic, in the language ``shown``."""

    entry: Entry
    shown: Language
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Progress:
    """How many of how many steps are done."""

    done: int
    all: int


def steps_by_block(page: Page) -> dict[int, tuple[Step, ...]]:
    """The steps of a page, by the place of their list in its blocks.

    Ids count through all lists of the page, ``<page id>#<number>``, so that they hold in every language.
    """
    found: dict[int, tuple[Step, ...]] = {}
    before = 0
    for place, block in enumerate(page.blocks):
        if isinstance(block, Steps):
            found[place] = tuple(
                Step(f"{page.id}#{before + number}", number, item) for number, item in enumerate(block.items, start=1)
            )
            before += len(block.items)
    return found


def steps_of(page: Page) -> tuple[Step, ...]:
    """The steps of a page, in order."""
    return tuple(step for steps in steps_by_block(page).values() for step in steps)


def personal_list(library: Library, language: str, situation: str) -> tuple[Chapter, ...]:
    """The steps below the guide's first section that concern somebody in this situation, by topic.

    Without a situation those that concern everybody.
    """
    topics = (topic for topic in _arrival(library) if concerns(topic, situation))
    return _chapters(library, topics, language)


def whole_list(library: Library, language: str) -> tuple[Chapter, ...]:
    """The steps below the guide's first section, whomever they concern, by topic."""
    return _chapters(library, _arrival(library), language)


def concerns(topic: Topic, situation: str) -> bool:
    """Whether a topic is for somebody in this situation: one that names nobody is for everybody."""
    return not topic.audience or situation in topic.audience


def progress(steps: Iterable[Step], done: Collection[str]) -> Progress:
    """How far somebody is who has ticked off ``done``."""
    ids = [step.id for step in steps]
    return Progress(sum(step in done for step in ids), len(ids))


def all_steps(chapters: Iterable[Chapter]) -> tuple[Step, ...]:
    """The steps of all chapters, in order."""
    return tuple(step for chapter in chapters for step in chapter.steps)


def _arrival(library: Library) -> Iterator[Topic]:
    for section in library.guide.sections[:1]:
        yield from _below(library, section)


def _below(library: Library, page_id: str) -> Iterator[Topic]:
    topic = library.topic(page_id)
    for child in topic.children if topic else ():
        below = library.topic(child)
        if below is not None:
            yield below
            yield from _below(library, child)


def _chapters(library: Library, topics: Iterable[Topic], language: str) -> tuple[Chapter, ...]:
    chapters = (_chapter(library, topic, language) for topic in topics)
    return tuple(chapter for chapter in chapters if chapter is not None)


def _chapter(library: Library, topic: Topic, language: str) -> Chapter | None:
    reading = library.read(topic.id, language)
    steps = steps_of(reading.page) if reading else ()
    return Chapter(library.entry(topic.id, language), reading.shown, steps) if reading and steps else None
