"""How much of something is translated, in passages and in words of the source."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from compiler.translation.states import Made, State

Kind = Literal["topic", "contact", "notice", "event", "names", "sayings", "words", "phrases"]
Level = Literal["emergency", "start", "guide", "further"]
"""How soon somebody may need it: in an emergency, on the first days, in the other sections, or beside them."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of one kind of thing; ``machine``, ``human`` and ``reviewed`` say who made what is current."""

    current: int = 0
    changed: int = 0
    missing: int = 0
    machine: int = 0
    human: int = 0
    reviewed: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.current + other.current,
            self.changed + other.changed,
            self.missing + other.missing,
            self.machine + other.machine,
            self.human + other.human,
            self.reviewed + other.reviewed,
        )

    @property
    def total(self) -> int:
        """All there is to translate."""
        return self.current + self.changed + self.missing

    @property
    def share(self) -> float:
        """The part that is current, from 0 to 1; 1 where there is nothing to translate."""
        return self.current / self.total if self.total else 1.0


@dataclass(frozen=True, slots=True)
class Gap:
    """A passage of the source that is changed or missing; ``before`` is what a changed one said, if anybody knows."""

    state: State
    text: str
    before: str | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one item stands in one language.

    ``path`` is the file to work on, from the content folder; ``begun`` is whether there is anything in it yet,
    ``stamped`` whether its state is known rather than guessed.
    """

    path: str
    passages: Tally = Tally()
    words: Tally = Tally()
    gaps: tuple[Gap, ...] = ()
    begun: bool = True
    stamped: bool = True


@dataclass(frozen=True, slots=True)
class Item:
    """Something to translate as a whole; ``standings`` are by language, without the one it was written in."""

    id: str
    kind: Kind
    level: Level
    title: str
    standings: dict[str, Standing]


@dataclass(frozen=True, slots=True)
class Piece:
    """One passage of an item in one language."""

    text: str
    state: State
    made: Made | None = None
    before: str | None = None


def standing(path: str, pieces: Iterable[Piece], *, begun: bool = True, stamped: bool = True) -> Standing:
    """The standing of an item with these pieces."""
    passages, words = dict.fromkeys(_COUNTED, 0), dict.fromkeys(_COUNTED, 0)
    gaps = []
    for piece in pieces:
        length = len(piece.text.split())
        counted = (piece.state, piece.made) if piece.state == "current" else (piece.state,)
        for name in filter(None, counted):
            passages[name] += 1
            words[name] += length
        if piece.state != "current":
            gaps.append(Gap(piece.state, piece.text, piece.before))
    return Standing(path, Tally(**passages), Tally(**words), tuple(gaps), begun, stamped)


_COUNTED = ("current", "changed", "missing", "machine", "human", "reviewed")
