"""Drawings (SVG) that are nothing but drawings: no program in them, and nothing that comes from elsewhere."""

import re

from lxml import etree

from compiler.importing.fetching import Unreachable

_ROOT = "{http://www.w3.org/2000/svg}svg"
_PROGRAMS = frozenset(("script", "foreignObject", "iframe", "handler", "listener"))
_OWN = ("#", "data:image/")
_ELSEWHERE = re.compile(r"@import|url\(\s*[\"']?\s*(?!#|data:)", re.IGNORECASE)


def check_drawing(content: bytes) -> None:
    """Raises Unreachable when these bytes are no drawing, or more than one."""
    try:
        root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
    except (etree.XMLSyntaxError, ValueError):
        raise Unreachable("is no picture that can be opened") from None
    if root.tag != _ROOT:
        raise Unreachable("is no picture that can be opened")
    if b"<!ENTITY" in content or not all(map(_is_harmless, root.iter(etree.Element))):
        raise Unreachable("is a drawing with more in it than a drawing")


def _is_harmless(element: etree._Element) -> bool:
    said = {etree.QName(name).localname.lower(): str(value).strip() for name, value in element.attrib.items()}
    return (
        etree.QName(element).localname not in _PROGRAMS
        and not any(name.startswith("on") for name in said)
        and said.get("href", "#").startswith(_OWN)
        and not _ELSEWHERE.search(" ".join((*said.values(), element.text or "")))
    )
