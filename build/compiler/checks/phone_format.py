"""Telephone numbers that are not kept in the form that works from anywhere."""

from collections.abc import Iterator

from compiler.edits import edit_at
from compiler.phones import NoPhone, country, read_phone
from compiler.problems import Fault, Finding
from compiler.source import Tree, phone_numbers


def find(tree: Tree) -> Iterator[Finding]:
    """Every number of a contact that is not in the form E.164; readers are shown the form they know."""
    home = country(tree)
    for path, number, place in phone_numbers(tree):
        try:
            phone = read_phone(number, home)
        except NoPhone:
            continue
        if number != phone.dialled:
            edit = edit_at(tree.texts, path, place, number, phone.dialled)
            message = f"{number} is not in the international form without blanks"
            yield Finding(path, Fault(place, message, f'write "{phone.dialled}"; readers see {phone.shown}', edit))
