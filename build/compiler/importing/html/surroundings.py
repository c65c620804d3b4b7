"""What a piece of HTML cannot know by itself: where its links lead, which pictures there are, whose card it shows."""

from dataclasses import dataclass, field
from typing import Protocol

from selectolax.lexbor import LexborNode

from compiler.importing.html.links import repaired
from guide.bundle.blocks import Block, Picture


class Surroundings(Protocol):
    """Asked while a piece of HTML is read, in the order in which things stand in it."""

    def link(self, href: str) -> str:
        """Where a link leads, as a page's Markdown says it; empty when it leads nowhere."""

    def picture(self, source: str, words: str) -> Picture | None:
        """The picture at an address, with the words that stand for it; None when there is none."""

    def special(self, node: LexborNode) -> Block | None:
        """What an element is taken for as a whole; None when it is nothing special."""

    def remark(self, message: str, detail: str = "") -> None:
        """Hear of something that could not be taken over as it was."""


@dataclass(slots=True)
class Nowhere:
    """Surroundings in which there are no pictures and no pages; ``remarks`` are the messages and details so far."""

    base: str = ""
    remarks: list[tuple[str, str]] = field(default_factory=list)

    def link(self, href: str) -> str:
        """The address, mended."""
        return repaired(href, self.base)

    def picture(self, source: str, words: str) -> Picture | None:
        """No picture."""

    def special(self, node: LexborNode) -> Block | None:
        """Nothing special."""

    def remark(self, message: str, detail: str = "") -> None:
        """Remember it."""
        self.remarks.append((message, detail))
