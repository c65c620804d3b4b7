"""Notes that editors leave each other about what is still missing."""

import re
from collections.abc import Iterator

from compiler.problems import Fault, Finding, Place
from compiler.source import Tree

_IN_PAGE = re.compile(r"<!--\s*editor:\s*(.{0,2000}?)\s*-->", re.DOTALL | re.IGNORECASE)
_IN_YAML = re.compile(r"(?:^|(?<=\s))#\s*editor:[ \t]*(.*?)[ \t]*$", re.MULTILINE | re.IGNORECASE)


def find(tree: Tree) -> Iterator[Finding]:
    """Every note in a page or a YAML file."""
    for path, text in tree.texts.items():
        pattern = _IN_PAGE if path.endswith(".md") else _IN_YAML
        for found in pattern.finditer(text):
            line = text.count("\n", 0, found.start()) + 1
            place = Place(line, found.start() - text.rfind("\n", 0, found.start()))
            note = " ".join(found[1].split())
            yield Finding(path, Fault(place, f"to do: {note}", "write what is missing, and remove the note"))
