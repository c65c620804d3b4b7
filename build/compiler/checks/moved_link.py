"""Web addresses that have moved for good."""

from collections.abc import Iterator

from compiler.problems import Fault, Finding
from compiler.source import Tree
from compiler.web_addresses import web_addresses


def find(tree: Tree) -> Iterator[Finding]:
    """Every address that was asked and named a new one."""
    for address in web_addresses(tree):
        answer = tree.answers.get(address.target)
        if answer is not None and answer.moved_to and answer.is_there:
            message = f"{address.target} has moved to {answer.moved_to}"
            yield Finding(address.path, Fault(address.place, message, "look at it, and write the new address"))
