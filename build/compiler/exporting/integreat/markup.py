"""Blocks as the plain HTML that Integreat's editors write and its clients show."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import assert_never

from markupsafe import Markup, escape

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
)

_TICKED = {True: "☑ ", False: "☐ ", None: ""}


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the text of a page is told about the rest of the guide: addresses, and the cards of contacts."""

    link: Callable[[str], str]
    media: Callable[[str], str]
    card: Callable[[str], Markup]


def html(blocks: Iterable[Block], around: Surroundings) -> Markup:
    """The blocks one below the other."""
    return Markup("\n").join(_block(block, around) for block in blocks)


def lines(entries: Iterable[Markup]) -> Markup:
    """A paragraph of so many lines."""
    return element("p", Markup("<br>").join(entries))


def anchor(target: str, text: str) -> Markup:
    """A link."""
    return Markup('<a href="{}">{}</a>').format(target, text)


def element(name: str, content: str) -> Markup:
    """An element around its content, which is escaped unless it is markup."""
    return Markup("<{0}>{1}</{0}>").format(Markup(name), content)  # noqa: S704  # a name that stands in this package


def _block(block: Block, around: Surroundings) -> Markup:
    match block:
        case Paragraph(runs):
            return element("p", _inline(runs, around))
        case Heading(level, runs, name):
            return Markup('<h{0} id="{1}">{2}</h{0}>').format(level, name, _inline(runs, around))
        case BulletList() | NumberedList() | Steps():
            return _list(block, around)
        case Table():
            return _table(block, around)
        case Picture(media, text):
            return Markup('<p><img src="{}" alt="{}"></p>').format(around.media(media), text)
        case Quote() | Callout():
            return _box(block, around)
        case ContactCard(contact):
            return around.card(contact)
        case Rule():
            return Markup("<hr>")
        case _:
            assert_never(block)


def _list(block: BulletList | NumberedList | Steps, around: Surroundings) -> Markup:
    items = Markup().join(element("li", _item(item, around)) for item in block.items)
    match block:
        case BulletList():
            return element("ul", items)
        case NumberedList(start=start) if start != 1:
            return Markup('<ol start="{}">{}</ol>').format(start, items)
        case NumberedList():
            return element("ol", items)
        case Steps(title=title):
            return _titled(title) + element("ol", items)


def _box(block: Quote | Callout, around: Surroundings) -> Markup:
    if isinstance(block, Quote):
        return element("blockquote", html(block.blocks, around))
    inside = _titled(block.title) + html(block.blocks, around)
    return Markup('<div class="{}">{}</div>').format(block.callout, inside)


def _titled(title: str) -> Markup:
    return element("p", element("strong", title)) if title else Markup()


def _item(item: Item, around: Surroundings) -> Markup:
    mark = escape(_TICKED[item.checked])
    match item.blocks:
        case (Paragraph(runs), *below):
            # As editors write it: the first paragraph of an entry has no element of its own.
            return mark + _inline(runs, around) + html(below, around)
        case blocks:
            return mark + html(blocks, around)


def _table(table: Table, around: Surroundings) -> Markup:
    head = element("thead", element("tr", Markup().join(element("th", _inline(c.runs, around)) for c in table.header)))
    rows = (
        element("tr", Markup().join(element("td", _inline(cell.runs, around)) for cell in row)) for row in table.rows
    )
    return element("table", head + element("tbody", Markup().join(rows)))


def _inline(runs: Runs, around: Surroundings) -> Markup:
    return Markup().join(_linked(runs, around))


def _linked(runs: Runs, around: Surroundings) -> Iterator[Markup]:
    """The runs of each link in one element, though it has several styles."""
    for link, group in groupby(runs, key=lambda run: run.link):
        text = Markup().join(_styled(run) for run in group)
        yield anchor(around.link(link), text) if link else text


def _styled(run: Run) -> Markup:
    text = Markup("<br>").join(escape(line) for line in run.text.split("\n"))
    for wanted, name in ((run.code, "code"), (run.emphasis, "em"), (run.strong, "strong")):
        if wanted:
            text = element(name, text)
    return text
