"""Events: when they are, in words; as a line of a list; and the facts on an event's own page."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

import flet as ft

from guide.bundle.model import CONTACT_PAGES, EVENT_PAGES, Event
from guide.library.addresses import map_link, one_line
from guide.library.agenda import Appointment, upcoming
from guide.library.calendar import MEDIA_TYPE, Words, calendar_file
from guide.library.dates import written
from guide.library.hours import clock
from guide.ui.direction import isolated
from guide.ui.files import offer_file
from guide.ui.maps import maps
from guide.ui.parts.fact import STYLE, action, labelled
from guide.ui.parts.leading import leading
from guide.ui.parts.stack import stack
from guide.ui.parts.text import Style, heading, muted, text
from guide.ui.parts.tiles import tile
from guide.ui.reader import Reader
from guide.ui.theme import GAP, RADIUS

_NEXT = 5
"""How many dates the page of an event names."""


def event_line(appointment: Appointment, reader: Reader) -> ft.Control:
    """An event on one of its dates, as a tile that leads to its page."""
    entry = reader.library.entry(EVENT_PAGES + appointment.event.id, reader.language.tag)
    lines = [text(_times(appointment, reader), Style.BODY_MEDIUM)]
    place = one_line(appointment.event.address)
    if place:
        lines.append(muted(isolated(place), Style.BODY_MEDIUM))
    return tile(replace(entry, icon="event"), reader, stack(lines, 2))


def event_facts(event: Event, reader: Reader) -> ft.Control:
    """When and where an event is, who answers questions, and its dates for the reader's own calendar."""
    appointments = upcoming([event], reader.now())
    return ft.Container(
        stack([*_dates(appointments, reader), *_links(event, reader)], GAP / 2),
        padding=GAP,
        border_radius=RADIUS,
        bgcolor=ft.Colors.SURFACE_CONTAINER_LOW,
        border=ft.Border.all(1, ft.Colors.OUTLINE_VARIANT),
    )


def day_written(day: date, reader: Reader) -> str:
    """A day with the name that is nearest to the reader: today, tomorrow, else that of the week."""
    _ = reader.phrases.text
    today, when = reader.now().date(), isolated(written(day, reader.language))
    if day == today:
        # Translators: {date} is a date
        return _("Today, {date}").format(date=when)
    if day == today + timedelta(days=1):
        # Translators: {date} is a date
        return _("Tomorrow, {date}").format(date=when)
    weekday = reader.language.dates.weekdays[day.weekday()]
    # Translators: {weekday} is the name of a day, {date} a date such as 22 November 2026
    return _("{weekday}, {date}").format(weekday=isolated(weekday), date=when)


def _times(appointment: Appointment, reader: Reader) -> str:
    _ = reader.phrases.text
    start, end = appointment.occurrence.start, appointment.occurrence.end
    last = isolated(written(appointment.last_day, reader.language))
    goes_on = appointment.last_day > start.date()
    if goes_on and (appointment.event.all_day or start.date() < reader.now().date()):
        # Translators: when an event of several days ends; {date} is a date
        return _("Until {date}").format(date=last)
    if appointment.event.all_day:
        # Translators: an event has no time of day
        return _("All day")
    begins = isolated(clock(start.hour * 60 + start.minute))
    if goes_on:
        # Translators: when an event of several days begins and ends; {date} is a date
        return _("From {time} until {date}").format(time=begins, date=last)
    if end is None:
        # Translators: an event whose end is open; {time} is a time such as 16:00
        return _("From {time}").format(time=begins)
    # Translators: from a time to a time of the same day, such as 9:00 to 16:00
    return _("{start} to {end}").format(start=begins, end=isolated(clock(end.hour * 60 + end.minute)))


def _dates(appointments: Sequence[Appointment], reader: Reader) -> Iterator[ft.Control]:
    _, ngettext = reader.phrases.text, reader.phrases.count
    if not appointments:
        # Translators: on the page of an event that has no dates to come
        yield _fact(ft.Icons.EVENT_BUSY, text(_("This event is over."), Style.TITLE_SMALL))
        return
    yield heading(2, _("When"))
    for appointment in appointments[:_NEXT]:
        day = text(day_written(appointment.occurrence.start.date(), reader), Style.TITLE_SMALL)
        yield _fact(ft.Icons.EVENT, stack([day, text(_times(appointment, reader), Style.BODY_MEDIUM)], 0))
    further = len(appointments) - _NEXT
    if further > 0:
        # Translators: below the next dates of an event that is repeated
        words = ngettext("and {number} further date", "and {number} further dates", further).format(number=further)
        yield _fact(None, muted(words, Style.BODY_MEDIUM))
    # Translators: puts the next date of an event into the calendar of the device
    yield _to_calendar(_("Add to calendar"), appointments[:1], reader)
    if len(appointments) > 1:
        many = len(appointments)
        # Translators: puts every date of an event that is repeated into the calendar of the device
        label = ngettext("Add all {number} date", "Add all {number} dates", many).format(number=many)
        yield _to_calendar(label, appointments, reader)


def _fact(symbol: ft.IconData | None, words: ft.Control) -> ft.Control:
    mark = ft.Icon(symbol, size=22, color=ft.Colors.ON_SURFACE_VARIANT) if symbol else ft.Container(width=22)
    return ft.MergeSemantics(ft.Row([mark, ft.Container(words, expand=True)], spacing=12))


def _to_calendar(label: str, appointments: Sequence[Appointment], reader: Reader) -> ft.Control:
    async def add(_: ft.Event[ft.Button]) -> None:
        event = appointments[0].event
        guide, tag = reader.library.guide, reader.language.tag
        entry = reader.library.entry(EVENT_PAGES + event.id, tag)
        words = Words(entry.language, entry.title, entry.summary, one_line(event.address))
        dates = [appointment.occurrence for appointment in appointments]
        content = calendar_file(guide, event, dates, words)
        await offer_file(ft.context.page, f"{event.id}.ics", content, MEDIA_TYPE)

    return ft.FilledTonalButton(content=labelled(ft.Icons.EDIT_CALENDAR, label), style=STYLE, on_click=add)


def _links(event: Event, reader: Reader) -> Iterator[ft.Control]:
    _ = reader.phrases.text
    place = one_line(event.address)
    if place:
        # Translators: {address} is a postal address, shown on a map with one tap
        label = _("Map: {address}").format(address=isolated(place))
        yield action(ft.Icons.MAP_OUTLINED, label, map_link(maps(), event.address, None))
    if event.web:
        # Translators: {address} is the address of a website
        label = _("Website: {address}").format(address=isolated(event.web.partition("://")[2].rstrip("/")))
        yield action(ft.Icons.LANGUAGE, label, event.web)
    if reader.library.contact(event.contact):
        page_id = CONTACT_PAGES + event.contact
        entry = reader.library.entry(page_id, reader.language.tag)
        # Translators: {name} is who answers questions about an event
        label = _("Contact: {name}").format(name=isolated(entry.title))
        content = labelled(ft.Icons.PERSON_OUTLINE, label)
        yield leading(ft.TextButton(content=content, style=STYLE, on_click=lambda _: reader.open(page_id)))
