"""Everything of a guide that can be found, as pages: topics, contacts with their facts, office words."""

from collections.abc import Iterator
from dataclasses import replace

from guide.bundle.model import CONTACT_PAGES, Contact, Guide, Page
from guide.bundle.opened import Bundle

# An office word is found as the page ``glossary/<id>``, in each language it is explained in.
TERM_PAGES = "glossary/"

_BETWEEN_FACTS = " · "


def findable(bundle: Bundle) -> Iterator[Page]:
    """The pages to make a search index of."""
    for language in bundle.guide.languages:
        for page in bundle.pages(language.tag):
            contact = bundle.contacts.get(page.id.removeprefix(CONTACT_PAGES)) if _is_contact(page) else None
            yield _with_facts(page, contact, bundle.guide) if contact else page
    yield from _terms(bundle.guide)


def _is_contact(page: Page) -> bool:
    return page.id.startswith(CONTACT_PAGES)


def _with_facts(page: Page, contact: Contact, guide: Guide) -> Page:
    """A contact's page with its facts in the summary: the client shows both above the text."""
    shown = (page.summary, *_facts(contact, guide, page.language))
    return replace(page, summary=_BETWEEN_FACTS.join(filter(None, shown)))


def _facts(contact: Contact, guide: Guide, language: str) -> Iterator[str]:
    if contact.address:
        yield contact.address.street
        yield f"{contact.address.postcode} {contact.address.city}".strip()
    yield from (phone.shown for phone in contact.phones)
    yield contact.email
    yield contact.web
    names = {**guide.language_names, **{known.tag: known.names for known in guide.languages}}
    for tag in contact.languages:
        yield names.get(tag, {}).get(language, "")


def _terms(guide: Guide) -> Iterator[Page]:
    for term in guide.terms:
        for language, explanation in term.explanations.items():
            yield Page(TERM_PAGES + term.id, language, term.word, explanation)
