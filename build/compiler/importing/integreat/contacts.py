"""Facts of contacts: of places, of the people at a place, and of the cards that editors put into pages."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import phonenumbers
from email_validator import EmailNotValidError, validate_email

from compiler.importing import values
from compiler.importing.html.links import repaired
from compiler.importing.integreat.hours import NoHours, opening_hours
from compiler.importing.integreat.records import Record
from compiler.importing.remarks import Remark


@dataclass(slots=True)
class Facts:
    """The facts of a contact as ``contact.yaml`` says them, and what could not be said there."""

    data: dict[str, Any] = field(default_factory=dict)
    remarks: list[Remark] = field(default_factory=list)


def of_place(record: Record, country: str) -> Facts:
    """The facts of a place."""
    facts, data = Facts(), record.rest
    people = [values.mapping(entry) for entry in values.entries(data.get("contacts"))]
    told = (data, *(entry for entry in people if not _title_of_person(entry)))
    location = values.mapping(data.get("location"))
    _put(facts, "address", address(location))
    _put(facts, "phone", _phones(record, told, country, facts))
    _put(facts, "email", _email(record, told, facts))
    _put(facts, "web", _web(record, told, facts))
    _put(facts, "opening-hours", _hours(record, told, facts))
    _put(facts, "position", _position(location))
    if isinstance(data.get("barrier_free"), bool):
        facts.data["step-free"] = "yes" if data["barrier_free"] else "no"
    return facts


def people_of(record: Record) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The people and offices at a place that have a name of their own: the name, and what is said of them."""
    for entry in map(values.mapping, values.entries(record.rest.get("contacts"))):
        if title := _title_of_person(entry):
            yield title, entry


def of_person(record: Record, entry: Mapping[str, Any], country: str) -> Facts:
    """The facts of a person or office at a place."""
    facts = Facts()
    _put(facts, "address", address(values.mapping(record.rest.get("location"))))
    _put(facts, "phone", _phones(record, (entry,), country, facts))
    _put(facts, "email", _email(record, (entry,), facts))
    _put(facts, "web", _web(record, (entry,), facts))
    _put(facts, "opening-hours", _written_hours(record, (entry,), facts))
    return facts


def meeting(record: Record) -> str:
    """The address at which an event takes place online; empty when there is none."""
    target = repaired(values.text(record.rest.get("meeting_url")))
    return target if target.startswith("http") else ""


def address(location: Mapping[str, Any], name: str = "") -> dict[str, str]:
    """A postal address; ``name`` is that of the house."""
    street = ", ".join(filter(None, (name, values.text(location.get("address")))))
    parts = {"street": street, "postcode": location.get("postcode"), "city": location.get("town")}
    return {key: text for key, value in parts.items() if (text := values.text(value))}


def _title_of_person(entry: Mapping[str, Any]) -> str:
    names = (entry.get("name"), entry.get("area_of_responsibility") or entry.get("point_of_contact_for"))
    return " | ".join(filter(None, map(values.text, names)))


def _put(facts: Facts, key: str, value: Any) -> None:
    if value:
        facts.data[key] = value


def _said(entries: Sequence[Mapping[str, Any]], *keys: str) -> Iterator[str]:
    for entry in entries:
        for key in keys:
            if text := values.text(entry.get(key)):
                yield text


def _phones(record: Record, entries: Sequence[Mapping[str, Any]], country: str, facts: Facts) -> str | list[str]:
    phones: dict[str, None] = {}
    for written in _said(entries, "phone_number", "mobile_number"):
        found = [_spelt(match.number) for match in phonenumbers.PhoneNumberMatcher(written, country or None)]
        short = re.sub(r"[^0-9]", "", written)
        if found or 2 <= len(short) <= 6:
            phones.update(dict.fromkeys(found or [short]))
        else:
            facts.remarks.append(Remark("a telephone number that is none is left out", record.place, written))
    return next(iter(phones)) if len(phones) == 1 else list(phones)


def _spelt(number: phonenumbers.PhoneNumber) -> str:
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _email(record: Record, entries: Sequence[Mapping[str, Any]], facts: Facts) -> str:
    email = ""
    for written in _said(entries, "email"):
        try:
            validate_email(written, check_deliverability=False)
        except EmailNotValidError:
            facts.remarks.append(Remark("an e-mail address that is none is left out", record.place, written))
            continue
        if email and email != written:
            facts.remarks.append(
                Remark("a contact has one e-mail address; a further one is left out", record.place, written)
            )
        email = email or written
    return email


def _web(record: Record, entries: Sequence[Mapping[str, Any]], facts: Facts) -> str:
    web = ""
    for written in _said(entries, "website", "appointment_url"):
        target = repaired(written)
        if not target.startswith("http"):
            facts.remarks.append(Remark("a web address that is none is left out", record.place, written))
        elif web and web != target:
            facts.remarks.append(
                Remark("a contact has one web address; a further one is left out", record.place, target)
            )
        else:
            web = target
    return web


def _hours(record: Record, entries: Sequence[Mapping[str, Any]], facts: Facts) -> str:
    if record.rest.get("temporarily_closed") is True:
        facts.remarks.append(Remark("a place that is closed for now is closed at all hours", record.place))
        return "off"
    return _written_hours(record, entries, facts)


def _written_hours(record: Record, entries: Sequence[Mapping[str, Any]], facts: Facts) -> str:
    hours = ""
    for entry in entries:
        try:
            further = opening_hours(entry.get("opening_hours"))
        except NoHours as error:
            message = "opening hours that cannot be written down are left out"
            facts.remarks.append(Remark(message, record.place, str(error)))
            continue
        if hours and further not in ("", hours):
            message = "a contact has one week of opening hours; further ones are left out"
            facts.remarks.append(Remark(message, record.place, further))
        hours = hours or further
    return hours


def _position(location: Mapping[str, Any]) -> dict[str, float] | None:
    latitude, longitude = values.number(location.get("latitude")), values.number(location.get("longitude"))
    if latitude is None or longitude is None or not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        return None
    # Null Island is where places are whose position nobody has entered.
    return {"latitude": latitude, "longitude": longitude} if latitude or longitude else None
