"""Drawings (SVG) that are nothing but drawings: no program in them, and nothing fetched from elsewhere."""

from lxml import etree

from compiler.importing.fetching import Unreachable

_ROOT = "{http://www.w3.org/2000/svg}svg"
_PROGRAMS = frozenset(("script", "foreignObject", "iframe", "handler", "listener"))


def check_drawing(content: bytes) -> None:
    """Raises Unreachable when these bytes are no drawing, or more than one."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise Unreachable("is no picture that can be opened") from None
    if root.tag != _ROOT:
        raise Unreachable("is no picture that can be opened")
    if root.getroottree().docinfo.internalDTD is not None or not all(map(_is_harmless, root.iter(etree.Element))):
        raise Unreachable("is a drawing with more in it than a drawing")


def _is_harmless(element: etree._Element) -> bool:
    names = [etree.QName(name).localname for name in element.attrib]
    refers = [value for name, value in zip(names, element.attrib.values(), strict=True) if name == "href"]
    style = f"{element.text or ''}{element.get('style', '')}".lower()
    return (
        etree.QName(element).localname not in _PROGRAMS
        and not any(name.lower().startswith("on") for name in names)
        and all(str(target).strip().startswith(("#", "data:image/")) for target in refers)
        and "@import" not in style
        and "url(h" not in style.replace('"', "").replace("'", "").replace(" ", "")
    )
