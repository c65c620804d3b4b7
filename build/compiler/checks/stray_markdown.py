"""Signs of Markdown that readers would see, because something in them is not as Markdown wants it."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from compiler.edits import edit_at
from compiler.problems import Fault, Finding
from compiler.source import Tree
from compiler.wording.prose import Stretch, place_of, stretches


class _Sign(NamedTuple):
    """Signs that should not be seen; ``mended`` is the replacement where it is safe."""

    pattern: "re.Pattern[str]"
    message: str
    fix: str
    mended: str = ""


# Most texts hold none of these.
_SUSPICIOUS = re.compile(r"[\[\]#*_]|^[:|=•●▪◦‣·1-]|<!--")

_SIGNS = (
    _Sign(
        re.compile(r"(\[[^\[\]]+\])[ \t]+(\((?:https?:|mailto:|tel:|/)[^\s()]+\))"),
        "a blank between the words and the address of a link",
        "remove the blank between ] and (",
        r"\1\2",
    ),
    _Sign(
        re.compile(r"\[[^\[\]]*\]\([^()\s]*\s[^()]*\)"),
        "a link whose address holds a blank",
        "remove the blank, or write %20 for it",
    ),
    _Sign(
        re.compile(r"\([^()]+\)\[(?:https?:|/)[^\[\]\s]+\]"),
        "a link with its brackets exchanged",
        "write [words](address)",
    ),
    _Sign(
        re.compile(r"\]\((?:https?:|mailto:|tel:|/)[^()]*$"),
        "a link whose address never ends",
        "write ) behind the address",
    ),
    _Sign(re.compile(r"^#{2,6}[^ \t#]+"), "a heading without a blank", "write a blank behind the #"),
    _Sign(
        re.compile(r"^(?:[•●▪◦‣·]|-(?=[^\W\d_])|1[.)](?=[^\W\d_])(?![A-Z]{2}))\s*\w+"),
        "an entry of a list that is none",
        "begin the line with - or 1. and a blank",
    ),
    _Sign(
        re.compile(r"^\|.*\|"),
        "a table that is none",
        "write a line such as |---|---| below the first, with as many columns, and an empty line above",
    ),
    _Sign(re.compile(r"^={3,}"), "a line of signs", "remove it"),
    _Sign(re.compile(r"<!--"), "a comment that is never closed", "end it with -->"),
    _Sign(
        # Not in an address, such as …?__blob=publicationFile of many an office.
        re.compile(r"\*\*|(?<![\w/?&=])__(?!_)"),
        "asterisks that make nothing bold",
        "put ** right before and right behind the words",
    ),
    _Sign(
        re.compile(r"^\[[xX ]?\](?=\S|$)"), "a box to tick off that is none", "write - [ ] and a blank before the words"
    ),
    _Sign(re.compile(r"^:{1,2}[a-z]+"), "a box that starts with too few colons", "write three colons"),
)


def find(tree: Tree) -> Iterator[Finding]:
    """The first such sign of each kind in every stretch of text, and all of those that can be mended."""
    for stretch in stretches(tree):
        if not _SUSPICIOUS.search(stretch.text):
            continue
        for sign in _SIGNS:
            for found in islice(sign.pattern.finditer(stretch.text), None if sign.mended else 1):
                yield Finding(stretch.path, _fault(tree, stretch, sign, found))


def _fault(tree: Tree, stretch: Stretch, sign: _Sign, found: "re.Match[str]") -> Fault:
    place = place_of(tree, stretch, found[0], found.start())
    edit = edit_at(tree.texts, stretch.path, place, found[0], found.expand(sign.mended)) if sign.mended else None
    return Fault(place, f"{sign.message}: {found[0]}", sign.fix, edit)
