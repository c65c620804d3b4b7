"""E-mail addresses that no letter could reach."""

from collections.abc import Iterator
from urllib.parse import unquote

from email_validator import EmailNotValidError, validate_email

from compiler.problems import Fault, Finding, Place
from compiler.source import Tree


def find(tree: Tree) -> Iterator[Finding]:
    """Every address of a contact, of the publisher, and in a link, that breaks the rules of e-mail."""
    for path, address, place in (*_facts(tree), *_links(tree)):
        try:
            validate_email(address, check_deliverability=False, globally_deliverable=False)
        except EmailNotValidError as error:
            yield Finding(path, Fault(place, f"{address}: {error}".rstrip("."), "compare it with the source"))


def _facts(tree: Tree) -> Iterator[tuple[str, str, Place]]:
    publisher = tree.guide.data.get("publisher", {})
    if "email" in publisher:
        yield tree.guide.path, publisher["email"], tree.guide.place("publisher", "email")
    for contact in tree.contacts:
        if "email" in contact.facts.data:
            yield contact.facts.path, contact.facts.data["email"], contact.facts.place("email")


def _links(tree: Tree) -> Iterator[tuple[str, str, Place]]:
    for page in tree.pages():
        for link in page.document.links:
            scheme, _, rest = link.target.partition(":")
            if scheme.lower() == "mailto" and rest.strip("/"):
                yield page.path, unquote(rest.partition("?")[0]), link.place
