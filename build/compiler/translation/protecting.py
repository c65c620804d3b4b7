"""What a translation may not do to a page: lose a link, change its structure, bring in what no screen shows."""

from collections import Counter
from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from compiler.markdown.conversion import convert
from compiler.markdown.plain import plain_text
from compiler.reading import Unreadable, decode
from compiler.translation.segments import Part, cut, on_one_line
from compiler.translation.weaving import woven_part

_WEB = ("http", "https")
_LITERAL = {
    "**": "two asterisks that are no bold text; write both pairs, right before and after the words",
    "](": "brackets that are no link; write [words](address) without blanks between the brackets",
}


def fault_in_words(text: str) -> str:
    """What is wrong with words without any markup; empty when nothing is."""
    try:
        decode(text.encode())
    except Unreadable as error:
        return f"{error.fault.message}; {error.fault.fix}"
    return ""


def fault_of(lines: Sequence[str], part: Part, place: int, text: str) -> str:
    """What is wrong with ``text`` in place of a segment of the source, by its place in the part; empty when nothing is.

    ``lines`` are those of the source's body.
    """
    segment = part.segments[place]
    if fault := fault_in_words(text):
        return fault
    body = "\n".join(woven_part(lines, part, [(segment, decode(text.encode()))]))
    return _refused(body) or _other_page(part, place, text, cut(body))


def _refused(body: str) -> str:
    for fault in convert(body).refused:
        return f"{fault.message}; {fault.fix}"
    return ""


def _other_page(part: Part, place: int, text: str, parts: Sequence[Part]) -> str:
    """What the part becomes that it was not: another kind of block, other texts, other links."""
    expected = [segment.text for segment in part.segments]
    expected[place] = on_one_line(text)
    if len(parts) != 1 or parts[0].shape != part.shape or [found.text for found in parts[0].segments] != expected:
        kind = parts[0].kind.replace("_", " ") if parts and parts[0].kind != part.kind else "more than one text"
        return f"it would be read as {kind}; write a backslash before the character that means something in Markdown"
    wanted, found = part.segments[place], parts[0].segments[place]
    return _other_links(wanted.links, found.links) or _literals(wanted.text, text)


def _other_links(wanted: Iterable[str], found: Iterable[str]) -> str:
    """Links lost or made up; the part after # may differ, and on the web the path, as both have translations."""
    before, after = Counter(map(_destination, wanted)), Counter(map(_destination, found))
    if lost := next(iter(before - after), ""):
        return f"the link to {lost} is missing"
    if added := next(iter(after - before), ""):
        return f"a link to {added}, which the source does not have"
    return ""


def _destination(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}" if parts.scheme in _WEB else address.partition("#")[0]


def _literals(source: str, text: str) -> str:
    before, after = plain_text(source), plain_text(text)
    return next((words for mark, words in _LITERAL.items() if mark in after and mark not in before), "")
