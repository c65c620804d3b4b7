"""A page of the guide: what a topic or a contact says, in the reader's language or the nearest there is."""

from collections.abc import Iterator

import flet as ft

from guide.bundle.model import EVENT_PAGES, NOTICE_PAGES, Contact, Event, Notice, Page, Source, Topic
from guide.library import Entry, Reading
from guide.library.dates import written
from guide.ui.direction import isolated
from guide.ui.parts.contact_card import contact_card
from guide.ui.parts.events import event_facts
from guide.ui.parts.fallback import fallback_notice
from guide.ui.parts.focus_ring import ringed
from guide.ui.parts.frame import Passage, frame
from guide.ui.parts.incomplete import incomplete_notice
from guide.ui.parts.keep_and_share import keep_and_share
from guide.ui.parts.leading import leading
from guide.ui.parts.machine_made import machine_made
from guide.ui.parts.notices import notice_facts, topic_notices
from guide.ui.parts.page_footer import page_footer
from guide.ui.parts.page_text import page_text
from guide.ui.parts.siblings import siblings
from guide.ui.parts.stack import stack
from guide.ui.parts.term import words_on_page
from guide.ui.parts.text import Style, heading, muted
from guide.ui.parts.tiles import tiles
from guide.ui.reader import Reader
from guide.ui.routes import Place
from guide.ui.theme import GAP


def page(reader: Reader, place: Place) -> ft.View:
    """The page at this place."""
    reading = reader.library.read(place.page, reader.language.tag)
    if reading is None:
        raise KeyError(place.page)
    controls = [*_above(reader, place), *_before(reader, reading), *_page(reader, place, reading)]
    controls = [*controls, *page_footer(reader, place, reading), *_provenance(reader, reading)]
    return frame(reader, place, controls, aside=siblings(reader, place.page))


def _before(reader: Reader, reading: Reading) -> Iterator[ft.Control]:
    """What to know before reading on: current notices, and what became of the translation."""
    yield from topic_notices(reader, reading.page.id)
    yield from fallback_notice(reading, reader)
    yield from incomplete_notice(reading, reader)
    yield from _machine_made(reader, reading)


def _page(reader: Reader, place: Place, reading: Reading) -> Iterator[ft.Control | Passage]:
    topic, contact, event, notice = _facts(reader, reading.page.id)
    yield Passage(_head(reading.page), reading.shown.direction)
    yield keep_and_share(reader, place, reading)
    if notice is not None:
        yield notice_facts(reader, notice)
    if event is not None:
        yield event_facts(event, reader)
    if contact is not None:
        # Whoever has come for the number should not have to read for it.
        yield contact_card(contact.id, reader, linked=False)
    yield from page_text(reading, reader)
    if topic is not None:
        yield from (contact_card(shown, reader) for shown in topic.contacts)
    below = reader.library.below(reading.page.id, reader.language.tag)
    if below:
        yield tiles(below, reader)
    yield from words_on_page(reading.page, reader)


def _facts(reader: Reader, page_id: str) -> tuple[Topic | None, Contact | None, Event | None, Notice | None]:
    """What the page is about; one of them at the most."""
    library = reader.library
    topic = library.topic(page_id)
    contact = library.contact(page_id) if topic is None else None
    event = library.events.get(page_id.removeprefix(EVENT_PAGES)) if page_id.startswith(EVENT_PAGES) else None
    notice = library.notices.get(page_id.removeprefix(NOTICE_PAGES)) if page_id.startswith(NOTICE_PAGES) else None
    return topic, contact, event, notice


def _head(content: Page) -> ft.Control:
    """Title and summary."""
    head: list[ft.Control] = [heading(1, content.title)]
    if content.summary:
        head.append(muted(content.summary, Style.BODY_LARGE))
    return stack(head, 8)


def _above(reader: Reader, place: Place) -> Iterator[ft.Control]:
    """The way up, as links from the section down."""
    above = reader.library.above(place.page, reader.language.tag)
    if above:
        yield ft.Row([_crumb(entry, reader) for entry in above], wrap=True, spacing=0, run_spacing=0)


def _crumb(entry: Entry, reader: Reader) -> ft.Control:
    title = ft.Text(isolated(entry.title), theme_style=Style.LABEL_LARGE, expand=True, expand_loose=True)
    return leading(
        ft.TextButton(
            content=ft.Row([title, ft.Icon(ft.Icons.CHEVRON_RIGHT, size=18)], spacing=4, tight=True),
            style=ft.ButtonStyle(padding=ft.Padding.symmetric(horizontal=4, vertical=13), side=ringed()),
            on_click=lambda _: reader.open(entry.id),
        ),
    )


def _machine_made(reader: Reader, reading: Reading) -> Iterator[ft.Control]:
    translation = reading.page.translation
    is_unchecked = translation and translation.by == "machine" and not translation.reviewed_by
    if translation and is_unchecked and not reading.page.machine_made:
        yield machine_made(reader, translation.source)


def _provenance(reader: Reader, reading: Reading) -> Iterator[ft.Control]:
    """Where the facts come from, and when somebody last compared the text with it."""
    topic, contact, event, notice = _facts(reader, reading.page.id)
    sources = next((facts.sources for facts in (topic, contact, event, notice) if facts is not None), ())
    checked = topic or contact
    _ = reader.phrases.text
    lines: list[ft.Control] = []
    if checked is not None and checked.checked_on:
        # Translators: {date} is the day on which the text was last compared with its sources
        words = _("Compared with the sources on {date}").format(
            date=isolated(written(checked.checked_on, reader.language))
        )
        lines.append(muted(words))
    lines += [_source(source) for source in sources]
    if lines:
        # Translators: heading above the list of places that the facts of a page come from
        title = muted(_("Sources"), Style.TITLE_SMALL)
        yield ft.Container(stack([ft.Divider(), title, *lines], 4), padding=ft.Padding.only(top=GAP))


def _source(source: Source) -> ft.Control:
    named = isolated(f"{source.title} ({source.date})" if source.date else source.title)
    if not source.url:
        return muted(named)
    return leading(
        ft.TextButton(
            content=ft.Row([ft.Text(named, theme_style=Style.BODY_SMALL, expand=True)], spacing=0),
            url=source.url,
            style=ft.ButtonStyle(padding=ft.Padding.symmetric(vertical=14, horizontal=0), side=ringed()),
        ),
    )
