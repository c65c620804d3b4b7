"""The guide of the Burgenlandkreis, compiled as it ships."""

from collections.abc import Iterator, Mapping

import phonenumbers
import pytest

from compiler.locations import repository
from compiler.phones import read_phone
from compiler.pipeline import compile_guide
from guide.bundle.blocks import Steps
from guide.bundle.model import CONTACT_PAGES, Head, Topic
from guide.bundle.opened import Bundle, open_bundle

OFFICE_WORDS = 60
TOPICS = 45
WHOLE = ("de", "en", "ar", "fa", "uk", "ru", "tr", "fr", "pl", "ro")
IN_PART = ("ti", "ps", "de-simple")


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
    assert [id_ for id_, heads in _heads(bundle) if source not in heads] == []


def test_every_situation_has_steps_of_its_own(bundle: Bundle) -> None:
    with_steps = {
        situation
        for topic in topics(bundle)
        if any(isinstance(block, Steps) for block in _blocks(bundle, topic))
        for situation in topic.audience
    }
    assert with_steps == {situation.id for situation in bundle.guide.situations}


def test_ten_languages_have_every_page(bundle: Bundle) -> None:
    assert len(bundle.topics) >= TOPICS
    assert {language: [id_ for id_, heads in _heads(bundle) if language not in heads] for language in WHOLE} == {
        language: [] for language in WHOLE
    }


@pytest.mark.parametrize("language", IN_PART)
def test_a_language_that_is_not_whole_has_first_steps_emergencies_and_contacts(bundle: Bundle, language: str) -> None:
    needed = ("first-steps", "emergency", "contacts")
    assert [id_ for id_, heads in _heads(bundle) if id_.partition("/")[0] in needed and language not in heads] == []


def test_every_number_of_a_contact_can_be_dialled_from_anywhere(bundle: Bundle) -> None:
    phones = [phone for contact in bundle.contacts.values() for phone in contact.phones]
    assert phones
    assert [phone for phone in phones if read_phone(phone.shown, "DE") != phone] == []


def test_a_number_in_a_text_is_one_of_a_contact(bundle: Bundle) -> None:
    known = {phone.dialled for contact in bundle.contacts.values() for phone in contact.phones}
    written = {
        (language.tag, id_, phonenumbers.format_number(match.number, phonenumbers.PhoneNumberFormat.E164))
        for language in bundle.guide.languages
        for id_, _ in _heads(bundle)
        if (page := bundle.page(id_, language.tag)) is not None
        for match in phonenumbers.PhoneNumberMatcher(str(page), "DE")
    }
    assert {language for language, _, _ in written} == {language.tag for language in bundle.guide.languages}
    assert {place for place in written if place[2] not in known} == set()


def test_the_glossary_explains_the_words_of_offices(bundle: Bundle) -> None:
    source = bundle.guide.source_language
    assert len(bundle.guide.terms) >= OFFICE_WORDS
    assert [term.word for term in bundle.guide.terms if source not in term.explanations] == []


def _heads(bundle: Bundle) -> Iterator[tuple[str, Mapping[str, Head]]]:
    """The id of each topic and contact, and its heads."""
    for topic in topics(bundle):
        yield topic.id, topic.heads
    for contact in bundle.contacts.values():
        yield f"{CONTACT_PAGES}{contact.id}", contact.heads


def _blocks(bundle: Bundle, topic: Topic) -> tuple[object, ...]:
    page = bundle.page(topic.id, bundle.guide.source_language)
    assert page is not None
    return page.blocks
