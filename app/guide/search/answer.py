"""What a search gives back: pages, best first, each with the passage that answers."""

from dataclasses import dataclass
from typing import NamedTuple


class Piece(NamedTuple):
    """A part of a snippet; ``marked`` when it is a word that matched."""

    text: str
    marked: bool = False


class Hit(NamedTuple):
    """A page that answers, and where in it.

    ``page`` is a topic's id or ``contacts/<id>``. ``language`` is that of the text that matched, which need
    not be the reader's. ``block`` is an index into the page's blocks, or None for its title or summary.
    """

    page: str
    language: str
    score: float
    block: int | None = None
    snippet: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """Pages, best first, and what the reader may have meant (empty when nothing comes to mind).

    ``terms`` are the office words that were asked about, apart from the pages: their ``page`` is ``glossary/<id>``.
    """

    hits: tuple[Hit, ...]
    suggestion: str = ""
    terms: tuple[Hit, ...] = ()
