"""The blocks of a page with what the page has to say of each: its anchor, its original, where it came from."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from guide.bundle.blocks import Block, Heading
from guide.bundle.model import Page
from guide.library.alignment import align
from guide.library.steps import steps_by_block


@dataclass(frozen=True, slots=True)
class Passage:
    """A block at the top of a page; ``attributes`` are those of its element, ``steps`` the ids of its steps.

    ``level`` is that of a heading which the block brings along, such as the name on the card of a contact.
    ``original`` is what the block was translated from as it is now; None: that is no longer there.
    """

    block: Block
    attributes: Markup
    level: int
    steps: tuple[str, ...] = ()
    is_machine_made: bool = False
    is_changed: bool = False
    original: Block | None = None


def passages(page: Page, source: Page, original: Page) -> Iterator[Passage]:
    """The passages of a page in order.

    ``source`` is the page in the guide's own language, ``original`` what it was translated from; mostly they are one.
    """
    steps = steps_by_block(page)
    partners = tuple(_partners(page.blocks, source.blocks))
    origins = partners if original is source else tuple(_partners(page.blocks, original.blocks))
    above = 1
    for place, (block, partner, origin) in enumerate(zip(page.blocks, partners, origins, strict=True)):
        above = block.level if isinstance(block, Heading) else above
        yield Passage(
            block,
            _attributes(block, place, partner),
            min(above + 1, 6),
            tuple(step.id for step in steps.get(place, ())),
            is_machine_made=place in page.machine_made,
            is_changed=place in page.changed,
            original=original.blocks[origin] if origin is not None else None,
        )


def _attributes(block: Block, place: int, partner: int | None) -> Markup:
    # A number no heading is called.
    anchor = block.anchor if isinstance(block, Heading) else f"~{place}"
    attributes = Markup(' id="{}" data-block="{}"').format(anchor, place)
    return attributes if partner is None else attributes + Markup(' data-source="{}"').format(partner)


def _partners(blocks: Sequence[Block], source: Sequence[Block]) -> Iterator[int | None]:
    """For each block the place of the one in the source that says the same; None where there is none."""
    if len(blocks) == len(source) and all(type(one) is type(other) for one, other in zip(blocks, source, strict=True)):
        yield from range(len(blocks))
        return
    places = {id(block): place for place, block in enumerate(source)}
    for pair in align(blocks, source):
        if pair.first is not None:
            yield places[id(pair.second)] if pair.second is not None else None
