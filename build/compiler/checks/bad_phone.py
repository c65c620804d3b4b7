"""Telephone numbers that nobody can call."""

from collections.abc import Iterator

from compiler.phones import NoPhone, country, read_phone
from compiler.problems import Fault, Finding, Place
from compiler.source import Tree, phone_numbers


def find(tree: Tree) -> Iterator[Finding]:
    """Every number of a contact, and in a link, that its country does not have."""
    home = country(tree)
    for path, number, place in (*phone_numbers(tree), *_links(tree)):
        try:
            read_phone(number, home)
        except NoPhone as wrong:
            fix = "compare it with the source; write it with the code of its country, such as +493445123456"
            yield Finding(path, Fault(place, f"{number} {wrong}", fix))


def _links(tree: Tree) -> Iterator[tuple[str, str, Place]]:
    for page in tree.pages():
        for link in page.document.links:
            scheme, _, number = link.target.partition(":")
            if scheme.lower() == "tel" and number.strip("/"):
                yield page.path, number.replace("%20", " "), link.place
