"""The Markdown the guide is written in: CommonMark, tables and boxes, as a tree."""

from collections.abc import Iterable, Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from compiler.markdown.containers import containers

MAX_DEPTH = 24  # levels; a list counts as two, the list and its entry


class TooDeep(Exception):
    """The text is nested more than MAX_DEPTH levels deep; ``line`` counts from 0."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


class _Parser(MarkdownIt):
    """Leaves addresses as they were written; the checks judge them."""

    def validateLink(self, url: str) -> bool:  # noqa: N802
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802
        return url


# A little deeper than allowed, because markdown-it silently drops what is deeper than its own limit.
_PARSER = _Parser("commonmark", {"maxNesting": MAX_DEPTH + 4}).enable("table").use(containers)
_UNJOINED = _Parser("commonmark", {"maxNesting": MAX_DEPTH + 4}).disable("text_join")


def parse(text: str) -> SyntaxTreeNode:
    """The syntax tree of ``text``; raises TooDeep."""
    tokens = _PARSER.parse(text)
    for line, depth in _depths(tokens):
        if depth > MAX_DEPTH:
            raise TooDeep(line)
    return SyntaxTreeNode(tokens)


def parse_inline(text: str) -> SyntaxTreeNode:
    """The syntax tree of running text: one node, whose children are its pieces."""
    (inline,) = SyntaxTreeNode(_PARSER.parseInline(text)).children
    return inline


def unjoined_tokens(text: str) -> list[Token]:
    """The tokens of running text, in which characters with a backslash before them stand by themselves."""
    (inline,) = _UNJOINED.parseInline(text)
    return inline.children or []


def _depths(tokens: Iterable[Token]) -> Iterator[tuple[int, int]]:
    depth = line = 0
    for token in tokens:
        line = token.map[0] if token.map else line
        depth += token.nesting
        yield line, depth
        inner = depth
        for child in token.children or ():
            inner += child.nesting
            yield line, inner
