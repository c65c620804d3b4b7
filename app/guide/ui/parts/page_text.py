"""The text of a page: its blocks, with steps to tick off and marks where a translation is out of date or unchecked."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from guide.bundle.blocks import Block, ContactCard, Heading, Steps
from guide.bundle.model import Direction, Language, Page
from guide.library import Reading
from guide.library.alignment import align
from guide.library.steps import Step, steps_by_block
from guide.ui.parts.blocks import shown
from guide.ui.parts.changed import Changed
from guide.ui.parts.frame import Passage
from guide.ui.parts.machine_made import framed_machine_made
from guide.ui.parts.steps import checklist
from guide.ui.reader import Reader


def page_text(reading: Reading, reader: Reader) -> Iterator[Passage]:
    """The blocks of the page, in the direction of their own language."""
    page, language = reading.page, reading.shown
    steps = steps_by_block(page)
    source = reader.library.source_of(page)
    originals = _originals(page, source, reader)
    for place, block in enumerate(page.blocks):
        show = partial(_block, block, steps.get(place, ()), language.direction, reader)
        if place in page.machine_made and page.translation:
            show = partial(framed_machine_made, reader, page.translation.source, show)
        anchor = anchor_of(page, place)
        if place in originals:
            # It holds both languages: whatever lies in what runs right-to-left cannot run the other way.
            yield Passage(Changed(reader, show, source, originals[place]), "ltr", anchor)
        else:
            yield replace(show(), anchor=anchor)


def anchor_of(page: Page, block: int) -> str:
    """The name of a block for links into the page: a heading's own, else a number no heading is called."""
    found = page.blocks[block]
    return found.anchor if isinstance(found, Heading) else f"~{block}"


def _block(block: Block, steps: tuple[Step, ...], direction: Direction, reader: Reader) -> Passage:
    if isinstance(block, Steps):
        return checklist(steps, direction, reader, block.title)
    # A contact says in the reader's language what it has to say, whatever that of the page.
    own = isinstance(block, ContactCard)
    return Passage(shown((block,), reader), reader.language.direction if own else direction)


def _originals(page: Page, source: Language, reader: Reader) -> dict[int, Block | None]:
    """What the source language says now, by the place of each block that has changed there since."""
    if not page.changed:
        return {}
    original = reader.library.read(page.id, source.tag)
    pairs = align(page.blocks, original.page.blocks if original else ())
    own = [pair.second for pair in pairs if pair.first is not None]
    return {place: own[place] for place in page.changed if place < len(own)}
