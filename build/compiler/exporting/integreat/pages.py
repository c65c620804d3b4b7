"""Topics, and contacts without a place, as Integreat's pages, in their tree; notices as its news."""

from collections.abc import Iterator

from compiler.exporting.edition import Edition
from compiler.exporting.integreat.region import DIRECTORY, Entry, Region, slug
from compiler.exporting.integreat.texts import card, facts, text
from guide.bundle.model import CONTACT_PAGES, NOTICE_PAGES, Notice, Page, Topic
from guide.search.passages import passages


def pages(region: Region, edition: Edition) -> list[Entry]:
    """Every topic that is written in the edition's language, as topics are read, then the contacts without a place."""
    found = (*_topics(region, edition), *_directory(region, edition))
    return [
        entry | {"order": order, "organization": None, "embedded_offers": []} for order, entry in enumerate(found, 1)
    ]


def news(region: Region, edition: Edition) -> list[Entry]:
    """Every notice that is written in the edition's language."""
    found = []
    for notice in edition.bundle.notices.values():
        page = edition.bundle.page(NOTICE_PAGES + notice.id, edition.tag)
        if page:
            found.append(_item(notice, page, region))
    return found


def _topics(region: Region, edition: Edition) -> Iterator[Entry]:
    for topic in _in_order(edition, edition.guide.sections):
        page = edition.bundle.page(topic.id, edition.tag)
        if page:
            cards = (card(contact, region, edition) for contact in topic.contacts)
            above = _above(topic.id, edition)
            yield text(page, region, edition, topic, cards) | _parent(above, region, edition)


def _in_order(edition: Edition, topics: tuple[str, ...]) -> Iterator[Topic]:
    for topic in topics:
        yield edition.bundle.topics[topic]
        yield from _in_order(edition, edition.bundle.topics[topic].children)


def _above(topic: str, edition: Edition) -> str:
    """The topic it lies in, or the next above that is written in the language: no page may hang below nothing."""
    above = topic.rpartition("/")[0]
    while above and not (above in edition.bundle.topics and edition.tag in edition.bundle.topics[above].heads):
        above = above.rpartition("/")[0]
    return above


def _directory(region: Region, edition: Edition) -> Iterator[Entry]:
    if edition.tag in region.heads[DIRECTORY]:
        page = Page(DIRECTORY, edition.tag, edition.directory_name)
        yield text(page, region, edition, None) | _parent("", region, edition)
    for contact in edition.bundle.contacts.values():
        page_of_contact = edition.bundle.page(CONTACT_PAGES + contact.id, edition.tag)
        if page_of_contact and contact.id not in region.placed:
            below = facts(contact, edition)
            entry = text(page_of_contact, region, edition, contact, below)
            yield entry | _parent(DIRECTORY, region, edition)


def _parent(page_id: str, region: Region, edition: Edition) -> Entry:
    if not page_id:
        return {"parent": {"id": 0, "url": None, "path": None}}
    path = region.path(page_id, edition.tag)
    return {"parent": {"id": region.number(page_id), "url": region.address(path), "path": path}}


def _item(notice: Notice, page: Page, region: Region) -> Entry:
    moments = region.moments(notice.first)
    return {
        "id": region.number(page.id, page.language),
        "title": page.title,
        "message": "\n".join(passage.text for passage in passages(page)[1:] if passage.text),
        "timestamp": moments["modified_gmt"],
        "last_updated": moments["last_updated"],
        "display_date": moments["modified_gmt"],
        "channel": "news",
        "available_languages": {slug(tag): {"id": region.number(page.id, tag)} for tag in notice.heads},
    }
