"""Contacts on the map as Integreat's locations, with their opening hours as a week."""

from collections.abc import Iterator

from compiler.exporting.edition import Edition
from compiler.exporting.integreat.region import DIRECTORY, Entry, Region
from compiler.exporting.integreat.texts import text
from guide.bundle.model import CONTACT_PAGES, Address, Contact, Hours, Interval, Position, StepFree

ICON = "icon.svg"
"""The file with the sign of every category."""

_ICON_NAME = "other"
_GREY = "#585858"

_DAY = 24 * 60

_BARRIER_FREE: dict[StepFree | None, bool | None] = {"yes": True, "limited": None, "no": False, None: None}


def locations(region: Region, edition: Edition) -> list[Entry]:
    """Every contact on the map that is written in the edition's language."""
    found = []
    for contact in _placed(region):
        page = edition.bundle.page(CONTACT_PAGES + contact.id, edition.tag)
        if page:
            said = text(page, region, edition, contact)
            found.append(said | _facts(contact, region) | {"category": _category(contact, region, edition)})
    return found


def categories(region: Region, edition: Edition) -> list[Entry]:
    """What locations are chosen by: the section of the guide that shows them first."""
    found = {entry["id"]: entry for entry in (_category(contact, region, edition) for contact in _placed(region))}
    return list(found.values())


def place(address: Address | None, position: Position | None, country: str) -> Entry:
    """A place without its name and number; what is not known of it is null."""
    written = address or Address()
    return {
        "address": written.street or None,
        "town": written.city or None,
        "state": None,
        "postcode": written.postcode or None,
        "region": None,
        "country": country or None,
        "latitude": position.latitude if position else None,
        "longitude": position.longitude if position else None,
    }


def _placed(region: Region) -> Iterator[Contact]:
    return (contact for contact in region.bundle.contacts.values() if contact.id in region.placed)


def _category(contact: Contact, region: Region, edition: Edition) -> Entry:
    section = next(iter(contact.topics), "").partition("/")[0]
    return {
        "id": region.number(section or DIRECTORY),
        "name": edition.nearest(region.heads[section]).title if section else edition.directory_name,
        "color": edition.guide.colour or _GREY,
        "icon": _ICON_NAME,
        "icon_url": region.address(f"/{ICON}"),
    }


def _facts(contact: Contact, region: Region) -> Entry:
    name = contact.heads.get(region.bundle.guide.source_language) or next(iter(contact.heads.values()))
    number = region.number(CONTACT_PAGES + contact.id)
    phones = [phone.dialled for phone in contact.phones]
    return {
        "meta_description": None,
        "icon": None,
        "website": contact.web or None,
        "email": contact.email or None,
        "phone_number": phones[0] if phones else None,
        "contacts": list(_reached(contact, number)),
        "temporarily_closed": False,
        "opening_hours": _week(contact.hours, region) if contact.hours else None,
        "appointment_url": None,
        "location": {"id": number, "name": name.title, **place(contact.address, contact.position, region.country)},
        "organization": None,
        "barrier_free": _BARRIER_FREE[contact.step_free],
    }


def _reached(contact: Contact, number: int) -> Iterator[Entry]:
    """How to reach a contact: an entry for each telephone number, the first with everything else."""
    for place, phone in enumerate([phone.dialled for phone in contact.phones] or [None]):
        yield {
            "id": number,
            "name": None,
            "area_of_responsibility": None,
            "email": (contact.email or None) if place == 0 else None,
            "phone_number": phone,
            "mobile_number": None,
            "website": (contact.web or None) if place == 0 else None,
            "opening_hours": None,
        }


def _week(hours: Hours, region: Region) -> list[Entry]:
    return [_day(intervals, region.bundle.guide.time_zone) for intervals in hours.week]


def _day(intervals: tuple[Interval, ...], time_zone: str) -> Entry:
    all_day = Interval(0, _DAY) in intervals
    slots = (
        {"start": _clock(interval.start), "end": _clock(interval.end), "timezone": time_zone} for interval in intervals
    )
    return {
        "allDay": all_day,
        "closed": not intervals,
        "appointmentOnly": False,
        "timeSlots": [] if all_day else list(slots),
    }


def _clock(minutes: int) -> str:
    return f"{minutes // 60 % 24:02}:{minutes % 60:02}"
