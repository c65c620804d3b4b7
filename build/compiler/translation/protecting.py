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
    "<": "a < that begins nothing; write it out",
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
    body = "\n".join(woven_part(lines, part, [(segment, text)]))
    return (
        fault_in_words(text)
        or _refused(body)
        or _other_structure(part, place, text, cut(body))
        or _other_links(segment.links, cut(body)[0].segments[place].links)
        or _literals(segment.text, text)
    )


def _refused(body: str) -> str:
    for fault in convert(body).refused:
        return f"{fault.message}; {fault.fix}"
    return ""


def _other_structure(part: Part, place: int, text: str, parts: Sequence[Part]) -> str:
    expected = [*(segment.text for segment in part.segments[:place]), on_one_line(text)]
    expected += [segment.text for segment in part.segments[place + 1 :]]
    if [other.shape for other in parts] == [part.shape]:
        (found,) = parts
        if [segment.text for segment in found.segments] == expected:
            return ""
    kind = parts[0].kind.replace("_", " ") if parts and parts[0].kind != part.kind else "more than one piece of text"
    return f"it would be read as {kind}; write a backslash before the character that has a meaning in Markdown"


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
