"""Running text: what stands between the blocks' edges becomes runs, each in one style."""

import re
from collections.abc import Iterable
from dataclasses import replace

from markdown_it.tree import SyntaxTreeNode

from compiler.markdown.document import Reference
from compiler.markdown.notes import Notes
from compiler.markdown.positions import Cursor
from guide.bundle.blocks import Picture, Run, Runs, plain

_COMMENTS = re.compile(r"(\s*<!--.*?-->)+\s*", re.DOTALL)
# What a camera or a computer calls a picture says nothing of what it shows.
_FILE_NAME = re.compile(r"\S+\.(?:png|jpe?g|webp|gif|svg)|(?:IMG|DSC|PXL)[_-]?[0-9_]+", re.IGNORECASE)
_LINE_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)


def is_comment(html: str) -> bool:
    """Whether HTML is nothing but comments, which readers never see anyway."""
    return _COMMENTS.fullmatch(html) is not None


def is_pictures(inline: SyntaxTreeNode) -> bool:
    """Whether a paragraph holds pictures and nothing else."""
    kinds = [child.type for child in inline.children if child.type != "softbreak"]
    return bool(kinds) and all(kind == "image" for kind in kinds)


class InlineReader:
    """Reads the text of one block."""

    def __init__(self, notes: Notes, cursor: Cursor) -> None:
        self._notes = notes
        self._cursor = cursor

    def runs(self, inline: SyntaxTreeNode) -> Runs:
        """The text's runs; neighbours differ in style."""
        return _joined(self._read(inline.children, Run("")))

    def pictures(self, inline: SyntaxTreeNode) -> list[Picture]:
        """The pictures of a paragraph that holds nothing else."""
        return [self._picture(child) for child in inline.children if child.type == "image"]

    def _picture(self, image: SyntaxTreeNode) -> Picture:
        target = str(image.attrs["src"])
        reference = Reference(target, self._cursor.find(target))
        text = " ".join(_plain(image).split())
        self._notes.pictures.append(reference)
        if not text or _FILE_NAME.fullmatch(text):
            self._notes.wordless_pictures.append(reference)
        return Picture(target, text)

    def _read(self, nodes: Iterable[SyntaxTreeNode], style: Run) -> list[Run]:
        return [run for node in nodes for run in self._read_node(node, style)]

    def _read_node(self, node: SyntaxTreeNode, style: Run) -> list[Run]:
        match node.type:
            case "text":
                return [replace(style, text=node.content)]
            case "softbreak":
                return [replace(style, text=" ")]
            case "hardbreak":
                return [replace(style, text="\n")]
            case "strong":
                return self._read(node.children, replace(style, strong=True))
            case "em":
                return self._read(node.children, replace(style, emphasis=True))
            case "code_inline":
                return [replace(style, text=node.content, code=True)]
            case "link":
                return self._read_link(node, style)
            case "image":
                self._refuse_image(node)
            case "html_inline" if not is_comment(node.content):
                self._refuse_html(node)
        return []

    def _read_link(self, node: SyntaxTreeNode, style: Run) -> list[Run]:
        target = str(node.attrs["href"])
        # A link's text is written before its address.
        runs = self._read(node.children, replace(style, link=target))
        place = self._cursor.find(target)
        self._notes.links.append(Reference(target, place))
        if not plain(tuple(runs)).strip() and not any(child.type == "image" for child in node.children):
            self._notes.refuse(place, "a link without words", "write what it leads to in the square brackets")
        return runs

    def _refuse_image(self, node: SyntaxTreeNode) -> None:
        place = self._cursor.find(str(node.attrs["src"]))
        self._notes.refuse(place, "a picture inside text", "put it in a paragraph of its own, between empty lines")

    def _refuse_html(self, node: SyntaxTreeNode) -> None:
        fix = "write it in Markdown"
        if _LINE_BREAK.fullmatch(node.content):
            fix = "end the line above with a backslash; in a table, use two rows"
        self._notes.refuse(self._cursor.find(node.content), f"HTML: {node.content}", fix)


def _plain(node: SyntaxTreeNode) -> str:
    if node.type in ("text", "code_inline"):
        return node.content
    if node.type in ("softbreak", "hardbreak"):
        return " "
    return "".join(_plain(child) for child in node.children)


def _joined(runs: Iterable[Run]) -> Runs:
    joined: list[Run] = []
    for run in runs:
        if not run.text:
            continue
        if joined and replace(joined[-1], text=run.text) == run:
            joined[-1] = replace(run, text=joined[-1].text + run.text)
        else:
            joined.append(run)
    return tuple(joined)
