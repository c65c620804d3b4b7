"""HTML that readers would see as it is, mostly left over from a website the text was copied from."""

import re
from collections.abc import Iterator

from compiler.problems import Fault, Finding
from compiler.source import Tree
from compiler.wording.prose import place_of, stretches

_TAG = re.compile(
    r"</?(?:a|b|br|div|em|font|h[1-6]|hr|i|img|li|ol|p|span|strong|sub|sup|table|td|tr|u|ul)\b[^<>]*>", re.IGNORECASE
)
_ENTITY = re.compile(r"&(?:[a-z]{2,8}|#[0-9]{2,5}|#x[0-9a-f]{2,4});", re.IGNORECASE)


def find(tree: Tree) -> Iterator[Finding]:
    """The first tag and the first entity in every stretch of text."""
    for stretch in stretches(tree):
        if found := _TAG.search(stretch.text):
            fault = Fault(
                place_of(tree, stretch, found[0], found.start()), f"readers would see {found[0]}", "remove it"
            )
            yield Finding(stretch.path, fault)
        if found := _ENTITY.search(stretch.text):
            fault = Fault(
                place_of(tree, stretch, found[0], found.start()),
                f"readers would see {found[0]}",
                "write the sign itself",
            )
            yield Finding(stretch.path, fault)
