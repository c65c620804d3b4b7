"""Web addresses that nobody could be sure of, because their website did not answer as it should."""

from collections.abc import Iterator

from compiler.problems import Fault, Finding
from compiler.source import Tree
from compiler.web_addresses import web_addresses


def find(tree: Tree) -> Iterator[Finding]:
    """Every address that was asked and answered neither with a page nor that there is none."""
    for address in web_addresses(tree):
        answer = tree.answers.get(address.target)
        if answer is not None and not answer.is_there and not answer.is_gone:
            why = answer.failure or f"the website answered {answer.status}"
            yield Finding(address.path, Fault(address.place, f"{address.target}: {why}", "open it in a browser"))
