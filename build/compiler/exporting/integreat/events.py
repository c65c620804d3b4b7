"""Events as Integreat tells them: when, where, and by which rule again."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time

from markupsafe import Markup

from compiler.exporting.edition import Edition
from compiler.exporting.integreat.markup import anchor, lines
from compiler.exporting.integreat.occasions import Occasion, occasions
from compiler.exporting.integreat.places import place
from compiler.exporting.integreat.region import Entry, Region
from compiler.exporting.integreat.texts import card, text
from guide.bundle.model import EVENT_PAGES, Event

_LAST_MINUTE = time(23, 59)


def events(region: Region, edition: Edition) -> list[Entry]:
    """Every event that is written in the edition's language."""
    return [entry for event in edition.bundle.events.values() for entry in _entries(event, region, edition)]


def _entries(event: Event, region: Region, edition: Edition) -> Iterator[Entry]:
    page = edition.bundle.page(EVENT_PAGES + event.id, edition.tag)
    if page is None:
        return
    below = [*_below(event, region, edition)]
    for occasion in occasions(event):
        said = text(replace(page, id=occasion.id), region, edition, event, below)
        where, when = _where(event, occasion, region, edition), _when(event, occasion, region)
        yield said | where | {"event": when, "recurrence_rule": occasion.rule or None}


def _below(event: Event, region: Region, edition: Edition) -> Iterator[Markup]:
    """What the API has no room for: a website, and who organises it."""
    if event.web:
        yield lines([anchor(event.web, event.web)])
    if event.contact:
        yield card(event.contact, region, edition)


def _where(event: Event, occasion: Occasion, region: Region, edition: Edition) -> Entry:
    """Where it takes place; a place is called by whoever organises the event."""
    unknown = {"id": None, "name": None, **place(None, None, "")}
    organiser = edition.bundle.contacts.get(event.contact)
    name = edition.nearest(organiser.heads).title if organiser else ""
    known = {"id": region.number(occasion.id), "name": name, **place(event.address, None, region.country)}
    return {"location": known if event.address else unknown, "location_path": None, "meeting_url": None}


def _when(event: Event, occasion: Occasion, region: Region) -> Entry:
    start = occasion.occurrence.start
    end = occasion.occurrence.end or start
    if event.all_day:
        end = datetime.combine(end.date(), _LAST_MINUTE)
    number = region.number(occasion.id)
    return {
        "id": number,
        "start": start.replace(tzinfo=region.zone).isoformat(),
        "start_date": start.date().isoformat(),
        "start_time": start.time().isoformat(),
        "end": end.replace(tzinfo=region.zone).isoformat(),
        "end_date": end.date().isoformat(),
        "end_time": end.time().isoformat(),
        "all_day": event.all_day,
        "only_weekdays": False,
        "recurrence_id": number if occasion.rule else None,
        "timezone": region.bundle.guide.time_zone,
    }
