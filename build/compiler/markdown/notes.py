"""What the conversion of a page finds on its way, besides blocks."""

from dataclasses import dataclass, field

from compiler.markdown.document import Document, Grid, Passage, PassageKind, Reference, Title
from compiler.problems import Fault, Place
from guide.bundle.blocks import Block


@dataclass(slots=True)
class Notes:
    """Grows while a page is converted; ``document`` closes it."""

    titles: list[Title] = field(default_factory=list)
    links: list[Reference] = field(default_factory=list)
    pictures: list[Reference] = field(default_factory=list)
    contacts: list[Reference] = field(default_factory=list)
    wordless_pictures: list[Reference] = field(default_factory=list)
    refused: list[Fault] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)
    grids: list[Grid] = field(default_factory=list)

    def refuse(self, place: Place, message: str, fix: str) -> None:
        """Note something the client cannot show."""
        self.refused.append(Fault(place, message, fix))

    def say(self, kind: PassageKind, text: str, first_line: int, last_line: int) -> None:
        """Note a stretch of text that readers see, and the lines it was written in."""
        if text:
            self.passages.append(Passage(kind, text, first_line, last_line))

    def document(self, blocks: tuple[Block, ...]) -> Document:
        """The finished page."""
        return Document(
            blocks,
            tuple(self.titles),
            tuple(self.links),
            tuple(self.pictures),
            tuple(self.contacts),
            tuple(self.wordless_pictures),
            tuple(self.refused),
            tuple(self.passages),
            tuple(self.grids),
        )
