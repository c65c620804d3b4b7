"""A text in portions small enough to be read, or held up to somebody, one at a time."""

from collections.abc import Iterator, Sequence

from guide.bundle.blocks import Block, BulletList, Heading, Item, NumberedList, Rule, Run, Steps
from guide.library.alignment import Pair


def apart(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with every list taken apart, so that each of its entries is a block of its own."""
    return tuple(part for block in blocks for part in _parts(block))


def slides(pairs: Sequence[Pair]) -> tuple[tuple[Pair, ...], ...]:
    """The pairs one by one, but headings together with what they head; without the lines between parts."""
    found: list[tuple[Pair, ...]] = []
    heads: tuple[Pair, ...] = ()
    for pair in pairs:
        block = pair.first or pair.second
        if isinstance(block, Rule):
            continue
        heads = (*heads, pair)
        if not isinstance(block, Heading):
            found.append(heads)
            heads = ()
    return (*found, heads) if heads else tuple(found)


def _parts(block: Block) -> Iterator[Block]:
    match block:
        case BulletList(items):
            yield from (BulletList((item,)) for item in items)
        case NumberedList(items, start):
            yield from _counted(items, start)
        case Steps(items, title):
            if title:
                yield Heading(3, (Run(title),), "")
            yield from _counted(items, 1)
        case _:
            yield block


def _counted(items: Sequence[Item], start: int) -> Iterator[Block]:
    """Entries that keep their numbers on their own."""
    return (NumberedList((item,), number) for number, item in enumerate(items, start))
