"""A guide out as Integreat's API and back by ``guide import``, and what it has lost on the way."""

from collections.abc import Iterator
from pathlib import Path

from click.testing import CliRunner

from compiler.cli import main
from compiler.pipeline import compile_guide
from guide.bundle.model import Topic
from guide.bundle.opened import Bundle
from guide.search.passages import passages


def out_and_back(guide: Bundle, folder: Path) -> Bundle:
    """The guide as it is imported again; all that comes of it stays in ``folder``."""
    api, content = str(folder / "api"), str(folder / "content")
    told = ["--web", "https://guide.example", "--date", "2026-01-02", "--bundle", str(guide.folder)]
    for asked in (
        ["export", "json", "--as", "integreat", "--out", api, *told],
        ["import", "integreat", "--region", "DE-ST", "--out", content, api],
    ):
        result = CliRunner().invoke(main, asked)
        assert result.exit_code == 0, result.output
    bundle = compile_guide(folder / "content", folder / "bundle").bundle
    assert bundle
    return bundle


def by_title(guide: Bundle) -> dict[str, list[Topic]]:
    """The topics by their titles in the source language; several may have the same."""
    found: dict[str, list[Topic]] = {}
    for topic in guide.topics.values():
        if guide.guide.source_language in topic.heads:
            found.setdefault(topic.heads[guide.guide.source_language].title, []).append(topic)
    return found


def lost(before: Bundle, after: Bundle) -> Iterator[tuple[str, str]]:
    """The ids and languages of topics of which a word is gone, or has changed its place."""
    there = by_title(after)
    for title, topics in by_title(before).items():
        for topic in topics:
            for language in topic.heads:
                wanted = _words(before, topic, language)
                if not any(_is_in(wanted, _words(after, other, language)) for other in there.get(title, ())):
                    yield topic.id, language


def _words(guide: Bundle, topic: Topic, language: str) -> list[str]:
    page = guide.page(topic.id, language)
    said = passages(page)[1:] if page else ()
    return [word.strip("☐☑:") for passage in said for word in passage.text.replace("·", "").split()]


def _is_in(few: list[str], many: list[str]) -> bool:
    """Whether the words follow each other in the others, with others between them."""
    rest = iter(many)
    return all(word in rest for word in few)
