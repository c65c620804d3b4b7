import flet as ft

from device import Device
from guide.library import Library


async def test_events_to_come_are_listed_day_by_day_and_past_ones_are_gone(library: Library) -> None:
    device = Device()
    await device.open(library, "/de/-/events")
    days = [words for level, words in device.headings() if level == 2]
    assert days[:2] == ["day 7, 30. month 4 2090", "day 1, 1. month 5 2090"]
    assert {"Woche der Vielfalt", "Until 6. month 5 2090", "Sprachcafé", "15:00 to 17:30", "8 dates"} <= set(
        device.texts()
    )
    assert "Vorbei" not in device.texts()


async def test_a_period_without_events_says_so(library: Library) -> None:
    device = Device()
    await device.open(library, "/de/-/events")
    await device.tap("Next 7 days")
    assert "No events in this time." in device.texts()
    assert "Sprachcafé" not in device.texts()
    await device.tap("All dates")
    assert "Sprachcafé" in device.texts()


async def test_an_event_leads_to_its_page_with_time_place_and_contact(library: Library) -> None:
    device = Device()
    await device.open(library, "/de/-/events")
    await device.tap("Sprachcafé")
    assert device.visited[-1] == "/de/events/cafe"
    assert {"day 1, 1. month 5 2090", "15:00 to 17:30", "and 2 further dates", "Contact: Agentur"} <= set(
        device.texts()
    )
    addresses = [str(button.url) for button in device.controls(ft.TextButton) if button.url]
    assert "https://example.org/cafe" in addresses
    assert any("Markt%201" in address for address in addresses)


async def test_an_event_that_is_over_says_so_and_offers_no_calendar(library: Library) -> None:
    device = Device()
    await device.open(library, "/de/events/past")
    assert "This event is over." in device.texts()
    assert "Add to calendar" not in device.texts()


async def test_a_phone_is_given_the_next_date_for_an_app_of_its_own(library: Library) -> None:
    device = Device()
    await device.open(library, "/ar/events/cafe")
    await device.tap("Add to calendar")
    (file,) = device.arguments["share_files"]["files"]
    assert (file.name, file.mime_type) == ("cafe.ics", "text/calendar")
    assert file.data.decode().count("BEGIN:VEVENT") == 1
    assert "SUMMARY;LANGUAGE=ar:مقهى اللغة" in file.data.decode()


async def test_a_computer_is_given_every_date_as_a_file_to_save(library: Library) -> None:
    device = Device(platform="linux")
    await device.open(library, "/de/events/cafe")
    await device.tap("Add all 7 dates")
    asked = device.arguments["save_file"]
    assert asked["file_name"] == "cafe.ics"
    assert asked["src_bytes"].decode().count("BEGIN:VEVENT") == 7
