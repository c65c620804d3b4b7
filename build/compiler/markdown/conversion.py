"""Markdown's syntax tree to the blocks of a page; one method for each kind of block."""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Any

from markdown_it.tree import SyntaxTreeNode

from compiler.markdown.anchors import Anchors
from compiler.markdown.containers import CONTACT
from compiler.markdown.document import Document, Grid, PassageKind, Reference, Title
from compiler.markdown.inline import InlineReader, is_comment, is_pictures
from compiler.markdown.notes import Notes
from compiler.markdown.parser import MAX_DEPTH, TooDeep, parse
from compiler.markdown.positions import Positions
from compiler.suggestions import did_you_mean
from guide.bundle.blocks import (
    Alignment,
    Block,
    BulletList,
    Callout,
    Cell,
    ContactCard,
    Heading,
    Item,
    NumberedList,
    Paragraph,
    Quote,
    Rule,
    Run,
    Runs,
    Steps,
    Table,
    plain,
)

REMEMBERED = 2**16
"""How many pages are kept as they were converted last."""

BOXES = ("note", "warning", "steps", CONTACT)

_ALIGNMENTS: Mapping[Any, Alignment] = {"text-align:center": "center", "text-align:right": "end"}
_TASKS: Mapping[str, bool] = {"[ ] ": False, "[x] ": True, "[X] ": True}


# For compilations one after the other, between which few pages change; what is remembered is never changed.
@lru_cache(maxsize=REMEMBERED)
def convert(body: str, first_line: int = 1) -> Document:
    """The page that ``body`` describes, whose first line is ``first_line`` of its file."""
    positions = Positions(body.split("\n"), first_line)
    notes = Notes()
    try:
        return notes.document(_Conversion(positions, notes).blocks(parse(body).children))
    except TooDeep as error:
        notes.refuse(positions.line(error.line), f"more than {MAX_DEPTH} levels of nesting", "nest less")
        return notes.document(())


class _Conversion:
    """The conversion of one page."""

    def __init__(self, positions: Positions, notes: Notes) -> None:
        self._positions = positions
        self._notes = notes
        self._anchors = Anchors()
        self._kinds: Mapping[str, Callable[[SyntaxTreeNode], Iterable[Block]]] = {
            "paragraph": self._paragraph,
            "heading": self._heading,
            "bullet_list": lambda node: [BulletList(self._items(node))],
            "ordered_list": lambda node: [NumberedList(self._items(node), int(node.attrs.get("start", 1)))],
            "table": self._table,
            "blockquote": lambda node: [Quote(self.blocks(node.children))],
            "hr": lambda _: [Rule()],
            "container": self._box,
            "contact": self._contact,
            "container_fault": lambda node: self._refuse(node, node.content, node.info),
            "html_block": self._html,
            "fence": lambda node: self._refuse(node, "a code block", "remove the lines with ``` around the text"),
            "code_block": lambda node: self._refuse(node, "a code block", "indent the line by less than four spaces"),
        }

    def blocks(self, nodes: Iterable[SyntaxTreeNode]) -> tuple[Block, ...]:
        """The blocks that the nodes stand for, in order."""
        return tuple(block for node in nodes for block in self._kinds[node.type](node))

    def _refuse(self, node: SyntaxTreeNode, message: str, fix: str) -> Iterable[Block]:
        self._notes.refuse(self._positions.line(_line(node)), message, fix)
        return ()

    def _paragraph(self, node: SyntaxTreeNode) -> Iterable[Block]:
        (inline,) = node.children
        if is_pictures(inline):
            pictures = self._reader(inline).pictures(inline)
            for picture in pictures:
                self._say("label", picture.text, inline)
            return pictures
        runs = self._runs(node, "paragraph")
        return [Paragraph(runs)] if runs else []

    def _heading(self, node: SyntaxTreeNode) -> Iterable[Block]:
        runs = self._runs(node, "heading")
        level = int(node.tag.removeprefix("h"))
        if level == 1:
            return self._refuse(node, "a heading of the first level, which is the page's title", "use ##")
        if not runs:
            return self._refuse(node, "an empty heading", "write its text, or remove it")
        text = plain(runs)
        anchor = self._anchors.name(text)
        self._notes.titles.append(Title(level, anchor, self._positions.line(_line(node)), text))
        return [Heading(level, runs, anchor)]

    def _items(self, node: SyntaxTreeNode) -> tuple[Item, ...]:
        return tuple(_item(self.blocks(child.children)) for child in node.children)

    def _table(self, node: SyntaxTreeNode) -> Iterable[Block]:
        header, *rows = [row for part in node.children for row in part.children]
        cells = self._cells(header)
        alignments = tuple(_alignment(cell) for cell in header.children)
        table = Table(cells, tuple(self._cells(row) for row in rows), alignments)
        self._notes.grids.append(Grid(table, self._positions.line(_line(node))))
        return [table]

    def _cells(self, row: SyntaxTreeNode) -> tuple[Cell, ...]:
        return tuple(Cell(self._runs(cell, "cell")) for cell in row.children)

    def _box(self, node: SyntaxTreeNode) -> Iterable[Block]:
        opening = node.nester_tokens.opening if node.nester_tokens else None
        word, title = (opening.info, opening.content) if opening else ("", "")
        self._notes.say("label", title, *self._lines(_line(node), _line(node) + 1))
        blocks = self.blocks(node.children)
        match word, blocks:
            case ("note" | "warning") as callout, _:
                return [Callout(callout, blocks, title)]
            case "steps", (NumberedList(items),):
                return [Steps(items, title)]
            case "steps", _:
                fix = "write 1. before each step, and nothing between the steps"
                return self._refuse(node, ":::steps holds something else than one numbered list", fix)
        fix = did_you_mean(word, BOXES) or f"the boxes are {', '.join(BOXES)}"
        return self._refuse(node, f"there is no box :::{word}", fix)

    def _contact(self, node: SyntaxTreeNode) -> Iterable[Block]:
        contact = node.content
        if not contact:
            return self._refuse(node, ":::contact without the id of a contact", "write it after the word")
        cursor = self._positions.span(_line(node), _line(node) + 1)
        cursor.find(CONTACT)
        self._notes.contacts.append(Reference(contact, cursor.find(contact)))
        return [ContactCard(contact)]

    def _html(self, node: SyntaxTreeNode) -> Iterable[Block]:
        if is_comment(node.content):
            return ()
        if node.content.lstrip().startswith("<!--"):
            return self._refuse(node, "a comment that is never closed, or has something behind it", "end it with -->")
        return self._refuse(node, f"HTML: {_tag(node.content)}", "write it in Markdown")

    def _runs(self, node: SyntaxTreeNode, kind: PassageKind) -> Runs:
        (inline,) = node.children
        runs = self._reader(inline).runs(inline)
        text = plain(runs)
        self._say(kind, text[4:] if text[:4] in _TASKS else text, inline)
        return runs

    def _say(self, kind: PassageKind, text: str, inline: SyntaxTreeNode) -> None:
        start, end = inline.map or (0, 0)
        self._notes.say(kind, text, *self._lines(start, end))

    def _lines(self, start: int, end: int) -> tuple[int, int]:
        """The first and the last line, of the file, of what begins at ``start`` and ends before ``end``."""
        return self._positions.first_line + start, self._positions.first_line + max(start, end - 1)

    def _reader(self, inline: SyntaxTreeNode) -> InlineReader:
        start, end = inline.map or (0, 0)
        return InlineReader(self._notes, self._positions.span(start, end))


def _tag(html: str) -> str:
    """The first tag, as far as its first line goes."""
    tag, closing, _ = html.strip().partition("\n")[0].partition(">")
    return f"{tag}{closing}"


def _alignment(cell: SyntaxTreeNode) -> Alignment:
    return _ALIGNMENTS.get(cell.attrs.get("style"), "start")


def _line(node: SyntaxTreeNode) -> int:
    return node.map[0] if node.map else 0


def _item(blocks: tuple[Block, ...]) -> Item:
    match blocks:
        case (Paragraph((Run(text=text, strong=False, emphasis=False, code=False, link=""), *runs)), *rest) if (
            text[:4] in _TASKS
        ):
            words = (Run(text[4:]),) if text[4:] else ()
            return Item((Paragraph((*words, *runs)), *rest), _TASKS[text[:4]])
    return Item(blocks)
