"""Characters that nobody sees and that change what others see: hand-made marks of direction, blanks of no width."""

import re
from collections.abc import Iterator

from compiler.problems import Edit, Fault, Finding, Place
from compiler.source import Tree

# Scripts of South-East Asia, which have no blanks between words, show by U+200B where a line may end.
_UNSPACED = "[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff]"
_HIDDEN = re.compile(f"[\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|(?<!{_UNSPACED})\u200b")


def find(tree: Tree) -> Iterator[Finding]:
    """Every such character in a text; the compiler puts in the marks that are needed."""
    for path, text in tree.texts.items():
        if _HIDDEN.search(text):
            for number, line in enumerate(text.split("\n"), 1):
                for found in _HIDDEN.finditer(line):
                    place = Place(number, found.start() + 1)
                    message = f"the invisible character U+{ord(found[0]):04X}"
                    fix = "remove it; directions are set when the guide is compiled"
                    yield Finding(path, Fault(place, message, fix, Edit(place, found[0], "")))
