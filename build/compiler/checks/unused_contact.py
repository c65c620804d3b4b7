"""Contacts that no page leads to."""

from collections.abc import Iterator

from compiler.links import BrokenLink, addresses
from compiler.problems import START, Fault, Finding
from compiler.source import Tree, contact_references
from guide.bundle.model import CONTACT_PAGES


def find(tree: Tree) -> Iterator[Finding]:
    """Every contact that is in no page, no topic's facts, no event and not on the emergency list."""
    used = {contact for _, contact, _ in contact_references(tree)} | set(_linked(tree))
    for contact in tree.contacts:
        if contact.id not in used:
            fix = f"add it to a topic: contacts: [{contact.id}], or write :::contact {contact.id} in a page"
            yield Finding(contact.folder, Fault(START, f"no page shows the contact {contact.id}", fix))


def _linked(tree: Tree) -> Iterator[str]:
    known = addresses(tree)
    for page in tree.pages():
        for link in page.document.links:
            if "contact" in link.target:
                try:
                    target = known.resolve(link.target, page).partition("#")[0].lstrip("/")
                except BrokenLink:
                    continue
                if target != page.id:
                    yield target.removeprefix(CONTACT_PAGES)
