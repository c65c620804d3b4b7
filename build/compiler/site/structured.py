"""What a page is about in the words of schema.org, for search engines and assistants (JSON-LD)."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from compiler.site.editions import Edition
from guide.bundle.model import CONTACT_PAGES, Address, Contact, Event, Hours, Notice, Topic
from guide.library import Entry
from guide.library.hours import clock

Described = Mapping[str, Any]

_CONTEXT = "https://schema.org"
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def described(
    edition: Edition, facts: Topic | Contact | Event | Notice, entry: Entry, crumbs: Sequence[Entry]
) -> Iterator[Described]:
    """What a page is about, and where it stands among the others."""
    if isinstance(facts, Contact):
        yield {"@context": _CONTEXT, **_organisation(edition, facts)}
    elif isinstance(facts, Event):
        yield {"@context": _CONTEXT, **_event(edition, facts, entry)}
    elif isinstance(facts, Topic) and facts.contacts:
        yield {"@context": _CONTEXT, **_service(edition, facts, entry)}
    if crumbs:
        yield {"@context": _CONTEXT, **_breadcrumbs(edition, (*crumbs, entry))}


def _organisation(edition: Edition, contact: Contact) -> Described:
    entry = edition.entry(CONTACT_PAGES + contact.id)
    return _known(
        {
            "@type": "Organization",
            "name": entry.title,
            "description": entry.summary,
            "url": contact.web,
            "address": _address(contact.address),
            "contactPoint": [*_contact_points(contact)],
        }
    )


def _contact_points(contact: Contact) -> Iterator[Described]:
    """One for each telephone number, or one alone where there is none."""
    for number in [phone.dialled for phone in contact.phones] or [""]:
        point = {
            "telephone": number,
            "email": contact.email,
            "url": contact.web,
            "availableLanguage": list(contact.languages),
            "hoursAvailable": [*_opening_hours(contact.hours)] if contact.hours else [],
        }
        if any(point.values()):
            yield _known({"@type": "ContactPoint", **point})


def _service(edition: Edition, topic: Topic, entry: Entry) -> Described:
    contacts = (edition.library.contact(contact) for contact in topic.contacts)
    return _known(
        {
            "@type": "Service",
            "name": entry.title,
            "description": entry.summary,
            "url": edition.site.published(edition.place(topic.id)),
            "areaServed": edition.library.name(edition.tag),
            "provider": [_organisation(edition, contact) for contact in contacts if contact],
        }
    )


def _event(edition: Edition, event: Event, entry: Entry) -> Described:
    zone = ZoneInfo(edition.guide.time_zone)

    def moment(when: datetime) -> str:
        return when.date().isoformat() if event.all_day else when.replace(tzinfo=zone).isoformat(timespec="minutes")

    told = {
        "name": entry.title,
        "description": entry.summary,
        "url": event.web or edition.site.published(edition.place(entry.id)),
        "location": _known({"@type": "Place", "address": _address(event.address)}) if event.address else "",
    }
    times = [
        {"startDate": moment(one.start), "endDate": moment(one.end) if one.end else ""} for one in event.occurrences
    ]
    if len(times) == 1:
        return _known({"@type": "Event", **told, **times[0]})
    dates = [_known({"@type": "Event", "name": entry.title, **time}) for time in times]
    return _known({"@type": "EventSeries", **told, "subEvent": dates})


def _breadcrumbs(edition: Edition, entries: Sequence[Entry]) -> Described:
    items = [
        _known(
            {
                "@type": "ListItem",
                "position": position,
                "name": entry.title,
                "item": edition.site.published(edition.place(entry.id)),
            }
        )
        for position, entry in enumerate(entries, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _opening_hours(hours: Hours) -> Iterator[Described]:
    for day, intervals in zip(_DAYS, hours.week, strict=True):
        for interval in intervals:
            yield {
                "@type": "OpeningHoursSpecification",
                "dayOfWeek": day,
                "opens": _time(interval.start),
                # A day ends a minute before the next one begins.
                "closes": "23:59" if interval.end == 24 * 60 else _time(interval.end),
            }


def _time(minutes: int) -> str:
    return f"{clock(minutes):0>5}"


def _address(address: Address | None) -> Described | None:
    if address is None:
        return None
    return _known(
        {
            "@type": "PostalAddress",
            "streetAddress": address.street,
            "postalCode": address.postcode,
            "addressLocality": address.city,
        }
    )


def _known(told: Mapping[str, Any]) -> Described:
    """Without what is not known."""
    return {name: value for name, value in told.items() if value}
