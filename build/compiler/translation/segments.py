"""A page's Markdown cut into segments: what translators work on, each with the place it is written at.

There is one segment for each passage below a page's title and summary (see ``passages``), in the same order. Its text
is the Markdown of these words, on one line but for line breaks that are meant.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from markdown_it.tree import SyntaxTreeNode

from compiler.markdown.inline import is_pictures
from compiler.markdown.parser import parse
from compiler.markdown.plain import plain_text_of
from compiler.translation.passages import Kind

_TASK = re.compile(r"\[[ xX]\] ")
_HASHES = re.compile(r"#{1,6}[ \t]+")
_FENCE = re.compile(r":{3,}[ \t]*[^\s:]+[ \t]*")
# What may stand before a table's row: the marks of quotes and list entries around it.
_MARKS = re.compile(r"(?:[ \t>]|[-*+][ \t]|[0-9]{1,9}[.)][ \t])*")
_PIPE = re.compile(r"(?<!\\)\|")


class Point(NamedTuple):
    """A line and a column of a body, both counted from 0."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of running text from ``start`` up to ``end``; further lines of it begin with ``margin``."""

    kind: Kind
    text: str
    start: Point
    end: Point
    margin: str = ""
    links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A block of a page that lies in no other: the lines from ``start`` up to ``end``, and the segments in it."""

    kind: str
    start: int
    end: int
    segments: tuple[Segment, ...] = ()

    @property
    def shape(self) -> tuple[str, ...]:
        """What kinds of segments it has."""
        return (self.kind, *(segment.kind for segment in self.segments))


def cut(body: str) -> tuple[Part, ...]:
    """The parts of a page's body, which has been checked before."""
    lines = body.split("\n")
    return tuple(_part(node, lines) for node in parse(body).children)


def on_one_line(markdown: str) -> str:
    """Running text without the line breaks that mean nothing; those that are meant end in a backslash."""
    *lines, last = markdown.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    joined = "".join(_with_break(line, spaces_count="`" not in markdown) for line in lines)
    return (joined + last.lstrip(" \t")).strip()


def _with_break(line: str, *, spaces_count: bool) -> str:
    text = line.strip(" \t")
    if (len(text) - len(text.rstrip("\\"))) % 2:
        return f"{text}\n"
    if not line.endswith("  "):
        return f"{text} "
    return f"{text}\\\n" if spaces_count else f"{text}  \n"


def _part(node: SyntaxTreeNode, lines: list[str]) -> Part:
    start, end = node.map or (0, 0)
    while end > start + 1 and not lines[end - 1].strip():
        end -= 1
    return Part(_kind(node), start, end, tuple(_Cutter(lines).segments(node, "paragraph")))


def _kind(node: SyntaxTreeNode) -> str:
    opening = node.nester_tokens.opening if node.nester_tokens else None
    return f"{node.type} {opening.info}" if opening and node.type == "container" else node.type


@dataclass(frozen=True, slots=True)
class _Cutter:
    """Finds the segments of the blocks in a body's lines."""

    lines: list[str]

    def segments(self, node: SyntaxTreeNode, paragraph: Kind) -> Iterator[Segment]:
        """The segments with words in a block; ``paragraph`` is what a paragraph in it is."""
        match node.type:
            case "paragraph":
                yield from self._paragraph(node.children[0], paragraph)
            case "heading":
                yield from self._heading(node)
            case "tr":
                yield from self._row(node)
            case "container":
                yield from self._title(node)
                yield from self._nested(node, paragraph)
            case "list_item":
                yield from self._nested(node, "entry")
            case _:
                yield from self._nested(node, paragraph)

    def _nested(self, node: SyntaxTreeNode, paragraph: Kind) -> Iterator[Segment]:
        for child in node.children:
            yield from self.segments(child, paragraph)

    def _paragraph(self, inline: SyntaxTreeNode, kind: Kind) -> Iterator[Segment]:
        written = _Written(inline, self.lines)
        if is_pictures(inline):
            yield from _pictures(inline, written)
        elif plain_text_of(inline):
            task = _TASK.match(inline.content) if kind == "entry" else None
            start = task.end() if task else 0
            if len(inline.content) > start:
                yield written.segment(kind, start, len(inline.content), _links(inline))

    def _heading(self, node: SyntaxTreeNode) -> Iterator[Segment]:
        (inline,) = node.children
        written = _Written(inline, self.lines)
        hashes = _HASHES.search(self.lines[written.first]) if node.markup.startswith("#") else None
        if not plain_text_of(inline):
            return
        if hashes is None:
            yield written.segment("heading", 0, len(inline.content), _links(inline))
        else:
            column = self.lines[written.first].find(inline.content, hashes.end())
            start = Point(written.first, column)
            yield _on_line("heading", inline.content, start, len(inline.content), _links(inline))

    def _row(self, row: SyntaxTreeNode) -> Iterator[Segment]:
        line = row.map[0] if row.map else 0
        for cell, start in zip(row.children, _cell_starts(self.lines[line]), strict=False):
            (inline,) = cell.children
            if plain_text_of(inline):
                raw = in_cell(inline.content)
                column = self.lines[line].find(raw, start)
                yield _on_line("cell", inline.content, Point(line, column), len(raw), _links(inline))

    def _title(self, node: SyntaxTreeNode) -> Iterator[Segment]:
        opening = node.nester_tokens.opening if node.nester_tokens else None
        fence = _FENCE.search(self.lines[node.map[0]]) if node.map else None
        if opening and opening.content and node.map and fence:
            yield _on_line("box", opening.content, Point(node.map[0], fence.end()), len(opening.content))


class _Written:
    """The lines in which one piece of running text is written."""

    def __init__(self, inline: SyntaxTreeNode, lines: list[str]) -> None:
        self.first = inline.map[0] if inline.map else 0
        self._content = inline.content
        self._lines = lines

    def segment(self, kind: Kind, start: int, end: int, links: tuple[str, ...] = ()) -> Segment:
        """The segment that is the content from ``start`` up to ``end``."""
        first, last = self._point(start), self._point(end)
        before = self._lines[self.first][: self._point(0).column]
        margin = re.sub(r"[^>\t]", " ", before)
        return Segment(kind, on_one_line(self._content[start:end]), first, last, margin, links)

    def find(self, text: str, start: int) -> int:
        """Where ``text`` is in the content, at ``start`` or later."""
        return self._content.index(text, start)

    def _point(self, offset: int) -> Point:
        above = self._content.count("\n", 0, offset)
        column = offset - (self._content.rfind("\n", 0, offset) + 1)
        raw, line = self._lines[self.first + above], self._content.split("\n")[above]
        return Point(self.first + above, max(raw.rfind(line), 0) + column)


def in_cell(text: str) -> str:
    """Running text as the cell of a table holds it."""
    return text.replace("|", "\\|")


def _on_line(kind: Kind, text: str, start: Point, length: int, links: tuple[str, ...] = ()) -> Segment:
    return Segment(kind, text, start, Point(start.line, start.column + length), links=links)


def _pictures(inline: SyntaxTreeNode, written: _Written) -> Iterator[Segment]:
    """What each picture of a paragraph shows, in words."""
    position = 0
    for image in inline.children:
        if image.type != "image":
            continue
        start = written.find(f"![{image.content}]", position) + len("![")
        position = start + len(image.content)
        if image.content.strip():
            yield written.segment("picture", start, position)


def _cell_starts(row: str) -> Iterator[int]:
    """The columns after the pipes that begin a table's cells; the first pipe may be missing."""
    marks = _MARKS.match(row)
    start = marks.end() if marks else 0
    if not row.startswith("|", start):
        yield start
    yield from (pipe.end() for pipe in _PIPE.finditer(row, start))


def _links(inline: SyntaxTreeNode) -> tuple[str, ...]:
    return tuple(str(node.attrs["href"]) for node in inline.walk() if node.type == "link")
