"""From the blocks of a page to what templates are told of them: one function a kind of block."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from compiler.handout.cards import card
from compiler.handout.references import References
from compiler.handout.told import Told
from compiler.handout.voice import Voice, page_number
from guide.bundle.blocks import (
    Block,
    BulletList,
    Callout,
    ContactCard,
    Heading,
    Item,
    NumberedList,
    Paragraph,
    Picture,
    Quote,
    Rule,
    Run,
    Runs,
    Steps,
    Table,
    plain,
)


@dataclass(frozen=True, slots=True)
class Teller:
    """Tells the template of texts in one language; ``shown`` is theirs, ``asked`` that of who gets the paper."""

    shown: Voice
    asked: Voice
    references: References

    def blocks(self, blocks: tuple[Block, ...]) -> list[Told]:
        """The blocks below each other."""
        return [self.block(block) for block in blocks]

    def block(self, block: Block) -> Told:
        """One block; a heading inside another block is but a line in bold."""
        return _TELL[type(block)](block, self)

    def heading(self, block: Heading, level: int) -> Told:
        """A heading of the text, which is of ``level`` in the document."""
        return {"kind": "heading", "level": level, "runs": self.runs(block.runs)}

    def runs(self, runs: Runs) -> list[Told]:
        """The runs of one paragraph; what stands beside a link follows its last run."""
        return [told for link, linked in groupby(runs, lambda run: run.link) for told in self._linked(link, (*linked,))]

    def _linked(self, link: str, runs: Runs) -> Iterator[Told]:
        told = [_run(run) for run in runs]
        if link:
            target = self.references.target(link, plain(runs), self.shown.language.tag)
            for run in told:
                run |= {"page": target.page, "url": target.url}
            told[-1] |= {"number": page_number(self.shown)} if target.page else {"beside": target.beside}
        yield from told


def _run(run: Run) -> Told:
    return {"text": run.text, "strong": run.strong, "emphasis": run.emphasis}


def _paragraph(block: Paragraph, teller: Teller) -> Told:
    return {"kind": "paragraph", "runs": teller.runs(block.runs)}


def _heading(block: Heading, teller: Teller) -> Told:
    return {"kind": "line", "text": plain(block.runs)}


def _bullets(block: BulletList, teller: Teller) -> Told:
    return {"kind": "bullets", "items": _items(block.items, teller)}


def _numbers(block: NumberedList, teller: Teller) -> Told:
    return {"kind": "numbers", "items": _items(block.items, teller), "start": block.start}


def _steps(block: Steps, teller: Teller) -> Told:
    return {"kind": "steps", "items": _items(block.items, teller), "start": 1, "title": block.title}


def _items(items: tuple[Item, ...], teller: Teller) -> list[Told]:
    return [{"blocks": teller.blocks(item.blocks), "checked": item.checked} for item in items]


def _table(block: Table, teller: Teller) -> Told:
    return {
        "kind": "table",
        "header": [teller.runs(cell.runs) for cell in block.header],
        "rows": [[{"runs": teller.runs(cell.runs)} for cell in row] for row in block.rows],
        "alignments": list(block.alignments),
    }


def _picture(block: Picture, teller: Teller) -> Told:
    return {"kind": "picture", "path": block.media, "text": block.text}


def _quote(block: Quote, teller: Teller) -> Told:
    return {"kind": "quote", "blocks": teller.blocks(block.blocks)}


def _callout(block: Callout, teller: Teller) -> Told:
    _ = teller.shown.phrases.text
    title = block.title or (_("Important") if block.callout == "warning" else _("Good to know"))
    return {"kind": "callout", "callout": block.callout, "title": title, "blocks": teller.blocks(block.blocks)}


def _contact(block: ContactCard, teller: Teller) -> Told:
    return card(block.contact, teller.asked)


def _rule(block: Rule, teller: Teller) -> Told:
    return {"kind": "rule"}


_TELL: Mapping[type, Callable[[Any, Teller], Told]] = {
    Paragraph: _paragraph,
    Heading: _heading,
    BulletList: _bullets,
    NumberedList: _numbers,
    Steps: _steps,
    Table: _table,
    Picture: _picture,
    Quote: _quote,
    Callout: _callout,
    ContactCard: _contact,
    Rule: _rule,
}
