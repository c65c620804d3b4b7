"""A page in one language or in two: its text as rows, each with what belongs together, side by side."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from compiler.handout.blocks import Teller
from compiler.handout.told import Told, cell, note, row
from compiler.handout.voice import Voice, changed, machine_made
from guide.bundle.blocks import Block, BulletList, ContactCard, Heading, NumberedList, Picture, Rule, Steps, Table
from guide.library import Reading
from guide.library.alignment import align

DEEPEST = 6
"""The lowest level that headings have in a document."""

_NARROW = 2
"""So many columns of a table have room in half the width of the paper."""


@dataclass(frozen=True, slots=True)
class Side:
    """A page in one language, or in what stands in for it."""

    reading: Reading
    teller: Teller

    @property
    def asked(self) -> Voice:
        """The language of who gets the paper."""
        return self.teller.asked

    @property
    def shown(self) -> Voice:
        """The language of the text."""
        return self.teller.shown


@dataclass(frozen=True, slots=True)
class _Part:
    """A block of a side as the template is told of it, in the language of ``voice``, below notes on it."""

    block: Block
    voice: Voice
    told: Told
    notes: tuple[str, ...] = ()


def text_rows(sides: Sequence[Side], level: int) -> Iterator[Told]:
    """The text of the page, below a title of ``level``: one row for each paragraph, entry of a list, or picture."""
    parts = [list(_parts(side, level)) for side in sides]
    if len(sides) == 1:
        yield from (row(_cell(part)) for part in parts[0])
        return
    first, second = sides
    ours, theirs = iter(parts[0]), iter(parts[1])
    for pair in align(first.reading.page.blocks, second.reading.page.blocks):
        one = next(ours) if pair.first is not None else None
        other = next(theirs) if pair.second is not None else None
        if one and other:
            yield from _both(one, other, first, second)
        else:
            yield row(_column(one, first, other), _column(other, second, one))


def _parts(side: Side, level: int) -> Iterator[_Part]:
    page, above = side.reading.page, level
    for place, block in enumerate(page.blocks):
        if isinstance(block, Heading):
            # A level that is left out would confuse who hears the document.
            above = min(level + block.level - 1, above + 1, DEEPEST)
            told = side.teller.heading(block, above)
        else:
            told = side.teller.block(block)
        voice = side.asked if isinstance(block, ContactCard) else side.shown
        yield _Part(block, voice, told, tuple(_notes(side, place)))


def _notes(side: Side, place: int) -> Iterator[str]:
    page = side.reading.page
    if place in page.machine_made and page.translation:
        yield machine_made(page.translation.source, side.asked)
    if place in page.changed and page.translation:
        yield changed(page.translation.source, side.asked)


def _both(one: _Part, other: _Part, first: Side, second: Side) -> Iterator[Told]:
    """What two blocks that belong together say: in one row, in one for each entry, or below each other."""
    if isinstance(one.block, Picture | Rule):
        # The same in every language.
        yield row(_cell(one))
    elif isinstance(one.block, Table) and len(one.block.header) > _NARROW:
        yield from (row(_cell(one)), row(_cell(other)))
    elif isinstance(one.block, BulletList | NumberedList | Steps):
        for ours, theirs in zip_longest(_entries(one), _entries(other)):
            yield row(_column(ours, first, theirs), _column(theirs, second, ours))
    else:
        yield row(_cell(one), _cell(other))


def _entries(part: _Part) -> Iterator[_Part]:
    """A list as lists of one entry, which keep their numbers; its title and the notes stay with the first."""
    start = part.told.get("start", 1)
    for number, item in enumerate(part.told["items"]):
        told = part.told | {"items": [item], "start": start + number}
        yield replace(part, told=told | {"title": ""}, notes=()) if number else replace(part, told=told)


def _column(part: _Part | None, side: Side, beside: _Part | None) -> Told:
    """A column; where its language does not say what stands beside it, it says so."""
    if part is not None:
        return _cell(part)
    if beside is not None and isinstance(beside.block, ContactCard):
        # The facts of a contact are known in every language.
        return cell(side.asked, [side.teller.block(beside.block)])
    _ = side.asked.phrases.text
    return cell(side.asked, [note(_("Not in this language"))])


def _cell(part: _Part) -> Told:
    return cell(part.voice, [*map(note, part.notes), part.told])
