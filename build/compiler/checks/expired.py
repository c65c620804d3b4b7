"""Notices and events that are over, and that no reader sees any more."""

from collections.abc import Iterator
from datetime import date

from compiler.problems import Fault, Finding
from compiler.source import Subject, Tree
from compiler.time.horizon import Horizon, horizon
from compiler.time.occurrences import UnusableDates, occurrences


def find(tree: Tree) -> Iterator[Finding]:
    """Every notice and event whose last day has passed."""
    if tree.today is None:
        return
    days = horizon(tree)
    ends = [(notice, "until", _end_of_notice(notice)) for notice in tree.notices]
    ends += [
        (event, "repeat" if "repeat" in event.facts.data else "start", _end_of_event(event, days))
        for event in tree.events
    ]
    for subject, key, end in ends:
        if end and end < tree.today:
            fault = Fault(subject.facts.place(key), f"this was over on {end}", f"remove the folder {subject.folder}")
            yield Finding(subject.facts.path, fault)


def _end_of_notice(notice: Subject) -> date | None:
    until = notice.facts.data.get("until")
    return date.fromisoformat(until) if until else None


def _end_of_event(event: Subject, days: Horizon | None) -> date | None:
    """The last day; none when it is unknown, or after what is worked out."""
    if "start" not in event.facts.data:
        return None
    try:
        dates = occurrences(event.facts.data, days)
    except UnusableDates:
        return None
    if not dates or ("repeat" in event.facts.data and days is None):
        return None
    last = dates[-1]
    return (last.end or last.start).date()
