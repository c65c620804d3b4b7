"""The forms in which ``guide check`` tells what it found: text, JSON, annotations of GitHub, SARIF."""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

from compiler.checking.report import CheckReport
from compiler.checking.sarif import as_sarif
from compiler.problems import Level, Problem

_FIELDS = ("code", "level", "path", "line", "column", "message", "fix")
_GITHUB_LEVELS: Mapping[Level, str] = {"error": "error", "warning": "warning", "advice": "notice"}


def as_text(report: CheckReport) -> str:
    """What has to be mended, then the advice, then the counts."""
    to_mend = [problem for problem in report.problems if problem.level != "advice"]
    advice = [problem for problem in report.problems if problem.level == "advice"]
    lines = [line for problem in to_mend for line in told(problem)]
    if advice:
        lines += [*([""] if lines else []), "Advice:", *(line for problem in advice for line in told(problem)), ""]
    return "\n".join([*lines, summary(report.problems)])


def told(problem: Problem) -> Iterator[str]:
    """A problem as ``path:line:column: code message``, its fix below it."""
    yield f"{problem.path}:{problem.line}:{problem.column}: {problem.code} {problem.message}"
    if problem.fix:
        yield f"    {problem.fix}"


def summary(problems: Sequence[Problem]) -> str:
    """How many problems there are of each level."""
    counts = Counter(problem.level for problem in problems)
    told = [counted(counts["error"], "error"), counted(counts["warning"], "warning")]
    if counts["advice"]:
        told.append(f"{counted(counts['advice'], 'piece')} of advice")
    return ", ".join(told)


def counted(count: int, thing: str) -> str:
    """So many things, in words."""
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"


def as_json(report: CheckReport) -> str:
    """One object with every problem, the counts, and the reading figure of each page."""
    counts = Counter(problem.level for problem in report.problems)
    listed = [
        {name: getattr(problem, name) for name in _FIELDS} | {"fixable": problem.edit is not None}
        for problem in report.problems
    ]
    reading = [
        {"path": path, "words": figure.words, "sentences": figure.sentences, "lix": figure.lix}
        for path, figure in report.readings.items()
    ]
    document = {
        "problems": listed,
        "errors": counts["error"],
        "warnings": counts["warning"],
        "advice": counts["advice"],
        "reading": reading,
    }
    return json.dumps(document, ensure_ascii=False, indent=2)


def as_github(report: CheckReport) -> str:
    """Workflow commands, by which GitHub shows each problem at its line; then the counts."""
    return "\n".join([*map(_annotation, report.problems), summary(report.problems)])


def _annotation(problem: Problem) -> str:
    message = f"{problem.message}\n{problem.fix}" if problem.fix else problem.message
    place = f"file={_property(problem.path)},line={problem.line},col={problem.column},title={_property(problem.code)}"
    return f"::{_GITHUB_LEVELS[problem.level]} {place}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


FORMATS: Mapping[str, Callable[[CheckReport], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
    "sarif": as_sarif,
}
