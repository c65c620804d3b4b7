"""The status as JSON, for other programs; docs/translators.md describes it."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from compiler.status.standing import Gap, Item, Standing
from compiler.status.surveying import Status
from compiler.status.tasks import Task, tasks
from compiler.status.totals import total_passages, total_words
from compiler.status.word_diff import word_diff


def document(status: Status, languages: Iterable[str]) -> str:
    """The status of these languages."""
    return json.dumps(
        {
            "guide": status.guide,
            "source-language": status.source_language,
            "languages": {language: _language(status, language) for language in languages},
        },
        ensure_ascii=False,
        indent=2,
    )


def _language(status: Status, language: str) -> dict[str, Any]:
    return {
        "words": asdict(total_words(status, language)),
        "passages": asdict(total_passages(status, language)),
        "items": [_item(item, item.standings[language]) for item in status.items if language in item.standings],
        "tasks": [_task(task) for task in tasks(status, language)],
    }


def _item(item: Item, standing: Standing) -> dict[str, Any]:
    return {
        "id": item.id,
        "kind": item.kind,
        "level": item.level,
        "title": item.title,
        "path": standing.path,
        "begun": standing.begun,
        "stamped": standing.stamped,
        "words": asdict(standing.words),
        "passages": asdict(standing.passages),
        "gaps": list(map(_gap, standing.gaps)) if standing.begun else [],
    }


def _gap(gap: Gap) -> dict[str, Any]:
    told: dict[str, Any] = {"state": gap.state, "text": gap.text}
    if gap.before is not None:
        told["before"] = gap.before
        told["diff"] = [[change.kind, change.text] for change in word_diff(gap.before, gap.text)]
    return told


def _task(task: Task) -> dict[str, Any]:
    return {"action": task.action, "id": task.item.id, "path": task.standing.path, "words": task.words}
