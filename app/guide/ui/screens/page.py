"""A page of the guide: what a topic or a contact says, in the reader's language or the nearest there is."""

from collections.abc import Iterator

import flet as ft

from guide.bundle.model import Page, Source
from guide.library import Entry, Reading
from guide.library.dates import written
from guide.ui.direction import isolated
from guide.ui.parts.blocks import shown
from guide.ui.parts.box import box
from guide.ui.parts.contact_card import contact_card
from guide.ui.parts.frame import Passage, frame
from guide.ui.parts.stack import stack
from guide.ui.parts.text import Style, heading, muted, text
from guide.ui.parts.tiles import tiles
from guide.ui.reader import Reader
from guide.ui.routes import Place
from guide.ui.theme import GAP


def page(reader: Reader, place: Place) -> ft.View:
    """The page at this place."""
    reading = reader.library.read(place.page, reader.language.tag)
    if reading is None:
        raise KeyError(place.page)
    return frame(reader, place, [*_notices(reader, reading), *_page(reader, reading)], title=_above(reader, place))


def _page(reader: Reader, reading: Reading) -> Iterator[ft.Control | Passage]:
    yield _words(reader, reading)
    contact = reader.library.contact(reading.page.id) if reader.library.topic(reading.page.id) is None else None
    if contact is not None:
        yield contact_card(contact.id, reader, linked=False)
    topic = reader.library.topic(reading.page.id)
    if topic is not None:
        for contact_id in topic.contacts:
            yield contact_card(contact_id, reader)
    below = reader.library.below(reading.page.id, reader.language.tag)
    if below:
        yield tiles(below, reader)
    yield from _provenance(reader, reading)


def _words(reader: Reader, reading: Reading) -> Passage:
    """Title, summary and text, in the direction of their own language."""
    content: Page = reading.page
    head: list[ft.Control] = [heading(1, content.title)]
    if content.summary:
        head.append(muted(content.summary, Style.BODY_LARGE))
    words = stack([stack(head, 8), shown(content.blocks, reader)])
    return Passage(words, reading.shown.direction)


def _above(reader: Reader, place: Place) -> ft.Control:
    """The way up, as links from the section down."""
    above = reader.library.above(place.page, reader.language.tag)
    return ft.Row([_crumb(entry, reader) for entry in above], scroll=ft.ScrollMode.HIDDEN, spacing=0)


def _crumb(entry: Entry, reader: Reader) -> ft.Control:
    return ft.Semantics(
        link=True,
        content=ft.TextButton(
            content=ft.Row(
                [ft.Text(entry.title, theme_style=Style.LABEL_LARGE), ft.Icon(ft.Icons.CHEVRON_RIGHT, size=18)],
                spacing=4,
                tight=True,
            ),
            style=ft.ButtonStyle(padding=ft.Padding.symmetric(horizontal=4, vertical=12)),
            on_click=lambda _: reader.open(entry.id),
        ),
    )


def _notices(reader: Reader, reading: Reading) -> Iterator[ft.Control]:
    _ = reader.phrases.text
    if reading.is_fallback:
        # Translators: {wanted} and {shown} are names of languages, such as Arabic
        words = _("This page is not yet available in {wanted}. You see it in {shown}.").format(
            wanted=isolated(_name(reader, reading.asked.tag)), shown=isolated(_name(reader, reading.shown.tag))
        )
        yield box(text(words, Style.BODY_MEDIUM), icon=ft.Icons.TRANSLATE, background=ft.Colors.TERTIARY_CONTAINER)
    translation = reading.page.translation
    if translation is not None and translation.by == "machine" and not translation.reviewed_by:
        # Translators: {language} is the name of the language the text was translated from
        words = _("A machine translated this text from {language}. Nobody has checked it yet.").format(
            language=isolated(_name(reader, translation.source))
        )
        yield ft.Row(
            [
                ft.Icon(ft.Icons.SMART_TOY_OUTLINED, size=20, color=ft.Colors.ON_SURFACE_VARIANT),
                ft.Container(muted(words), expand=True),
            ],
            spacing=8,
        )


def _provenance(reader: Reader, reading: Reading) -> Iterator[ft.Control]:
    """Where the facts come from, and when somebody last compared the text with it."""
    facts = reader.library.topic(reading.page.id) or reader.library.contact(reading.page.id)
    if facts is None or not (facts.sources or facts.checked_on):
        return
    _ = reader.phrases.text
    lines: list[ft.Control] = []
    if facts.checked_on:
        # Translators: {date} is the day on which the text was last compared with its sources
        words = _("Compared with the sources on {date}").format(
            date=isolated(written(facts.checked_on, reader.language))
        )
        lines.append(muted(words))
    lines += [_source(source) for source in facts.sources]
    # Translators: heading above the list of places that the facts of a page come from
    title = muted(_("Sources"), Style.TITLE_SMALL)
    yield ft.Container(stack([ft.Divider(), title, *lines], 4), padding=ft.Padding.only(top=GAP))


def _source(source: Source) -> ft.Control:
    named = isolated(f"{source.title} ({source.date})" if source.date else source.title)
    if not source.url:
        return muted(named)
    return ft.Semantics(
        link=True,
        content=ft.TextButton(
            content=ft.Row([ft.Text(named, theme_style=Style.BODY_SMALL, expand=True)], spacing=0),
            url=source.url,
            style=ft.ButtonStyle(padding=ft.Padding.symmetric(vertical=12, horizontal=0)),
        ),
    )


def _name(reader: Reader, tag: str) -> str:
    language = reader.library.language(tag)
    return language.names.get(reader.language.tag) or language.native_name
