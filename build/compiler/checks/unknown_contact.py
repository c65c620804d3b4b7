"""Contacts that are named and do not exist."""

from collections.abc import Iterator

from compiler.problems import Fault, Finding
from compiler.source import Tree, contact_references
from compiler.suggestions import did_you_mean


def find(tree: Tree) -> Iterator[Finding]:
    """Every contact in a page, a topic's facts or the emergency list that has no folder."""
    known = tree.contact_ids
    for path, contact, place in contact_references(tree):
        if contact not in known:
            fix = did_you_mean(contact, known) or f"write contacts/{contact}/contact.yaml and a page beside it"
            yield Finding(path, Fault(place, f"there is no contact {contact}", fix))
