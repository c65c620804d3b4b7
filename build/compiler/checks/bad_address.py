"""Web addresses that no browser could open as they are written."""

from collections.abc import Iterator

from compiler.edits import edit_at
from compiler.problems import Fault, Finding
from compiler.source import Tree
from compiler.web_addresses import OddAddress, check_address, web_addresses


def find(tree: Tree) -> Iterator[Finding]:
    """Every address with blanks, punctuation behind it, or a host that cannot be."""
    for address in web_addresses(tree):
        try:
            check_address(address.target)
        except OddAddress as odd:
            edit = edit_at(tree.texts, address.path, address.place, address.target, odd.repaired)
            fault = Fault(address.place, f"{address.target}: {odd.message}", odd.fix, edit if odd.repaired else None)
            yield Finding(address.path, fault)
