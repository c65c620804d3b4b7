"""Facts of contacts that are typed into the text, where they stay wrong when the contact changes."""

from collections.abc import Iterator

from compiler.checking.known_facts import KnownFacts, known_facts
from compiler.problems import Fault, Finding
from compiler.source import Tree
from compiler.wording.prose import place_of, stretches


def find(tree: Tree) -> Iterator[Finding]:
    """Every telephone number, e-mail address, street and website in a page, but those for an emergency."""
    known = known_facts(tree)
    own = {page.path: contact.id for contact in tree.contacts for page in contact.pages}
    for stretch in stretches(tree):
        for written, owner in known.in_text(stretch.text):
            # A contact's own page may say its facts, as long as they are the ones in its contact.yaml.
            if owner and own.get(stretch.path) == owner:
                continue
            yield Finding(stretch.path, Fault(place_of(tree, stretch, written), *_told(written, owner)))
    yield from _links(tree, known)


def _links(tree: Tree, known: KnownFacts) -> Iterator[Finding]:
    for page in tree.pages():
        for link in page.document.links:
            if owner := known.of_link(link.target):
                yield Finding(page.path, Fault(link.place, *_told(link.target, owner)))


def _told(written: str, owner: str) -> tuple[str, str]:
    if not owner:
        return f"{written} is typed into the text", "make a contact of it, and show that with :::contact"
    fix = f"write [words](/contacts/{owner}), or :::contact {owner} in a line of its own"
    return f"{written} is a fact of the contact {owner}", fix
