from dataclasses import replace
from pathlib import Path

import pytest

from arrivals import ARRIVAL, ARRIVAL_PAGES, ARRIVAL_TOPICS
from bundles import write_bundle
from guide.bundle.model import Head, Topic
from guide.library import Library, open_library
from guide.library.order import FEW_TOPICS, following, is_small


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder = tmp_path_factory.mktemp("arrival")
    bundle = write_bundle(folder / "bundle", ARRIVAL, ARRIVAL_PAGES, topics=ARRIVAL_TOPICS)
    return open_library(bundle, folder / "no-index", folder / "data")


@pytest.mark.parametrize(
    ("page", "after"),
    [
        ("first-steps/first-day", "first-steps/asylum"),
        ("first-steps/ukraine", None),
        ("first-steps", "german-only"),
        ("german-only", None),
        ("contacts/police", None),
    ],
)
def test_what_comes_next_stands_beside_a_topic(library: Library, page: str, after: str | None) -> None:
    entry = following(library, page, "de")
    assert (entry.id if entry else None) == after


def test_a_guide_with_few_topics_is_small(library: Library) -> None:
    assert is_small(library)


def test_a_guide_with_many_topics_is_not(tmp_path: Path) -> None:
    topics = {f"first-steps/{n}": Topic(f"first-steps/{n}", {"de": Head(str(n))}) for n in range(FEW_TOPICS + 1)}
    section = replace(ARRIVAL_TOPICS["first-steps"], children=tuple(topics))
    bundle = write_bundle(tmp_path / "bundle", ARRIVAL, topics={**ARRIVAL_TOPICS, **topics, "first-steps": section})
    assert not is_small(open_library(bundle, tmp_path / "none", tmp_path / "data"))
