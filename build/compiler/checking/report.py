"""What ``guide check`` has to tell, whatever the form."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from compiler.pipeline import Inspection
from compiler.problems import Problem
from compiler.wording.readability import Reading, limits, read_page


@dataclass(frozen=True, slots=True)
class CheckReport:
    """The problems, and what the pages consist of that can be measured; paths start where the command was called."""

    problems: tuple[Problem, ...]
    readings: Mapping[str, Reading]


def check_report(inspection: Inspection, content: Path) -> CheckReport:
    """The report of an inspection of ``content``."""
    measured = (page for page in inspection.tree.pages() if limits(page.language))
    readings = {below(content, page.path): reading for page in measured if (reading := read_page(page)).words}
    return CheckReport(tuple(placed(problem, content) for problem in inspection.problems), readings)


def placed(problem: Problem, content: Path) -> Problem:
    """The problem with a path that starts where the command was called, so that terminals open it."""
    return replace(problem, path=below(content, problem.path))


def below(content: Path, path: str) -> str:
    """A path in the content, from where the command was called."""
    return (content / path).as_posix()
