"""From HTML to blocks: what each element means, whatever it is nested in."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from urllib.parse import urlsplit

from selectolax.lexbor import LexborNode

from compiler.importing.html.boxes import BoxFrame, box_of, title_of
from compiler.importing.html.elements import BLOCKS, CROSSED_OUT, EMBEDDED, HEADINGS, LABELS, NOT_SHOWN
from compiler.importing.html.frames import CellFrame, Frame, ListFrame, QuoteFrame, TableFrame
from compiler.importing.html.styles import is_hidden, is_icon, size, styled
from compiler.importing.html.surroundings import Surroundings
from compiler.importing.html.walking import Leave, walk
from compiler.importing.writing.running import BREAK, cleaned, one_line, paragraphs
from guide.bundle.blocks import Block, Heading, Paragraph, Rule, Run

MAX_NESTING = 7
"""Lists, quotes and tables inside each other; what is deeper is read as if it stood in the innermost of them."""

_PICTURE = re.compile(r"\.(?:png|jpe?g|gif|webp|svg)(?:\?.*)?$", re.IGNORECASE)


def read(html: str, surroundings: Surroundings) -> list[Block]:
    """The blocks of a piece of HTML in its order; headings have the levels of HTML, less one that no page has."""
    builder = Builder(surroundings)
    walk(html, builder.enter, builder.text)
    return builder.finished()


class Builder:
    """Hears of one element and text after the other, and knows what they make by then."""

    def __init__(self, surroundings: Surroundings) -> None:
        self._surroundings = surroundings
        self._frames: list[Frame] = [Frame()]
        self._nested = 0
        self._runs: list[Run] = []
        self._style = Run("")
        self._heading = 0
        self._keeps_breaks = False
        self._readers: Mapping[str, Callable[[LexborNode], Leave | None]] = {
            "a": self._link,
            "blockquote": self._quote,
            "br": self._break,
            "div": self._section,
            "hr": self._rule,
            "img": self._image,
            "li": self._item,
            "ol": self._list,
            "pre": self._preformatted,
            "table": self._table,
            "td": self._cell,
            "th": self._cell,
            "tr": self._row,
            "ul": self._list,
        }

    def enter(self, node: LexborNode) -> Leave | None:
        """Begin an element; the result ends it, None stands for one whose content means nothing."""
        tag = node.tag or ""
        if tag in NOT_SHOWN:
            return None
        if is_hidden(node):
            self._report_hidden(node)
            return None
        if block := self._surroundings.special(node):
            self._flush()
            self._add(block)
            return None
        frame = self._frames[-1]
        if isinstance(frame, BoxFrame) and (title := title_of(node, frame.kind)) is not None:
            frame.title = title
            return None
        if tag in EMBEDDED:
            return self._embed(node, tag)
        leave = self._reader(tag)(node)
        return self._with_style(node, leave)

    def text(self, text: str) -> None:
        """Take a text."""
        lines = text.split("\n") if self._keeps_breaks else [text.replace("\n", " ")]
        self._runs.append(replace(self._style, text=BREAK.join(map(cleaned, lines))))

    def finished(self) -> list[Block]:
        """The blocks of the page."""
        self._flush()
        return self._frames[0].blocks

    def _reader(self, tag: str) -> Callable[[LexborNode], Leave | None]:
        if tag in self._readers:
            return self._readers[tag]
        if tag in HEADINGS:
            return self._begin_heading
        if tag in LABELS:
            return self._label
        return self._block if tag in BLOCKS else self._inline

    def _with_style(self, node: LexborNode, leave: Leave | None) -> Leave | None:
        before, self._style = self._style, styled(node, self._style)
        if leave is None or before == self._style:
            return leave

        def leave_style() -> None:
            self._style = before
            leave()

        return leave_style

    def _inline(self, node: LexborNode) -> Leave:
        if node.tag in CROSSED_OUT and (words := _words(node)):
            self._surroundings.remark("crossed-out text is shown as any other", words)
        return _nothing

    def _block(self, node: LexborNode) -> Leave:
        if self._heading:
            self._runs.append(Run(" "))
            return lambda: self._runs.append(Run(" "))
        self._flush()
        return self._flush

    def _break(self, node: LexborNode) -> Leave:
        self._runs.append(replace(self._style, text=BREAK))
        return _nothing

    def _begin_heading(self, node: LexborNode) -> Leave:
        self._flush()
        self._heading = HEADINGS[node.tag or ""]
        return self._flush

    def _label(self, node: LexborNode) -> Leave:
        self._flush()
        before, self._style = self._style, replace(self._style, strong=True)

        def leave() -> None:
            self._flush()
            self._style = before

        return leave

    def _preformatted(self, node: LexborNode) -> Leave:
        if node.css_first("code") is not None:
            self._surroundings.remark("blocks of code are lines of code now")
        self._flush()
        before, self._keeps_breaks = self._keeps_breaks, True

        def leave() -> None:
            self._flush()
            self._keeps_breaks = before

        return leave

    def _rule(self, node: LexborNode) -> Leave:
        self._flush()
        if len(self._frames) == 1:
            self._add(Rule())
        return _nothing

    def _link(self, node: LexborNode) -> Leave:
        href = node.attributes.get("href")
        if href is None:
            return _nothing
        target = self._surroundings.link(href)
        before, first, pictures = self._style, len(self._runs), len(self._frames[-1].blocks)
        self._style = replace(self._style, link=target)

        def leave() -> None:
            is_empty = not any(run.text.strip() for run in self._runs[first:])
            if target and is_empty and len(self._frames[-1].blocks) == pictures:
                self._wordless_link(node, target)
            self._style = before

        return leave

    def _wordless_link(self, node: LexborNode, target: str) -> None:
        """A link around a picture that is not shown leads on by its address; one around nothing leads nobody."""
        picture = node.css_first("img")
        if picture is None:
            self._surroundings.remark("a link without words, which nobody could tap, is left out", target)
        elif _PICTURE.search(target):
            self._surroundings.remark("a link from a picture to a larger one is left out", target)
        else:
            words = target.removeprefix("mailto:").removeprefix("tel:")
            self._runs += [Run(" "), replace(self._style, text=words), Run(" ")]

    def _image(self, node: LexborNode) -> Leave:
        self._runs.append(Run(" "))
        source = node.attributes.get("src") or ""
        if source and not is_icon(node):
            words = node.attributes.get("alt") or node.attributes.get("title") or ""
            picture = self._surroundings.picture(source, " ".join(cleaned(words).split()))
            if picture is not None:
                self._flush()
                self._add(picture)
        return _nothing

    def _embed(self, node: LexborNode, tag: str) -> Leave | None:
        """A film or a map becomes a link to it."""
        inner = node.css_first("source")
        source = node.attributes.get(EMBEDDED[tag]) or (inner.attributes.get("src") if inner else "") or ""
        target = self._surroundings.link(source) if source else ""
        if target.startswith("http"):
            words = cleaned(node.attributes.get("title") or "").strip() or urlsplit(target).netloc
            self._flush()
            self._add(Paragraph((Run(words, link=target),)))
            self._surroundings.remark("what is embedded from another website is a link now", target)
        else:
            self._surroundings.remark("something embedded that has no address of its own is left out", source)
        return None

    def _section(self, node: LexborNode) -> Leave:
        box = box_of(node)
        return self._nest(box) if box else self._block(node)

    def _quote(self, node: LexborNode) -> Leave:
        return self._nest(QuoteFrame())

    def _list(self, node: LexborNode) -> Leave:
        frame = ListFrame(start=size(node, "start", 1) if node.tag == "ol" else None)
        return self._nest(frame)

    def _item(self, node: LexborNode) -> Leave:
        self._flush()
        frame = self._frames[-1]
        if not isinstance(frame, ListFrame):
            if self._nested >= MAX_NESTING:
                return self._flush
            return self._lone_item(node)
        entry = Frame()
        self._frames.append(entry)

        def leave() -> None:
            self._flush()
            self._frames.pop()
            frame.items.append(entry.blocks)

        return leave

    def _lone_item(self, node: LexborNode) -> Leave:
        """An entry outside of any list, as a list by itself."""
        leave_list, leave_item = self._list(node), self._item(node)

        def leave() -> None:
            leave_item()
            leave_list()

        return leave

    def _table(self, node: LexborNode) -> Leave:
        return self._nest(TableFrame())

    def _row(self, node: LexborNode) -> Leave:
        self._flush()
        if isinstance(self._frames[-1], TableFrame):
            self._frames[-1].rows.append([])
        return self._flush

    def _cell(self, node: LexborNode) -> Leave:
        self._flush()
        table = self._frames[-1]
        if not isinstance(table, TableFrame):
            return self._flush
        cell = CellFrame([], node.tag == "th", size(node, "colspan", 1), size(node, "rowspan", 1))
        self._frames.append(cell)

        def leave() -> None:
            self._flush()
            self._frames.pop()
            table.open_row().append(cell)

        return leave

    def _nest(self, frame: Frame) -> Leave:
        """Open something that holds blocks; what is made of them takes its place when it ends."""
        self._flush()
        if self._nested >= MAX_NESTING:
            return self._flush
        self._frames.append(frame)
        self._nested += 1

        def leave() -> None:
            self._flush()
            self._frames.pop()
            self._nested -= 1
            for block in frame.content():
                self._add(block)

        return leave

    def _flush(self) -> None:
        """End the paragraph or heading that is being read."""
        runs, self._runs = self._runs, []
        level, self._heading = self._heading, 0
        if level and len(self._frames) == 1:
            if words := one_line(replace(run, strong=False) for run in runs):
                self._add(Heading(max(2, level), words, ""))
            return
        for paragraph in paragraphs(runs):
            self._add(Paragraph(tuple(replace(run, strong=True) for run in paragraph) if level else paragraph))

    def _add(self, block: Block) -> None:
        self._frames[-1].add(block)

    def _report_hidden(self, node: LexborNode) -> None:
        if words := _words(node):
            self._surroundings.remark("text that the website hides is left out", words)


def _words(node: LexborNode) -> str:
    return " ".join(cleaned(node.text()).split())


def _nothing() -> None:
    """The end of an element that ends nothing."""
