"""What a page's text is made of: the blocks and runs a client can show, and nothing else."""

from dataclasses import dataclass
from typing import Literal

Alignment = Literal["start", "center", "end"]
CalloutKind = Literal["note", "warning"]


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one style. A line break is a newline inside ``text``.

    ``link`` is empty, or the id of a page (``/first-steps/first-day#anchor``), or an address with
    its scheme (``https:``, ``mailto:``, ``tel:``). ``term`` is the id of the glossary's word that the text is.
    """

    text: str
    strong: bool = False
    emphasis: bool = False
    code: bool = False
    link: str = ""
    term: str = ""


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of running text."""

    runs: Runs


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 2 to 6 (the page's title is level 1); ``anchor`` is unique in its page."""

    level: int
    runs: Runs
    anchor: str

    def __post_init__(self) -> None:
        if not 2 <= self.level <= 6:
            raise ValueError(f"a heading's level is 2 to 6, not {self.level}")


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a list; ``checked`` is set in task lists only."""

    blocks: "tuple[Block, ...]"
    checked: bool | None = None


@dataclass(frozen=True, slots=True)
class BulletList:
    """An unordered list, or a task list when its items carry ``checked``."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class NumberedList:
    """An ordered list that counts from ``start``."""

    items: tuple[Item, ...]
    start: int = 1


@dataclass(frozen=True, slots=True)
class Steps:
    """Things to do one after the other, which a reader can tick off."""

    items: tuple[Item, ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table."""

    runs: Runs


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one header row; every row has as many cells as ``header``."""

    header: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    alignments: tuple[Alignment, ...]

    def __post_init__(self) -> None:
        width = len(self.header)
        if width == 0 or len(self.alignments) != width or any(len(row) != width for row in self.rows):
            raise ValueError("a table's rows and alignments are as wide as its header")


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the bundle's media folder and what it shows, in words."""

    media: str
    text: str


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of somebody else."""

    blocks: "tuple[Block, ...]"


@dataclass(frozen=True, slots=True)
class Callout:
    """A box that stands out of the text."""

    callout: CalloutKind
    blocks: "tuple[Block, ...]"
    title: str = ""


@dataclass(frozen=True, slots=True)
class ContactCard:
    """The card of a contact, by its id."""

    contact: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A line between two parts of a page."""


Block = Paragraph | Heading | BulletList | NumberedList | Steps | Table | Picture | Quote | Callout | ContactCard | Rule


def plain(runs: Runs) -> str:
    """The runs' text without styles."""
    return "".join(run.text for run in runs)
