"""Jobs as XLIFF 2 (ISO 21720): words apart from their markup, which tools show as codes that cannot be broken.

See https://docs.oasis-open.org/xliff/xliff-core/v2.0/xliff-core-v2.0.html. What waits for a person is in the state
``initial`` there.
"""

from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import Any

from lxml import etree

from compiler.errors import UsageError
from compiler.names import canonical_tag
from compiler.translation.exchange.inline_codes import Inline, markdown_of
from compiler.translation.exchange.units import Job, Unit, UnitState, digest

SUFFIX = ".xlf"
NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"

_STATES: Mapping[UnitState, str] = {
    "missing": "initial",
    "changed": "initial",
    "machine": "initial",
    "human": "translated",
    "reviewed": "reviewed",
}
_READ_STATES: Mapping[str, UnitState] = {
    "initial": "machine",
    "translated": "human",
    "reviewed": "reviewed",
    "final": "reviewed",
}
_NAMESPACES: Any = {None: NAMESPACE}
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_WORDS = ("source", "target", "note", "data")  # elements in which every blank counts

# Categories of notes; those without one of them are a translator's.
_HELP, _MARK, _PREVIOUS, _REVISION = "help", "mark", "previous", "revision"
_OURS = (_HELP, _MARK, _PREVIOUS, _REVISION)


def write(job: Job) -> bytes:
    """The file of a job."""
    attributes = {"version": "2.0", "srcLang": job.source_language, "trgLang": job.language}
    root = etree.Element(_tag("xliff"), attributes, _NAMESPACES)
    file = etree.SubElement(root, _tag("file"), {"id": "guide", "original": job.guide})
    _add_notes(file, [(_REVISION, job.revision)])
    for number, (owner, units) in enumerate(groupby(job.units, key=_owner), 1):
        group = etree.SubElement(file, _tag("group"), {"id": f"g{number}", "name": owner})
        for unit in units:
            _add_unit(group, unit)
    _indent(root)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8") + b"\n"


def read(file: Path) -> Job:
    """The job in a file; raises UsageError when it holds none."""
    # Entities are left alone, so no file can grow, or read another one.
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        tree: Any = etree.parse(str(file), parser)
    except etree.XMLSyntaxError as error:
        # The library's sentence may go on with a piece of the file, and ends with the place.
        found = str(error.msg).partition("\n")[0].partition(", line ")[0].strip()
        raise UsageError(
            f"{file}:{error.lineno}: expected an XLIFF 2 file, found: {found}; save it again from your tool"
        ) from None
    except OSError as error:
        raise UsageError(f"{file}: cannot be read ({error.strerror})") from None
    root = tree.getroot()
    if tree.docinfo.doctype or root.tag != _tag("xliff"):
        raise UsageError(
            f"{file}: expected an XLIFF 2 file, found {_found(root, tree.docinfo.doctype)}; "
            "save it as XLIFF 2.0 or 2.1, or as PO, in your tool"
        )
    original = root.find(_tag("file"))
    if original is None or not original.get("original") or not root.get("srcLang") or not root.get("trgLang"):
        raise UsageError(f"{file}: expected a file of guide translate export, found another one; export it anew")
    try:
        units = tuple(_unit(unit) for unit in root.iter(_tag("unit")))
    except ValueError as error:
        raise UsageError(f"{file}: expected an XLIFF 2 file, found: {error}; save it again from your tool") from None
    return Job(original.get("original"), canonical_tag(root.get("srcLang")), canonical_tag(root.get("trgLang")), units)


def _tag(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"


def _found(root: etree._Element, doctype: str) -> str:
    name = etree.QName(root).localname
    return f"a document type ({doctype})" if doctype else f"<{name}> {root.get('version', '')}".strip()


def _owner(unit: Unit) -> str:
    return unit.context.partition("#")[0].partition(" (")[0]


def _add_notes(parent: etree._Element, notes: list[tuple[str, str]]) -> None:
    if not notes:
        return
    holder = etree.SubElement(parent, _tag("notes"))
    for category, text in notes:
        etree.SubElement(holder, _tag("note"), {"category": category}).text = text


def _add_unit(parent: etree._Element, unit: Unit) -> None:
    element = etree.SubElement(parent, _tag("unit"), {"id": f"u{digest(unit.name)}", "name": unit.context})
    named = ((_PREVIOUS, unit.previous), (_MARK, unit.base))
    _add_notes(element, [*((_HELP, note) for note in unit.notes), *((name, text) for name, text in named if text)])
    inline = Inline(NAMESPACE)
    source, target = inline.element("source", unit.source), inline.element("target", unit.target)
    source.set(_SPACE, "preserve")
    target.set(_SPACE, "preserve")
    if inline.data:
        holder = etree.SubElement(element, _tag("originalData"))
        for written, name in inline.data.items():
            etree.SubElement(holder, _tag("data"), {"id": name, _SPACE: "preserve"}).text = written
    segment = etree.SubElement(element, _tag("segment"), {"state": _STATES[unit.state]})
    if unit.target and unit.state in ("changed", "machine"):
        segment.set("subState", f"guide:{unit.state}")
    segment.append(source)
    if unit.target:
        segment.append(target)


def _indent(element: etree._Element, depth: int = 0) -> None:
    """Put each element on a line of its own, but those in words."""
    if etree.QName(element).localname in _WORDS or not len(element):
        return
    element.text = "\n" + "  " * (depth + 1)
    for child in element:
        _indent(child, depth + 1)
        child.tail = element.text
    element[-1].tail = "\n" + "  " * depth


def _unit(element: etree._Element) -> Unit:
    data = {str(item.get("id")): item.text or "" for item in element.iter(_tag("data"))}
    segments = list(element.iter(_tag("segment")))
    pieces = [piece for piece in element if piece.tag in (_tag("segment"), _tag("ignorable"))]
    source = "".join(markdown_of(piece.find(_tag("source")), data) for piece in pieces)
    is_whole = all(_text(segment, "target") is not None for segment in segments)
    target = "".join(_targets(pieces, data)) if is_whole else ""
    notes = {str(note.get("category")): note.text or "" for note in element.iter(_tag("note"))}
    remarks = (note.text or "" for note in element.iter(_tag("note")) if note.get("category") not in _OURS)
    return Unit(
        str(element.get("name") or ""),
        source,
        target,
        _state(segments, target),
        previous=notes.get(_PREVIOUS, ""),
        base=notes.get(_MARK, ""),
        remark=" ".join(" ".join(remarks).split()),
    )


def _targets(pieces: list[etree._Element], data: Mapping[str, str]) -> Iterator[str]:
    """The translations of segments and what is between them; a translator may have changed their order."""
    texts = [_text(piece, "target", "source") for piece in pieces]
    for _, text in sorted(enumerate(texts, 1), key=lambda numbered: _order(*numbered)):
        yield markdown_of(text, data)


def _order(place: int, text: etree._Element | None) -> int:
    order = "" if text is None else text.get("order", "")
    return int(order) if order.isdecimal() else place


def _text(piece: etree._Element, *names: str) -> etree._Element | None:
    """The first of these elements that is there and says something."""
    found = (piece.find(_tag(name)) for name in names)
    return next((element for element in found if element is not None and (element.text or len(element))), None)


def _state(segments: list[etree._Element], target: str) -> UnitState:
    if not target.strip():
        return "missing"
    order: tuple[UnitState, ...] = ("machine", "human", "reviewed")
    # Tools that leave the state away mean what has a translation to be translated.
    states = (_READ_STATES.get(segment.get("state") or "translated", "machine") for segment in segments)
    return min(states, key=order.index, default="machine")
