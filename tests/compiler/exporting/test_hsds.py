"""Contacts become services that other directories can read.

The published schemas are not part of this repository (tests/bench/hsds.py checks a dataset against them). What they
ask of the records that an export writes stands here once more.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

import pytest

from compiler.exporting.edition import editions
from compiler.exporting.hsds.dataset import dataset
from guide.bundle.model import Hours, Interval
from guide.bundle.opened import Bundle

REQUIRED: Mapping[str, set[str]] = {
    "services": {"id", "name", "status"},
    "organizations": {"id", "name", "description"},
    "service_at_locations": {"id"},
    "taxonomies": {"id", "name", "description"},
    "taxonomy_terms": {"id", "name", "description"},
    "phones": {"id", "number"},
    "schedules": {"id"},
    "languages": {"id"},
    "attributes": {"id"},
    "accessibility": {"id"},
    "addresses": {"id", "address_1", "city", "state_province", "postal_code", "country", "address_type"},
    "location": {"id", "location_type"},
    "organization": {"id", "name", "description"},
    "taxonomy_term": {"id", "name", "description"},
    "taxonomy_detail": {"id", "name", "description"},
}


def files(bundle: Bundle, language: str = "de") -> dict[str, Any]:
    return {path: json.loads(raw) for path, raw in dataset(editions(bundle, (language,))[0])}


def contents(bundle: Bundle, name: str, language: str = "de") -> dict[str, Any]:
    return {record["name"]: record for record in files(bundle, language)[f"{name}.json"]["contents"]}


def records(name: str, value: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every record with the name of the field it stands in."""
    if isinstance(value, list):
        for entry in value:
            yield from records(name, entry)
    elif isinstance(value, dict):
        yield name, value
        for key, below in value.items():
            yield from records(key, below)


@pytest.mark.parametrize("name", ["full", "sample"])
def test_every_record_has_the_fields_that_the_standard_asks_for(name: str, request: pytest.FixtureRequest) -> None:
    for path, file in files(request.getfixturevalue(name)).items():
        if path.endswith("s.json"):
            for kind, record in records(path.removesuffix(".json"), file["contents"]):
                assert record.keys() >= REQUIRED[kind]
                assert UUID(record["id"])


def test_a_contact_is_a_service_of_an_organization_at_a_place(full: Bundle) -> None:
    town_hall = contents(full, "services")["Rathaus"]
    assert town_hall["status"] == "active"
    assert town_hall["assured_date"] == "2026-11-22"
    assert town_hall["organization"]["website"] == "https://vollstadt.example/rathaus"
    assert [phone["number"] for phone in town_hall["phones"]] == ["+49344512345", "115"]
    assert [(language["name"], language["code"]) for language in town_hall["languages"]] == [
        ("Deutsch", "de"),
        ("Englisch", "en"),
    ]
    location = town_hall["service_at_locations"][0]["location"]
    assert (location["latitude"], location["longitude"]) == (51.15, 11.81)
    assert location["accessibility"][0]["description"] == "Zugang nur teilweise ohne Stufen"
    assert location["addresses"][0] | {"id": ""} == {
        "id": "",
        "address_1": "Am Markt 1",
        "city": "Vollstadt",
        "state_province": "",
        "postal_code": "01234",
        "country": "DE",
        "address_type": "physical",
    }


def test_where_no_place_is_known_there_is_none(full: Bundle) -> None:
    assert "service_at_locations" not in contents(full, "services")["Feuerwehr"]
    assert len(files(full)["service_at_locations.json"]["contents"]) == 1


def test_opening_hours_are_weekly_rules_and_name_the_days_that_differ(full: Bundle) -> None:
    (rule,) = contents(full, "services")["Rathaus"]["schedules"]
    assert (rule["freq"], rule["byday"]) == ("WEEKLY", "MO,TU,WE,TH,FR")
    assert (rule["opens_at"], rule["closes_at"]) == ("09:00", "12:00")
    assert (rule["valid_from"], rule["dtstart"], rule["until"]) == ("2026-01-01", "2026-01-01", "2028-12-31")
    assert rule["description"] == "Mo-Fr 09:00-12:00; PH off"
    assert rule["notes"].startswith("Europe/Berlin; 2026-01-01 off; 2026-01-06 off; ")


@pytest.mark.parametrize(
    ("interval", "opens", "closes"),
    [
        (Interval(0, 1440), "00:00", "23:59"),
        (Interval(1320, 1560), "22:00", "02:00"),
        (Interval(600, 750), "10:00", "12:30"),
    ],
)
def test_every_interval_is_a_time_of_day(full: Bundle, interval: Interval, opens: str, closes: str) -> None:
    closed: tuple[Interval, ...] = ()
    week = ((interval,), closed, (interval,), closed, closed, closed, closed)
    hours = Hours(
        week, date(2026, 1, 1), date(2026, 12, 31), {"2026-01-05": closed, "2026-12-24": (Interval(540, 600),)}
    )
    contact = replace(full.contacts["town-hall"], hours=hours)
    (rule,) = contents(replace(full, contacts={"town-hall": contact}), "services")["Rathaus"]["schedules"]
    assert (rule["byday"], rule["dtstart"]) == ("MO,WE", "2026-01-05")
    assert (rule["opens_at"], rule["closes_at"]) == (opens, closes)
    assert rule["notes"] == "Europe/Berlin; 2026-01-05 off; 2026-12-24 09:00-10:00"


def test_hours_that_nobody_can_work_out_are_told_in_words(full: Bundle) -> None:
    contact = replace(full.contacts["town-hall"], hours=None, opening_hours='Mo "by appointment"')
    (schedule,) = contents(replace(full, contacts={"town-hall": contact}), "services")["Rathaus"]["schedules"]
    assert schedule["description"] == 'Mo "by appointment"'
    assert "freq" not in schedule


def test_topics_are_the_taxonomy_with_those_they_lie_in(full: Bundle) -> None:
    terms = {term["code"]: term for term in contents(full, "taxonomy_terms").values()}
    assert list(terms) == ["arrive", "arrive/first-day"]
    assert terms["arrive/first-day"]["parent_id"] == terms["arrive"]["id"]
    (attribute,) = contents(full, "services")["Rathaus"]["attributes"]
    assert attribute["taxonomy_term"] == terms["arrive/first-day"]


def test_identifiers_are_the_same_in_every_language(sample: Bundle) -> None:
    german, arabic = (contents(sample, "services", language) for language in ("de", "ar"))
    assert german["Agentur"]["id"] == arabic["الوكالة"]["id"]
    assert arabic["Archiv"]["id"] == german["Archiv"]["id"]


def test_lists_say_how_long_they_are(full: Bundle) -> None:
    header = files(full)["services.json"]
    assert (header["total_items"], header["total_pages"], header["size"], header["empty"]) == (2, 1, 2, False)
    assert files(replace(full, contacts={}))["services.json"]["empty"]


def test_every_record_has_a_file_of_its_own(full: Bundle) -> None:
    found = files(full)
    for name in ("services", "organizations", "service_at_locations", "taxonomies", "taxonomy_terms"):
        for record in found[f"{name}.json"]["contents"]:
            assert found[f"{name}/{record['id']}.json"] == record
