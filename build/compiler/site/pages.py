"""The pages of the guide: topics, contacts, notices and events, in every language it has."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from compiler.folders import File
from compiler.site.agenda import EventFacts, event_facts
from compiler.site.cards import Card
from compiler.site.codes import Code, code
from compiler.site.editions import Edition, Head
from compiler.site.passages import Passage, passages
from compiler.site.places import Place
from compiler.site.plan import Site
from compiler.site.structured import Described, described
from guide.bundle.model import (
    CONTACT_PAGES,
    EVENT_PAGES,
    NOTICE_PAGES,
    Contact,
    Event,
    Language,
    Notice,
    Page,
    Source,
    Topic,
)
from guide.library import Entry
from guide.library.agenda import in_order
from guide.library.glossary import Explained, explained, terms_in
from guide.library.order import following
from guide.library.report import Message, mail_link

Facts = Topic | Contact | Event | Notice
"""What a page is about."""


@dataclass(frozen=True, slots=True)
class View:
    """All that a page shows; ``text`` is in the language ``shown``, the rest in the reader's."""

    text: Page
    shown: str
    is_fallback: bool
    is_machine_made: bool
    passages: tuple[Passage, ...]
    translated_from: Language
    notices: tuple[Notice, ...]
    notice: Notice | None
    event: EventFacts | None
    contact: Card | None
    cards: tuple[Card, ...]
    terms: tuple[Explained, ...]
    below: tuple[Entry, ...]
    next: Entry | None
    written_in: tuple[Language, ...]
    sources: tuple[Source, ...]
    checked_on: date | None
    report: str
    code: Code | None


def guide_pages(site: Site) -> Iterator[File]:
    """Every page in every language; where it is not written in one, in the nearest there is."""
    for language in site.library.languages:
        edition = Edition(site, language)
        for page_id in site.page_ids:
            yield guide_page(edition, page_id)


def guide_page(edition: Edition, page_id: str) -> File:
    """A page of the guide as readers of a language get it."""
    library, here = edition.library, edition.place(page_id)
    reading = library.read(page_id, edition.tag)
    source = library.read(page_id, edition.guide.source_language)
    if reading is None or source is None:
        raise KeyError(page_id)
    facts = _facts(edition, page_id)
    crumbs = library.above(page_id, edition.tag)
    about = tuple(described(edition, facts, edition.entry(page_id), crumbs))
    head = _head(edition, reading.page, about)
    view = _view(edition, facts, reading.page, source.page)
    return edition.render("page.html.j2", here, head, page=view, crumbs=crumbs)


def _view(edition: Edition, facts: Facts, page: Page, source: Page) -> View:
    library, tag = edition.library, edition.tag
    translated_from = library.source_of(page)
    original = library.read(page.id, translated_from.tag) if translated_from.tag != source.language else None
    notices = (notice for notice in library.notices.values() if page.id in notice.topics)
    terms = (explained(edition.guide, term, tag) for term in terms_in(page.blocks))
    return View(
        text=page,
        shown=page.language,
        is_fallback=page.language != tag,
        is_machine_made=_is_machine_made(page),
        passages=tuple(passages(page, source, original.page if original else source)),
        translated_from=translated_from,
        notices=in_order(notices),
        notice=facts if isinstance(facts, Notice) else None,
        event=event_facts(edition, facts) if isinstance(facts, Event) else None,
        contact=edition.card(facts.id) if isinstance(facts, Contact) else None,
        cards=tuple(edition.card(contact) for contact in facts.contacts) if isinstance(facts, Topic) else (),
        terms=tuple(term for term in terms if term),
        below=library.below(page.id, tag),
        next=following(library, page.id, tag),
        written_in=library.written_in(page.id),
        sources=facts.sources,
        checked_on=None if isinstance(facts, Notice | Event) else facts.checked_on,
        report=_report(edition, page),
        code=code(edition.site.published(edition.place(page.id))),
    )


def _facts(edition: Edition, page_id: str) -> Facts:
    """What the page is about."""
    library = edition.library
    if page_id.startswith(EVENT_PAGES):
        return library.events[page_id.removeprefix(EVENT_PAGES)]
    if page_id.startswith(NOTICE_PAGES):
        return library.notices[page_id.removeprefix(NOTICE_PAGES)]
    if page_id.startswith(CONTACT_PAGES):
        return library.contacts[page_id.removeprefix(CONTACT_PAGES)]
    return library.topics[page_id]


def _is_machine_made(page: Page) -> bool:
    """Whether all of the page is; where only a part is, each such passage says so."""
    translation = page.translation
    unchecked = translation is not None and translation.by == "machine" and not translation.reviewed_by
    return unchecked and not page.machine_made


def _head(edition: Edition, page: Page, about: tuple[Described, ...]) -> Head:
    site, here = edition.site, edition.place(page.id)
    return Head(
        page.title,
        "page",
        page.summary,
        page.id,
        site.version(page.id, page.language),
        # A page that stands in for a translation is not another page.
        site.address(here, here.within(page.language)),
        site.alternates(here, edition.library.written_in(page.id)),
        about,
    )


def _report(edition: Edition, page: Page) -> str:
    """What opens the mail program with a message that says which page it is about."""
    _ = edition.phrases.text
    place = Place(page.language, page.id)
    lines = [
        "",
        "",
        _("Page: {title}").format(title=page.title),
        _("Address: {address}").format(address=edition.site.published(place) or f"/{place.folder}"),
        _("Language: {language}").format(language=edition.tag),
        _("Version of the content: {revision}").format(revision=edition.site.version(page.id, page.language)),
    ]
    subject = _("Something is wrong in the guide: {guide}").format(guide=edition.library.name(edition.tag))
    return mail_link(Message(subject, lines), edition.guide.publisher.email)
