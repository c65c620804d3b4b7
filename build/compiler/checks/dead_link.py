"""Web addresses where nothing is any more."""

from collections.abc import Iterator

from compiler.problems import Fault, Finding
from compiler.source import Tree
from compiler.web_addresses import web_addresses


def find(tree: Tree) -> Iterator[Finding]:
    """Every address that was asked and said that there is no such page, or whose website does not exist."""
    for address in web_addresses(tree):
        answer = tree.answers.get(address.target)
        if answer is not None and answer.is_gone:
            why = answer.failure or f"the website says {answer.status}, not found"
            fix = "look for the page's new address, or remove the link"
            yield Finding(address.path, Fault(address.place, f"{address.target}: {why}", fix))
