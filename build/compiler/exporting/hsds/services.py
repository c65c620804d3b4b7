"""A contact point as the standard sees it: an organization, the service it offers, and the place where it does so.

A guide does not say who runs a contact point, so each one is an organization of its own.
"""

from collections.abc import Iterator

from compiler.exporting.edition import Edition
from compiler.exporting.hsds.records import Record, identifier, record
from compiler.exporting.hsds.schedules import schedules
from compiler.exporting.hsds.taxonomy import term
from compiler.names import base_language
from guide.bundle.model import CONTACT_PAGES, Address, Contact, StepFree
from guide.library.languages import language_name
from guide.search.passages import passages


def organization(contact: Contact, edition: Edition) -> Record:
    """Who offers the service."""
    head = edition.nearest(contact.heads)
    return record(
        {
            "id": identifier(edition.guide.id, "organization", contact.id),
            "name": head.title,
            # Asked for by the standard, also where nobody has written a summary.
            "description": head.summary or head.title,
            "email": contact.email,
            "website": contact.web,
        }
    )


def service(contact: Contact, edition: Edition) -> Record:
    """What is offered, with everything that belongs to it."""
    guide = edition.guide
    place = service_at_location(contact, edition)
    return record(
        {
            "id": identifier(guide.id, "service", contact.id),
            "name": edition.nearest(contact.heads).title,
            "description": _description(contact, edition),
            "url": contact.web,
            "email": contact.email,
            "status": "active",
            "assured_date": contact.checked_on.isoformat() if contact.checked_on else "",
            "phones": list(_phones(contact, guide.id)),
            "schedules": list(schedules(contact, guide.id, guide.time_zone)),
            "service_at_locations": [place] if place else [],
            "languages": list(_languages(contact, edition)),
            "organization": organization(contact, edition),
            "attributes": list(_attributes(contact, edition)),
        }
    )


def service_at_location(contact: Contact, edition: Edition) -> Record | None:
    """The service at the place where it is offered; None: no place is known."""
    guide_id = edition.guide.id
    if not contact.address and not contact.position:
        return None
    return {
        "id": identifier(guide_id, "service-at-location", contact.id),
        "service_id": identifier(guide_id, "service", contact.id),
        "location": _location(contact, edition),
    }


def _location(contact: Contact, edition: Edition) -> Record:
    guide, position = edition.guide, contact.position
    return record(
        {
            "id": identifier(guide.id, "location", contact.id),
            "location_type": "physical",
            "name": edition.nearest(contact.heads).title,
            "latitude": position.latitude if position else None,
            "longitude": position.longitude if position else None,
            "addresses": [_address(contact.id, contact.address, edition)] if contact.address else [],
            "accessibility": list(_accessibility(contact, edition)),
        }
    )


def _address(contact_id: str, address: Address, edition: Edition) -> Record:
    """An address with every field the standard asks for; what the guide does not know of them is empty."""
    return {
        "id": identifier(edition.guide.id, "address", contact_id),
        "address_1": address.street,
        "city": address.city,
        "state_province": "",
        "postal_code": address.postcode,
        "country": edition.guide.region.partition("-")[0],
        "address_type": "physical",
    }


def _description(contact: Contact, edition: Edition) -> str:
    """The summary and the text of the contact's page, paragraph by paragraph."""
    page = edition.page(CONTACT_PAGES + contact.id)
    said = passages(page)[1:] if page else ()
    return "\n".join(passage.text for passage in said if passage.text)


def _phones(contact: Contact, guide_id: str) -> Iterator[Record]:
    for phone in contact.phones:
        id_ = identifier(guide_id, "phone", contact.id, phone.dialled)
        yield {"id": id_, "number": phone.dialled, "type": "voice"}


def _languages(contact: Contact, edition: Edition) -> Iterator[Record]:
    for tag in contact.languages:
        id_ = identifier(edition.guide.id, "language", contact.id, tag)
        yield {"id": id_, "name": language_name(edition.guide, tag, edition.tag), "code": base_language(tag)}


def _accessibility(contact: Contact, edition: Edition) -> Iterator[Record]:
    if contact.step_free:
        id_ = identifier(edition.guide.id, "accessibility", contact.id)
        yield {"id": id_, "description": _step_free_in_words(contact.step_free, edition)}


def _step_free_in_words(step_free: StepFree, edition: Edition) -> str:
    _ = edition.phrases.text
    words: dict[StepFree, str] = {
        "yes": _("Step-free access"),
        "limited": _("Step-free access only in parts"),
        "no": _("No step-free access"),
    }
    return words[step_free]


def _attributes(contact: Contact, edition: Edition) -> Iterator[Record]:
    for topic in contact.topics:
        yield {
            "id": identifier(edition.guide.id, "attribute", contact.id, topic),
            "link_entity": "service",
            "taxonomy_term": term(topic, edition),
        }
