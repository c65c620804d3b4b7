"""The answers of the exported API have the shape of real ones, and hang together."""

import json
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compiler.exporting.edition import editions
from compiler.exporting.integreat.answers import answers
from compiler.exporting.integreat.numbers import numbered
from compiler.exporting.integreat.region import Region
from guide.bundle.model import Publisher, Repetition, Source
from guide.bundle.opened import Bundle

PAGE = {
    "id",
    "url",
    "path",
    "title",
    "modified_gmt",
    "last_updated",
    "excerpt",
    "content",
    "available_languages",
    "thumbnail",
    "hash",
}


class _Links(HTMLParser):
    """Collects where a text leads, and checks that every element is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.targets: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.targets += [value or "" for name, value in attrs if name in ("href", "src")]
        if tag not in ("br", "hr", "img"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def files(bundle: Bundle) -> dict[str, bytes]:
    region = Region(bundle, "https://guide.example", date(2026, 1, 2))
    every = editions(bundle, tuple(language.tag for language in bundle.guide.languages))
    return dict(answers(region, every))


def answer(bundle: Bundle, path: str) -> Any:
    return json.loads(files(bundle)[f"api/v3/{path}/index.json"])


def by_path(entries: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {entry["path"].split("/", 3)[3].rstrip("/"): entry for entry in entries}


def test_a_page_has_every_field_of_a_real_one(full: Bundle) -> None:
    for page in answer(full, "full/de/pages"):
        assert page.keys() == PAGE | {"parent", "order", "organization", "embedded_offers"}


def test_pages_are_in_the_order_and_the_tree_of_the_guide(full: Bundle) -> None:
    pages = by_path(answer(full, "full/de/pages"))
    assert list(pages)[:4] == ["arrive", "arrive/first-day", "arrive/housing", "work"]
    assert [page["order"] for page in pages.values()] == [1, 2, 3, 4, 5, 6]
    assert pages["arrive"]["parent"] == {"id": 0, "url": None, "path": None}
    assert pages["arrive/first-day"]["parent"]["path"] == pages["arrive"]["path"]
    assert pages["arrive/first-day"]["parent"]["url"] == "https://guide.example/full/de/arrive/"


def test_what_lies_in_a_topic_without_a_translation_hangs_below_the_next_that_has_one(full: Bundle) -> None:
    page = by_path(answer(full, "full/ar/pages"))["arrive/first-day"]
    assert page["parent"] == {"id": 0, "url": None, "path": None}


def test_languages_name_each_others_pages(full: Bundle) -> None:
    german = by_path(answer(full, "full/de/pages"))["arrive/first-day"]
    arabic = by_path(answer(full, "full/ar/pages"))["arrive/first-day"]
    assert german["available_languages"] == {"ar": {name: arabic[name] for name in ("id", "url", "path")}}
    assert arabic["available_languages"] == {"de": {name: german[name] for name in ("id", "url", "path")}}


def test_a_page_says_when_it_was_checked_in_local_time_and_in_utc(full: Bundle) -> None:
    pages = by_path(answer(full, "full/de/pages"))
    assert pages["arrive/first-day"]["last_updated"] == "2026-11-22T00:00:00.000+01:00"
    assert pages["arrive/first-day"]["modified_gmt"] == "2026-11-21T23:00:00.000Z"
    assert pages["work"]["last_updated"] == "2026-01-02T00:00:00.000+01:00"


def test_the_content_is_html_that_leads_to_other_pages_contacts_and_pictures(full: Bundle) -> None:
    found = files(full)
    content = by_path(answer(full, "full/de/pages"))["arrive/first-day"]["content"]
    reader = _Links()
    reader.feed(content)
    assert reader.open == []
    inside = [target.removeprefix("https://guide.example/") for target in reader.targets if "guide.example" in target]
    assert inside[:3] == [
        "full/de/locations/town-hall/",
        "full/de/arrive/housing/#miete",
        "full/de/contacts/fire-brigade/",
    ]
    assert "media/entrance.png" in inside
    assert found["media/entrance.png"] == full.media("media/entrance.png")
    assert '<h2 id="papiere">Papiere</h2>' in content
    assert "<thead><tr><th>Tag</th><th>Zeit</th></tr></thead>" in content
    assert "<li>☐ Ausweis</li>" in content


def test_a_link_to_what_is_not_translated_leads_to_the_original(full: Bundle) -> None:
    page = by_path(answer(full, "full/ar/pages"))["arrive/first-day"]
    assert '<a href="https://guide.example/full/de/locations/town-hall/">Rathaus</a>' in page["content"]


def test_a_contact_on_the_map_is_a_location(full: Bundle) -> None:
    (town_hall,) = answer(full, "full/de/locations")
    assert town_hall["path"] == "/full/de/locations/town-hall/"
    assert town_hall.keys() >= PAGE | {"category", "temporarily_closed", "appointment_url", "barrier_free", "contacts"}
    assert town_hall["location"]["postcode"] == "01234"
    assert town_hall["location"]["latitude"] == 51.15
    assert [contact["phone_number"] for contact in town_hall["contacts"]] == ["+49344512345", "115"]
    assert [contact["email"] for contact in town_hall["contacts"]] == ["rathaus@vollstadt.example", None]
    assert len(town_hall["opening_hours"]) == 7
    slot = {"start": "09:00", "end": "12:00", "timezone": "Europe/Berlin"}
    assert town_hall["opening_hours"][0]["timeSlots"] == [slot]
    assert town_hall["opening_hours"][6] == {"allDay": False, "closed": True, "appointmentOnly": False, "timeSlots": []}
    assert town_hall["barrier_free"] is None


def test_locations_are_chosen_by_the_sections_that_show_them(full: Bundle) -> None:
    (town_hall,) = answer(full, "full/de/locations")
    assert town_hall["category"]["name"] == "Ankommen"
    assert answer(full, "full/de/location-categories") == [town_hall["category"]]
    assert town_hall["category"]["icon_url"] == "https://guide.example/icon.svg"
    assert files(full)["icon.svg"].startswith(b"<svg")


def test_other_contacts_are_pages_of_a_directory(full: Bundle) -> None:
    pages = by_path(answer(full, "full/de/pages"))
    assert list(pages)[4:] == ["contacts", "contacts/fire-brigade"]
    assert pages["contacts"]["title"] == "Kontakte"
    fire_brigade = pages["contacts/fire-brigade"]
    assert fire_brigade["parent"]["id"] == answer(full, "full/ar/pages")[-1]["parent"]["id"]
    assert '<a href="tel:112">112</a><br>' in fire_brigade["content"]
    assert "<p>Montag: 0:00–24:00<br>" in fire_brigade["content"]


def test_a_guide_with_no_contact_on_the_map_has_no_map(sample: Bundle) -> None:
    nowhere = {name: replace(contact, position=None) for name, contact in sample.contacts.items()}
    (region,) = answer(replace(sample, contacts=nowhere), "regions")
    assert (region["pois"], region["latitude"], region["bounding_box"]) == (False, None, None)
    (region,) = answer(sample, "regions")
    assert (region["pois"], region["longitude"]) == (True, 11.81)
    assert region["bounding_box"] == [[11.81, 51.15], [11.81, 51.15]]


def test_an_event_with_exceptions_is_told_date_by_date(full: Bundle) -> None:
    courses = [event for event in answer(full, "full/de/events") if "course" in event["path"]]
    assert [event["event"]["start"] for event in courses][:4] == [
        "2026-12-07T17:00:00+01:00",
        "2026-12-14T17:00:00+01:00",
        "2026-12-21T17:00:00+01:00",
        "2027-01-04T17:00:00+01:00",
    ]
    assert courses[0]["path"] == "/full/de/events/course-2026-12-07-1700/"
    assert courses[0]["recurrence_rule"] is None
    assert len({event["id"] for event in courses}) == len(courses) == 5
    assert (courses[0]["location"]["name"], courses[0]["location"]["address"]) == ("Rathaus", "Am Markt 2")


def test_a_link_to_such_an_event_leads_to_its_first_date(full: Bundle) -> None:
    region = Region(full, "https://guide.example", date(2026, 1, 2))
    (german,) = editions(full, ("de",))
    assert region.link("/events/course", german) == "https://guide.example/full/de/events/course-2026-12-07-1700/"


def test_an_event_whose_rule_says_all_is_told_once(full: Bundle) -> None:
    market = by_path(answer(full, "full/de/events"))["events/market"]
    assert market["recurrence_rule"] == "DTSTART:20260501T000000\nRRULE:FREQ=YEARLY"
    assert market["event"]["all_day"] is True
    assert (market["event"]["start"], market["event"]["end"]) == (
        "2026-05-01T00:00:00+02:00",
        "2026-05-02T23:59:00+02:00",
    )
    assert market["location"]["id"] is None


def test_a_rule_begins_with_its_first_date(full: Bundle) -> None:
    market = full.events["market"]
    rule = Repetition(market.occurrences[0].start.replace(year=2020), "FREQ=YEARLY")
    bundle = replace(full, events={"market": replace(market, repetition=rule)})
    (event,) = answer(bundle, "full/de/events")
    assert event["event"]["start_date"] == "2020-05-01"
    assert event["event"]["end_date"] == "2020-05-02"


def test_what_nobody_has_checked_is_as_old_as_what_it_is_made_from(full: Bundle) -> None:
    sources = (Source("Kreis", date="2023"), Source("Kreis", date="2025-03-30"), Source("Kreis", date="gestern"))
    topics = {name: replace(topic, sources=sources, checked_on=None) for name, topic in full.topics.items()}
    pages = answer(replace(full, topics=topics), "full/de/pages")
    assert pages[0]["last_updated"] == "2025-03-30T00:00:00.000+01:00"
    checked = {name: replace(topic, checked_on=date(2025, 5, 1)) for name, topic in topics.items()}
    pages = answer(replace(full, topics=checked), "full/de/pages")
    assert pages[0]["last_updated"] == "2025-05-01T00:00:00.000+02:00"


def test_notices_are_news(full: Bundle) -> None:
    (item,) = answer(full, "full/de/fcm")
    assert item["channel"] == "news"
    assert item["available_languages"]["en"]["id"] == answer(full, "full/en/fcm")[0]["id"]


def test_the_region_names_its_languages(full: Bundle) -> None:
    (region,) = answer(full, "regions")
    assert (region["name"], region["path"], region["live"]) == ("Vollstadt", "full", True)
    assert region["languages"] == answer(full, "full/languages")
    assert region == answer(full, "regions/full")
    assert [(one["code"], one["dir"]) for one in region["languages"]] == [
        ("de", "LEFT_TO_RIGHT"),
        ("en", "LEFT_TO_RIGHT"),
        ("ar", "RIGHT_TO_LEFT"),
    ]


def test_the_imprint_names_the_publisher_or_is_an_empty_list(full: Bundle) -> None:
    imprint = answer(full, "full/de/imprint")
    assert imprint["content"].startswith("<p>Stadt Vollstadt<br>Am Markt 1<br>01234 Vollstadt<br>")
    assert imprint["excerpt"].startswith("Stadt Vollstadt\nAm Markt 1\n")
    assert imprint["available_languages"]["ar"]["id"] == answer(full, "full/ar/imprint")["id"]
    nobody = replace(full, guide=replace(full.guide, publisher=Publisher()))
    assert answer(nobody, "full/de/imprint") == []


@pytest.mark.parametrize("kind", ["pages", "locations", "events", "imprint", "fcm", "location-categories"])
def test_every_language_has_every_answer(sample: Bundle, kind: str) -> None:
    for language in sample.guide.languages:
        assert f"api/v3/sample/{language.tag}/{kind}/index.json" in files(sample)


@given(st.lists(st.text(), unique=True))
def test_numbers_are_all_different_and_do_not_depend_on_the_order(names: list[str]) -> None:
    numbers = numbered(names)
    assert len(set(numbers.values())) == len(names)
    assert all(0 < number < 2**31 for number in numbers.values())
    assert numbered(reversed(names)) == numbers
