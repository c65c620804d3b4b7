from datetime import date, datetime
from pathlib import Path

import flet as ft
import pytest

from bundles import CONTACTS, GUIDE, PAGES, paragraph, write_bundle
from device import Device
from guide.bundle.model import Contact, Head, Hours, Interval, Page
from guide.library import Library, open_library
from guide.library.hours import status
from guide.ui.parts.opening_hours import status_in_words
from guide.ui.reader import Reader
from guide.ui.screens.contacts import SHOWN

UNKNOWN = "We do not know the opening hours. Ask before you go."
FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)
OFFICE = Hours(
    (*((Interval(540, 720), Interval(780, 960)),) * 5, (Interval(1200, 1560),), ()),
    FIRST,
    LAST,
    {f"2026-12-{day}": () for day in range(14, 27)},
)


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        ("2026-11-23 15:30", "Open until 16:00"),
        ("2026-11-23 08:00", "Closed now. Opens at 9:00"),
        ("2026-11-23 12:30", "Closed now. Opens at 13:00"),
        ("2026-11-23 16:00", "Closed now. Opens day 2, 9:00"),
        ("2026-11-28 23:00", "Open until 2:00"),
        ("2026-11-29 10:00", "Closed today. Opens day 1, 9:00"),
        ("2026-12-13 10:00", "Closed today. Opens 28. month 12 2026, 9:00"),
        ("2026-12-31 17:00", "Closed now"),
        ("2027-01-01 10:00", UNKNOWN),
    ],
)
def test_one_sentence_says_whether_a_place_is_open(library: Library, moment: str, words: str) -> None:
    assert _said(library, OFFICE, moment) == words


@pytest.mark.parametrize(
    ("end", "words"), [({}, "Open day and night"), ({"2026-11-27": ()}, "Open until day 4, 24:00")]
)
def test_what_is_open_for_long_says_for_how_long(
    library: Library, end: dict[str, tuple[Interval, ...]], words: str
) -> None:
    assert _said(library, Hours(((Interval(0, 1440),),) * 7, FIRST, LAST, end), "2026-11-23 10:00") == words


def _said(library: Library, hours: Hours, moment: str) -> str:
    reader = Reader(library, lambda _: None, lambda _: None)
    now = datetime.fromisoformat(moment)
    words = status_in_words(status(hours, now), hours, now, reader)
    return words.replace("\u2068", "").replace("\u2069", "")


async def test_the_week_unfolds_from_today_on(library: Library) -> None:
    device = Device()
    await device.open(library, "/de/contacts/archive")
    assert not any(text.endswith("(today)") for text in device.texts())
    await device.tap("Closed now")
    rows = [text for text in device.texts() if text.startswith("day ")]
    assert len(rows) == device.texts().count("Closed") == 7
    assert [text.endswith("(today)") for text in rows] == [True] + [False] * 6
    await device.tap("Closed now")
    assert "Closed" not in device.texts()


async def test_a_card_shows_what_is_known_and_nothing_else(library: Library) -> None:
    device = Device()
    await device.open(library, "/ar/contacts/advice")
    assert {"Open day and night", "Languages: الألمانية, التغرينية", "Step-free access", "Show on the map"} <= set(
        device.texts()
    )
    links = {str(button.url) for button in device.controls(ft.TextButton) if button.url}
    assert links == {"geo:51.15,11.81?q=51.15,11.81(%D8%A7%D8%B3%D8%AA%D8%B4%D8%A7%D8%B1%D8%A9)"}
    await device.open(library, "/de/contacts/police")
    assert UNKNOWN not in device.texts()
    assert not any(button.url for button in device.controls(ft.TextButton))


async def test_the_number_of_a_contact_stands_before_what_there_is_to_read(tmp_path: Path) -> None:
    page = Page("contacts/police", "de", "Polizei", blocks=(paragraph("Sagen Sie, wo Sie sind."),))
    pages = [page if (other.id, other.language) == (page.id, page.language) else other for other in PAGES]
    bundle = write_bundle(tmp_path / "bundle", GUIDE, pages)
    device = Device()
    await device.open(open_library(bundle, tmp_path / "no-index", tmp_path / "data"), "/de/contacts/police")
    assert device.texts().index("Call 110") < device.texts().index("Sagen Sie, wo Sie sind.")


async def test_a_contact_of_which_nothing_is_known_says_so(tmp_path: Path) -> None:
    contacts = [*CONTACTS.values(), Contact("nobody", {"de": Head("Niemand")})]
    device = Device()
    await device.open(_library(tmp_path, contacts), "/de/contacts/nobody")
    assert "We do not know an address or a telephone number." in device.texts()


async def test_the_directory_lists_every_contact_and_leads_to_its_page(library: Library) -> None:
    device = Device()
    await device.open(library, "/de/-/contacts")
    assert (1, "Contacts") in device.headings()
    assert {"4 contacts", "Agentur", "Archiv", "Beratung", "Polizei"} <= set(device.texts())
    await device.tap("Beratung")
    assert device.visited[-1] == "/de/contacts/advice"


async def test_choices_combine_and_are_counted(library: Library) -> None:
    device = Device()
    await device.open(library, "/de/-/contacts")
    await device.tap("Step-free access")
    assert _counted(device) == "2 contacts"
    assert "2 more contacts may fit, but we do not know enough about them." in device.texts()
    await device.tap("Open now")
    assert _counted(device) == "1 contact"
    assert "Beratung" in device.texts()
    await device.tap("Show all contacts")
    assert _counted(device) == "4 contacts"


async def test_a_chosen_subject_stands_on_its_button_and_can_be_taken_back(library: Library) -> None:
    device = Device()
    await device.open(library, "/de/-/contacts")
    await device.tap("Subject")
    assert "Erste Schritte" in device.texts()
    await device.tap("Nur deutsch")
    assert _counted(device) == "1 contact"
    assert "Erste Schritte" not in device.texts()
    await device.tap("Nur deutsch")
    await device.tap("All subjects")
    assert _counted(device) == "4 contacts"


async def test_when_nothing_fits_all_contacts_are_one_tap_away(library: Library) -> None:
    device = Device()
    await device.open(library, "/de/-/contacts")
    await device.tap("Language spoken")
    await device.tap("Arabisch")
    await device.tap("Open now")
    assert (2, "No contact fits") in device.headings()
    await device.tap("Show all contacts")
    assert _counted(device) == "4 contacts"


async def test_coming_back_from_a_contact_finds_the_choices_again(library: Library) -> None:
    device = Device()
    await device.open(library, "/de/-/contacts")
    await device.tap("Open now")
    await device.tap("Beratung")
    await device.go_back()
    assert _counted(device) == "1 contact"


async def test_a_long_list_is_shown_in_parts_and_offers_no_choice_that_changes_nothing(tmp_path: Path) -> None:
    many = [Contact(f"office-{number:03}", {"de": Head(f"Amt {number:03}")}) for number in range(SHOWN + 5)]
    device = Device()
    await device.open(_library(tmp_path, [CONTACTS["police"], CONTACTS["agency"], *many]), "/de/-/contacts")
    assert not {"Open now", "Step-free access", "Subject", "Language spoken"} & set(device.texts())
    assert "Amt 024" not in device.texts()
    await device.tap("Show more")
    assert "Amt 024" in device.texts()
    assert "Show more" not in device.texts()


def _counted(device: Device) -> str:
    """What is announced when the list changes."""
    (announced,) = [control.content for control in device.controls(ft.Semantics) if control.live_region]
    assert isinstance(announced, ft.Text)
    return announced.value


def _library(folder: Path, contacts: list[Contact]) -> Library:
    named = [
        Page(f"contacts/{contact.id}", "de", contact.heads["de"].title)
        for contact in contacts
        if contact.id not in CONTACTS
    ]
    bundle = write_bundle(folder / "bundle", GUIDE, [*PAGES, *named], contacts)
    return open_library(bundle, folder / "no-index", folder / "data")
