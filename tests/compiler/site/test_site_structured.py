"""What search engines are told of a page is what the page says."""

import json
from pathlib import Path
from typing import Any

from plain_page import found, read_page


def told(site: Path, path: str) -> dict[str, dict[str, Any]]:
    """What a page is about, by the kind of thing."""
    scripts = found(read_page(site / path / "index.html"), "//script[@type='application/ld+json']/text()")
    described = [json.loads(script) for script in scripts]
    assert all(one["@context"] == "https://schema.org" for one in described)
    return {one["@type"]: one for one in described}


def test_a_contact_is_an_organisation_with_a_point_for_each_number(published: Path) -> None:
    organisation = told(published, "de/contacts/town-hall")["Organization"]
    assert organisation["address"] == {
        "@type": "PostalAddress",
        "streetAddress": "Am Markt 1",
        "postalCode": "01234",
        "addressLocality": "Vollstadt",
    }
    first, second = organisation["contactPoint"]
    assert (first["@type"], first["telephone"], second["telephone"]) == ("ContactPoint", "+49344512345", "115")
    assert first["availableLanguage"] == ["de", "en"]
    assert first["hoursAvailable"][0] == {
        "@type": "OpeningHoursSpecification",
        "dayOfWeek": "Monday",
        "opens": "09:00",
        "closes": "12:00",
    }


def test_what_is_always_open_ends_a_minute_before_the_day(published: Path) -> None:
    (point, _) = told(published, "de/contacts/fire-brigade")["Organization"]["contactPoint"]
    assert {(day["opens"], day["closes"]) for day in point["hoursAvailable"]} == {("00:00", "23:59")}


def test_a_topic_with_contacts_is_a_service_of_theirs_below_another(published: Path) -> None:
    topic = told(published, "ar/arrive/first-day")
    assert [provider["name"] for provider in topic["Service"]["provider"]] == ["Rathaus"]
    items = topic["BreadcrumbList"]["itemListElement"]
    assert [item["position"] for item in items] == [1, 2]
    assert items[1]["item"] == "https://vollstadt.example/guide/ar/arrive/first-day/"


def test_an_event_has_its_dates_in_its_own_time_zone(published: Path) -> None:
    dates = told(published, "de/events/course")["EventSeries"]["subEvent"]
    assert (dates[0]["startDate"], dates[0]["endDate"]) == ("2026-12-07T17:00+01:00", "2026-12-07T18:30+01:00")
    days = told(published, "de/events/market")["EventSeries"]["subEvent"]
    assert (days[0]["startDate"], days[0]["endDate"]) == ("2026-05-01", "2026-05-02")


def test_nothing_is_told_of_addresses_that_nobody_knows(site: Path) -> None:
    assert "item" not in told(site, "de/arrive/first-day")["BreadcrumbList"]["itemListElement"][0]
    assert "url" not in told(site, "de/arrive/first-day")["Service"]
