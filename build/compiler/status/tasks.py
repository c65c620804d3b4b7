"""What to do in a language, the most urgent first."""

from dataclasses import dataclass
from typing import Literal

from compiler.status.priorities import LEVELS
from compiler.status.standing import Item, Standing
from compiler.status.surveying import Status

Action = Literal["update", "translate", "stamp", "review"]
"""Bring up to date, translate what is missing, say whether it is up to date, have somebody read it."""

ACTIONS: tuple[Action, ...] = ("update", "translate", "stamp", "review")


@dataclass(frozen=True, slots=True)
class Task:
    """Something to do with one item in one language; ``words`` of the source say how much it is."""

    action: Action
    item: Item
    standing: Standing
    words: int


def tasks(status: Status, language: str) -> tuple[Task, ...]:
    """The tasks in a language. What is wrong comes before what is missing, and reading comes when all is there."""
    found = []
    for item in status.items:
        standing = item.standings.get(language)
        task = _task(item, standing) if standing else None
        if task:
            found.append(task)
    return tuple(sorted(found, key=_urgency))


def _task(item: Item, standing: Standing) -> Task | None:
    words = standing.words
    if words.changed:
        return Task("update", item, standing, words.changed + words.missing)
    if words.missing:
        return Task("translate", item, standing, words.missing)
    if not standing.stamped:
        return Task("stamp", item, standing, words.current)
    if words.machine:
        return Task("review", item, standing, words.machine)
    return None


def _urgency(task: Task) -> tuple[bool, int, int]:
    # Sorting keeps the guide's own order among what is equally urgent.
    return task.action in ("stamp", "review"), LEVELS.index(task.item.level), ACTIONS.index(task.action)
