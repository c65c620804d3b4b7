"""What is wrong with the content, as data: a fault in a file, a finding in the tree, a problem to report."""

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

Level = Literal["error", "warning", "advice"]


class Place(NamedTuple):
    """A line and a column of a file, both counted from 1."""

    line: int
    column: int


START = Place(1, 1)


@dataclass(frozen=True, slots=True)
class Edit:
    """A mend that no person has to judge: in the line of ``place``, ``new`` instead of ``old``."""

    place: Place
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong at a place of one file; ``fix`` says what to do, or is empty; ``edit`` does it if it is safe."""

    place: Place
    message: str
    fix: str = ""
    edit: Edit | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault and the file it is in; ``path`` is relative to the content folder, with slashes."""

    path: str
    fault: Fault


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """A finding with the code and level of the check that made it; sorts by place."""

    path: str
    line: int
    column: int
    code: str
    level: Level
    message: str
    fix: str
    edit: Edit | None = field(default=None, compare=False)
