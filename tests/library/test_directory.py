from dataclasses import replace
from datetime import datetime
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bundles import ALWAYS_OPEN, CONTACTS, GUIDE, NEVER_OPEN, write_bundle
from guide.bundle.model import Contact, Head
from guide.library import Library, open_library
from guide.library.directory import Wanted, by_name, find, fits, languages_spoken, subjects
from guide.library.languages import language_name

NOW = datetime.fromisoformat("2026-11-24 10:00")


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder: Path = tmp_path_factory.mktemp("guide")
    return open_library(write_bundle(folder / "bundle"), folder / "no-index", folder / "data")


def test_contacts_come_in_the_order_of_their_names_in_the_readers_language(library: Library) -> None:
    assert [contact.id for contact in by_name(library, "de")] == ["agency", "archive", "advice", "police"]


def test_a_subject_takes_in_what_lies_below_it() -> None:
    contact = Contact("doctor", {"de": Head("Arzt")}, topics=("living/health/doctors",))
    assert fits(contact, Wanted(subject="living/health"), NOW)


def test_subjects_come_by_section_in_the_guides_order(library: Library) -> None:
    found = subjects(library, "de")
    assert [(group.section.id, [entry.title for entry in group.subjects]) for group in found] == [
        ("first-steps", ["Der erste Tag"]),
        ("german-only", ["Nur deutsch"]),
    ]


def test_a_topic_that_is_named_for_its_only_contact_is_no_subject(tmp_path: Path) -> None:
    named = replace(CONTACTS["police"], heads={"de": Head("Nur deutsch")}, topics=("german-only",))
    bundle = write_bundle(tmp_path / "bundle", contacts=[named, CONTACTS["agency"]])
    assert subjects(open_library(bundle, tmp_path / "none", tmp_path / "data"), "de") == ()


def test_the_readers_own_language_is_offered_first(library: Library) -> None:
    assert languages_spoken(library, "de") == ("de", "ar", "ti")
    assert languages_spoken(library, "ar") == ("ar", "de", "ti")


def test_languages_are_called_as_the_reader_calls_them() -> None:
    assert language_name(GUIDE, "de", "ar") == "الألمانية"
    assert language_name(GUIDE, "ti", "ar") == "التغرينية"
    assert language_name(GUIDE, "ti", "uk") == "Tigrinya"
    assert language_name(GUIDE, "fr", "de") == "fr"


def test_what_is_not_known_neither_fits_nor_is_ruled_out() -> None:
    unknown = Contact("unknown", {"de": Head("Amt")})
    for wanted in (Wanted(language="ar"), Wanted(step_free=True), Wanted(open_now=True)):
        assert fits(unknown, wanted, NOW) is None
    assert fits(unknown, Wanted(subject="living", open_now=True), NOW) is False


CHOICES = st.builds(
    Wanted,
    subject=st.sampled_from(["", "work", "living/health"]),
    language=st.sampled_from(["", "ar", "ti"]),
    step_free=st.booleans(),
    open_now=st.booleans(),
)
MADE = st.builds(
    Contact,
    id=st.sampled_from("abcdef"),
    heads=st.just({"de": Head("Amt")}),
    hours=st.sampled_from([None, ALWAYS_OPEN, NEVER_OPEN]),
    topics=st.sampled_from([(), ("work",), ("living/health/doctors", "work")]),
    languages=st.sampled_from([(), ("de",), ("ar", "ti")]),
    step_free=st.sampled_from([None, "yes", "limited", "no"]),
)


@given(st.lists(MADE), CHOICES)
def test_choices_combine_to_what_fits_each_of_them(contacts: list[Contact], wanted: Wanted) -> None:
    alone = [
        Wanted(subject=wanted.subject),
        Wanted(language=wanted.language),
        Wanted(step_free=wanted.step_free),
        Wanted(open_now=wanted.open_now),
    ]
    expected = [contact for contact in contacts if all(fits(contact, single, NOW) for single in alone)]
    assert list(find(contacts, wanted, NOW).contacts) == expected


@given(st.lists(MADE), CHOICES)
def test_a_further_choice_never_finds_more(contacts: list[Contact], wanted: Wanted) -> None:
    found = find(contacts, wanted, NOW)
    for step_free, open_now in product((wanted.step_free, True), (wanted.open_now, True)):
        narrower = find(contacts, replace(wanted, step_free=step_free, open_now=open_now), NOW)
        assert len(narrower.contacts) <= len(found.contacts)
        assert len(narrower.contacts) + narrower.unsure <= len(found.contacts) + found.unsure


@given(st.lists(MADE))
def test_without_a_choice_everybody_is_found(contacts: list[Contact]) -> None:
    assert list(find(contacts, Wanted(), NOW).contacts) == contacts
