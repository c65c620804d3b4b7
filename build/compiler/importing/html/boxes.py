"""Boxes that stand out of a text, as documentation projects mark them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from selectolax.lexbor import LexborNode

from compiler.importing.html.frames import Frame
from compiler.importing.writing.running import cleaned
from guide.bundle.blocks import Block, Callout, CalloutKind, Paragraph, Quote, Run, plain

_BOX = "admonition"
_TITLE = "admonition-title"
_TAB = "tab"

_WARNINGS = frozenset(("attention", "bug", "caution", "danger", "error", "failure", "important", "warning"))
_ALERT = re.compile(r"\s*\[!(?P<kind>[A-Za-z]+)\][+-]?[ \t]*\n?")
_NAMES: Mapping[str, CalloutKind] = dict.fromkeys(_WARNINGS, "warning")


@dataclass(slots=True)
class BoxFrame(Frame):
    """A box, or one of several tabs, which has a heading instead."""

    kind: str = ""
    title: str = ""

    def content(self) -> Sequence[Block]:
        """The box, unless it is empty."""
        if not self.blocks:
            return []
        if self.kind == _TAB:
            return [Paragraph((Run(self.title, strong=True),)), *self.blocks] if self.title else self.blocks
        return [Callout(_callout(self.kind), tuple(self.blocks), self.title)]


def box_of(node: LexborNode) -> BoxFrame | None:
    """The box that an element begins; None when it begins none."""
    names = (node.attributes.get("class") or "").split()
    if _BOX not in names:
        return None
    kind = next((name for name in names if name not in (_BOX, _TITLE)), "note")
    return BoxFrame(kind=kind)


def title_of(node: LexborNode, kind: str) -> str | None:
    """The title of a box when the element is one; a title that only repeats what kind of box it is says nothing."""
    if _TITLE not in (node.attributes.get("class") or "").split():
        return None
    words = " ".join(cleaned(node.text()).split())
    return "" if words.casefold() == kind.casefold() else words


def without_alerts(block: Block) -> Block:
    """A quote that begins with [!NOTE] or the like, which is how GitHub writes boxes, as a box."""
    match block:
        case Quote((Paragraph(runs), *others)) if found := _ALERT.match(plain(runs)):
            first = replace(runs[0], text=runs[0].text[found.end() :])
            rest = tuple(run for run in (first, *runs[1:]) if run.text)
            inner = (Paragraph(rest), *others) if rest else tuple(others)
            return Callout(_callout(found["kind"].lower()), inner) if inner else block
    return block


def _callout(kind: str) -> CalloutKind:
    return _NAMES.get(kind, "note")
