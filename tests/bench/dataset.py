"""Pages and questions to measure search with, in the form of OMoS-QA as the benchmark reads it.

A folder holds ``pages.LANG.jsonl`` with ``id``, ``region``, ``title`` and ``text`` (one paragraph a line), and
``questions.LANG.jsonl`` with ``question``, ``page`` (the one that answers it), ``region`` and ``split``.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Text:
    """A page in one language."""

    id: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question and the page that answers it."""

    region: str
    text: str
    page: str


@dataclass(frozen=True, slots=True)
class Dataset:
    """Pages by region and language, and questions by language."""

    pages: Mapping[tuple[str, str], Sequence[Text]]
    questions: Mapping[str, Sequence[Question]]

    @property
    def languages(self) -> list[str]:
        return list(self.questions)

    @property
    def regions(self) -> list[str]:
        return list(dict.fromkeys(region for region, _ in self.pages))


def read_dataset(folder: Path, split: str) -> Dataset:
    """Every language in the folder, with the questions of one split."""
    pages: dict[tuple[str, str], list[Text]] = {}
    questions: dict[str, list[Question]] = {}
    for file in sorted(folder.glob("pages.*.jsonl")):
        language = file.name.split(".")[1]
        for row in _rows(file):
            pages.setdefault((row["region"], language), []).append(Text(row["id"], row["title"], row["text"]))
        questions[language] = [
            Question(row["region"], row["question"], row["page"])
            for row in _rows(folder / f"questions.{language}.jsonl")
            if row["split"] == split
        ]
    return Dataset(pages, questions)


def half_translated(data: Dataset, source: str) -> Dataset:
    """The same guides when every second page is in the source language alone, and the others' questions about these."""
    untranslated = {page.id for (_, language), pages in data.pages.items() if language == source for page in pages[::2]}
    pages = {
        (region, language): [page for page in written if language == source or page.id not in untranslated]
        for (region, language), written in data.pages.items()
    }
    questions = {
        language: [question for question in asked if language != source and question.page in untranslated]
        for language, asked in data.questions.items()
    }
    return Dataset(pages, questions)


def _rows(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
