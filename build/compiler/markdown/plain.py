"""The words of running text, without the Markdown around them."""

from markdown_it.tree import SyntaxTreeNode

from compiler.markdown.inline import InlineReader
from compiler.markdown.notes import Notes
from compiler.markdown.parser import parse_inline
from compiler.markdown.positions import Positions
from guide.bundle.blocks import plain


def plain_text(markdown: str) -> str:
    """What is read of one paragraph's Markdown, on one line."""
    return plain_text_of(parse_inline(markdown))


def plain_text_of(inline: SyntaxTreeNode) -> str:
    """What is read of running text that has been parsed, on one line."""
    nowhere = Positions([""], 1).span(0, 1)
    return " ".join(plain(InlineReader(Notes(), nowhere).runs(inline)).split())
