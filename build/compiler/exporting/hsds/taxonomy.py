"""The topics of a guide as the taxonomy that its services are classified by."""

from collections.abc import Iterator

from compiler.exporting.edition import Edition
from compiler.exporting.hsds.records import Record, identifier, record
from compiler.names import base_language


def taxonomy(edition: Edition) -> Record:
    """The taxonomy itself."""
    guide = edition.guide
    return record(
        {
            "id": identifier(guide.id, "taxonomy"),
            "name": guide.id,
            "description": edition.name,
            "uri": guide.web,
            "version": edition.bundle.manifest.revision,
        }
    )


def terms(edition: Edition) -> Iterator[Record]:
    """Every topic that shows a contact, and those it lies in."""
    used = {topic for contact in edition.bundle.contacts.values() for topic in contact.topics}
    for topic in edition.bundle.topics:
        if any(below == topic or below.startswith(f"{topic}/") for below in used):
            yield term(topic, edition)


def term(topic: str, edition: Edition) -> Record:
    """A topic as a term, below that of the topic it lies in."""
    guide, heads = edition.guide, edition.bundle.topics[topic].heads
    head = edition.nearest(heads)
    parent = topic.rpartition("/")[0]
    return record(
        {
            "id": identifier(guide.id, "taxonomy-term", topic),
            "code": topic,
            "name": head.title,
            "description": head.summary or head.title,
            "parent_id": identifier(guide.id, "taxonomy-term", parent) if parent in edition.bundle.topics else "",
            "taxonomy": guide.id,
            "taxonomy_detail": taxonomy(edition),
            "language": base_language(edition.written_in(heads)),
        }
    )
