"""What every answer about a page says: its address, its title, its text as HTML and plain, its languages."""

from collections.abc import Iterable, Iterator
from datetime import date

from markupsafe import Markup, escape

from compiler.exporting.dates import reviewed, written
from compiler.exporting.edition import Edition
from compiler.exporting.integreat.markup import Surroundings, anchor, element, html, lines
from compiler.exporting.integreat.region import Entry, Region
from guide.bundle.model import CONTACT_PAGES, Contact, Event, Hours, Page, Topic
from guide.library.addresses import one_line
from guide.library.hours import clock
from guide.search.passages import passages


def text(
    page: Page, region: Region, edition: Edition, subject: Topic | Contact | Event | None, below: Iterable[Markup] = ()
) -> Entry:
    """A page of ``subject``, with what stands below its text."""
    path = region.path(page.id, page.language)
    around = surroundings(region, edition)
    summary = [element("p", page.summary)] if page.summary else []
    return {
        "id": region.number(page.id, page.language),
        "url": region.address(path),
        "path": path,
        "title": page.title,
        **region.moments(_changed(page, subject)),
        "excerpt": "\n".join(passage.text for passage in passages(page)[1:] if passage.text),
        "content": str(Markup("\n").join([*summary, html(page.blocks, around), *below])),
        "available_languages": region.available(page.id, page.language),
        "thumbnail": None,
        "hash": None,
    }


def _changed(page: Page, subject: Topic | Contact | Event | None) -> date | None:
    """The day on which somebody last checked or read a page, else on which what it is made from was written."""
    checked_on = None if subject is None or isinstance(subject, Event) else subject.checked_on
    day = max(filter(None, (checked_on, reviewed(page))), default=None)
    return day or (written(subject.sources) if subject else None)


def surroundings(region: Region, edition: Edition) -> Surroundings:
    """What texts in the edition's language are told about the rest of the guide."""
    return Surroundings(
        link=lambda target: region.link(target, edition),
        media=lambda path: region.address(f"/{path}"),
        card=lambda contact: card(contact, region, edition),
    )


def card(contact_id: str, region: Region, edition: Edition) -> Markup:
    """The name of a contact, which leads to its page, and how to reach it."""
    contact = edition.bundle.contacts[contact_id]
    target = region.link(f"/{CONTACT_PAGES}{contact.id}", edition)
    name = element("strong", anchor(target, edition.nearest(contact.heads).title))
    return lines([name, *_reached(contact)])


def facts(contact: Contact, edition: Edition) -> Iterator[Markup]:
    """How to reach a contact, and its usual week."""
    reached, week = tuple(_reached(contact)), tuple(_week(contact.hours, edition)) if contact.hours else ()
    yield from (lines(said) for said in (reached, week) if said)


def _reached(contact: Contact) -> Iterator[Markup]:
    if contact.address:
        yield escape(one_line(contact.address))
    for phone in contact.phones:
        yield anchor(f"tel:{phone.dialled}", phone.shown)
    if contact.email:
        yield anchor(f"mailto:{contact.email}", contact.email)
    if contact.web:
        yield anchor(contact.web, contact.web)


def _week(hours: Hours, edition: Edition) -> Iterator[Markup]:
    for weekday, intervals in zip(edition.language.dates.weekdays, hours.week, strict=True):
        if intervals:
            spans = (f"{clock(interval.start)}–{clock(interval.end)}" for interval in intervals)
            yield escape(f"{weekday}: {', '.join(spans)}")
