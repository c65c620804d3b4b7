"""A block rule for markdown-it: boxes that start with ``:::word title`` and end with ``:::``.

It makes tokens ``container_open``/``container_close`` (``info`` is the word, ``content`` the title), ``contact``
(``content`` is the id) and ``container_fault`` (``content`` is the message, ``info`` the fix).
"""

import re
from collections import Counter
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

CONTACT = "contact"

_FENCE = re.compile(r"(?P<colons>:{3,})[ \t]*(?P<word>[^\s:]*)[ \t]*(?P<title>.*?)[ \t]*")
# A line of the source, where quotes and lists may stand before the fence.
_LINE = re.compile(r"(?:[ \t>]|[-*+][ \t]|[0-9]{1,9}[.)][ \t])*" + _FENCE.pattern)

_ENV_KEY = "container_fences"


@dataclass(frozen=True, slots=True)
class _Fences:
    """Which line closes which (``closed_by``), and which lines close a contact."""

    closed_by: dict[int, int]
    after_contacts: frozenset[int]


def containers(parser: MarkdownIt) -> None:
    """Add the rule to a parser."""
    parser.block.ruler.before(
        "fence", "container", _container, {"alt": ["paragraph", "reference", "blockquote", "list"]}
    )


def _container(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    fence = _FENCE.fullmatch(state.src, state.bMarks[start] + state.tShift[start], state.eMarks[start])
    if fence is None or state.is_code_block(start):
        return False
    if silent:
        return True
    fences = state.env.get(_ENV_KEY) or state.env.setdefault(_ENV_KEY, _pair(state.src))
    state.line = start + 1
    if not fence["word"]:
        _push_fault(state, start, "::: closes nothing", "remove it, or start a box above it")
    elif fence["word"] == CONTACT:
        _push_contact(state, start, fence["title"])
        if start + 1 < end and start + 1 in fences.after_contacts:
            state.line = start + 2
    else:
        _push_box(state, start, end, fences.closed_by.get(start), fence)
    return True


def _push_contact(state: StateBlock, line: int, contact: str) -> None:
    token = state.push(CONTACT, "", 0)
    token.map = [line, line + 1]
    token.content = contact


def _push_box(state: StateBlock, start: int, end: int, close: int | None, fence: "re.Match[str]") -> None:
    if close is None:
        _push_fault(state, start, f":::{fence['word']} is never closed", "end the box with a line :::")
        return
    if close >= end or state.sCount[close] < state.blkIndent:
        message = f":::{fence['word']} begins in a list or quote, and its ::: stands outside"
        _push_fault(state, start, message, "begin both lines alike")
        return
    token = state.push("container_open", "", 1)
    token.info, token.content = fence["word"], fence["title"]
    token.map = [start, close + 1]
    line_max, state.lineMax = state.lineMax, close
    state.md.block.tokenize(state, start + 1, close)
    state.lineMax = line_max
    if state.line < close and not state.isEmpty(state.line):
        _push_fault(state, state.line, "a list ends inside a box that starts in it", "indent the box like the list")
    state.push("container_close", "", -1)
    state.line = close + 1


def _push_fault(state: StateBlock, line: int, message: str, fix: str) -> None:
    token = state.push("container_fault", "", 0)
    token.map = [line, line + 1]
    token.content, token.info = message, fix


def _pair(text: str) -> _Fences:
    """Find, in one pass, the line that closes each box: the next bare fence of the same length, less what is nested."""
    closed_by: dict[int, int] = {}
    after_contacts = set()
    open_: list[tuple[int, int]] = []
    lengths: Counter[int] = Counter()
    contact_above: tuple[int, int] | None = None
    for number, line in enumerate(text.split("\n")):
        fence = _LINE.fullmatch(line)
        if fence is None:
            continue
        length = len(fence["colons"])
        if fence["word"] == CONTACT:
            contact_above = (number + 1, length)
        elif fence["word"]:
            open_.append((number, length))
            lengths[length] += 1
        elif contact_above == (number, length):
            after_contacts.add(number)
        elif lengths[length]:
            while open_[-1][1] != length:
                lengths[open_.pop()[1]] -= 1
            closed_by[open_.pop()[0]] = number
            lengths[length] -= 1
    return _Fences(closed_by, frozenset(after_contacts))
