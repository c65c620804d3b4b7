"""A guide that went out as Integreat's API and came back by `guide import` says the same."""

from pathlib import Path

import pytest

from guide.bundle.model import Event
from guide.bundle.opened import Bundle
from returned import by_title, lost, out_and_back


@pytest.fixture(scope="module")
def back(full: Bundle, tmp_path_factory: pytest.TempPathFactory) -> Bundle:
    return out_and_back(full, tmp_path_factory.mktemp("back"))


def _pictures(bundle: Bundle) -> list[Path]:
    return [path for path in (bundle.folder / "media").iterdir() if path.is_file()]


def events(bundle: Bundle, title: str) -> list[Event]:
    return [event for event in bundle.events.values() if event.heads["de"].title == title]


def test_every_topic_comes_back_in_its_languages_and_its_place(full: Bundle, back: Bundle) -> None:
    after = by_title(back)
    for title, (topic,) in by_title(full).items():
        (same,) = after[title]
        assert same.heads.keys() == topic.heads.keys()
        children = [full.topics[child].heads["de"].title for child in topic.children]
        assert [back.topics[child].heads["de"].title for child in same.children] == children


def test_every_word_comes_back_in_its_order(full: Bundle, back: Bundle) -> None:
    assert not list(lost(full, back))


def test_pictures_come_back(full: Bundle, back: Bundle) -> None:
    assert {picture.read_bytes() for picture in _pictures(back)} == {
        picture.read_bytes() for picture in _pictures(full)
    }


def test_contacts_come_back_with_their_facts(full: Bundle, back: Bundle) -> None:
    (town_hall,) = (contact for contact in back.contacts.values() if contact.heads["de"].title == "Rathaus")
    before = full.contacts["town-hall"]
    assert (town_hall.address, town_hall.position) == (before.address, before.position)
    assert (town_hall.email, town_hall.web) == (before.email, before.web)
    assert town_hall.phones == before.phones
    assert town_hall.hours
    assert before.hours
    assert town_hall.hours.week == before.hours.week


def test_events_come_back_on_their_dates(full: Bundle, back: Bundle) -> None:
    (market,) = events(back, "Markt")
    assert market.occurrences == full.events["market"].occurrences
    assert market.all_day
    courses = events(back, "Deutsch für alle")
    dates = sorted(occurrence.start for event in courses for occurrence in event.occurrences)
    assert dates == [occurrence.start for occurrence in full.events["course"].occurrences]
