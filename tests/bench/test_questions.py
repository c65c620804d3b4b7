"""The guide of this repository answers questions written for it."""

import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from compiler.locations import repository
from compiler.pipeline import compile_guide
from guide.bundle.opened import open_bundle
from guide.search.index import SearchIndex, build_index, open_index

QUESTIONS = [json.loads(line) for line in Path(__file__).with_name("questions.jsonl").read_text("utf-8").splitlines()]


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchIndex]:
    folder = tmp_path_factory.mktemp("guide")
    assert not compile_guide(repository() / "content", folder / "bundle").failed
    bundle = open_bundle(folder / "bundle")
    pages = [page for language in bundle.guide.languages for page in bundle.pages(language.tag)]
    build_index(folder / "index", bundle.manifest.revision, pages, bundle.guide.source_language)
    with closing(open_index(folder / "index", bundle.manifest.revision)) as opened:
        yield opened


@pytest.mark.parametrize("row", QUESTIONS, ids=lambda row: row["question"])
def test_the_answer_is_among_the_first_five(index: SearchIndex, row: dict[str, Any]) -> None:
    hits = index.search(row["question"], row["language"], limit=5).hits
    assert {hit.page for hit in hits} & set(row["pages"]), [hit.page for hit in hits]


def test_most_answers_come_first(index: SearchIndex) -> None:
    firsts = [index.search(row["question"], row["language"], limit=1).hits for row in QUESTIONS]
    right = sum(hits[0].page in row["pages"] for hits, row in zip(firsts, QUESTIONS, strict=True) if hits)
    assert right >= 0.75 * len(QUESTIONS)
