"""A page as the passages a search can point to: its title, its summary, then paragraph by paragraph."""

from collections.abc import Iterator
from dataclasses import dataclass

from guide.bundle.blocks import (
    Block,
    BulletList,
    Callout,
    Heading,
    NumberedList,
    Paragraph,
    Picture,
    Quote,
    Steps,
    Table,
    plain,
)
from guide.bundle.model import Page


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, list item or table row; ``block`` is its place in the page, None before the first block."""

    block: int | None
    text: str


def passages(page: Page) -> tuple[Passage, ...]:
    """The page's title, its summary (maybe empty), and every passage of its blocks that has text, each one line."""
    heads = (Passage(None, _one_line(page.title)), Passage(None, _one_line(page.summary)))
    return heads + tuple(
        Passage(index, _one_line(text)) for index, block in enumerate(page.blocks) for text in _texts(block) if text
    )


def shown_passages(page: Page) -> tuple[Passage, ...]:
    """The same with descriptions of pictures last: they are shown when nothing else says as much."""
    of_pictures = {index for index, block in enumerate(page.blocks) if isinstance(block, Picture)}
    return tuple(sorted(passages(page), key=lambda passage: passage.block in of_pictures))


def _one_line(text: str) -> str:
    return text.replace("\n", " ")


def _texts(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(runs) | Heading(runs=runs):
            yield plain(runs)
        case BulletList(items) | NumberedList(items) | Steps(items):
            yield from _titled(block.title if isinstance(block, Steps) else "")
            for item in items:
                for inner in item.blocks:
                    yield from _texts(inner)
        case Quote(blocks) | Callout(blocks=blocks):
            yield from _titled(block.title if isinstance(block, Callout) else "")
            for inner in blocks:
                yield from _texts(inner)
        case Table(header, rows):
            for row in (header, *rows):
                yield " · ".join(plain(cell.runs) for cell in row)
        case Picture(text=text):
            yield text
        case _:
            return


def _titled(title: str) -> Iterator[str]:
    if title:
        yield title
