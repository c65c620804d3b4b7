"""The guide of the Burgenlandkreis, compiled as it ships."""

from collections.abc import Iterator

import pytest

from compiler.locations import repository
from compiler.pipeline import compile_guide
from guide.bundle.blocks import Steps
from guide.bundle.model import Topic
from guide.bundle.opened import Bundle, open_bundle

OFFICE_WORDS = 60


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Bundle:
    folder = tmp_path_factory.mktemp("guide") / "bundle"
    assert not compile_guide(repository() / "content", folder).failed
    return open_bundle(folder)


def topics(bundle: Bundle) -> Iterator[Topic]:
    return iter(bundle.topics.values())


def test_every_topic_is_two_taps_from_a_section_at_most(bundle: Bundle) -> None:
    one_tap = {child for section in bundle.guide.sections for child in bundle.topics[section].children}
    two_taps = {child for topic in one_tap for child in bundle.topics[topic].children}
    assert set(bundle.topics) == {*bundle.guide.sections, *one_tap, *two_taps}


def test_every_topic_says_where_it_comes_from_and_when_it_is_read_again(bundle: Bundle) -> None:
    assert [topic.id for topic in topics(bundle) if not (topic.sources and topic.checked_on and topic.review_by)] == []


def test_every_topic_and_contact_is_written_in_the_source_language(bundle: Bundle) -> None:
    source = bundle.guide.source_language
    heads = {entry.id: entry.heads for entry in topics(bundle)} | {
        f"contacts/{entry.id}": entry.heads for entry in bundle.contacts.values()
    }
    assert [id_ for id_, languages in heads.items() if source not in languages] == []


def test_every_situation_has_steps_of_its_own(bundle: Bundle) -> None:
    with_steps = {
        situation
        for topic in topics(bundle)
        if any(isinstance(block, Steps) for block in _blocks(bundle, topic))
        for situation in topic.audience
    }
    assert with_steps == {situation.id for situation in bundle.guide.situations}


def test_the_glossary_explains_the_words_of_offices(bundle: Bundle) -> None:
    source = bundle.guide.source_language
    assert len(bundle.guide.terms) >= OFFICE_WORDS
    assert [term.word for term in bundle.guide.terms if source not in term.explanations] == []


def _blocks(bundle: Bundle, topic: Topic) -> tuple[object, ...]:
    page = bundle.page(topic.id, bundle.guide.source_language)
    assert page is not None
    return page.blocks
