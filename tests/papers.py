"""PDFs as a screen reader, a printer and a camera find them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import pypdfium2
import zxingcpp
from pypdf import PdfReader
from pypdf.generic import ContentStream

_ISOLATES = re.compile("[\u2066-\u2069]")
_MAPPINGS = re.compile(rb"beginbfchar(.*?)endbfchar", re.DOTALL)
_CODE = re.compile(rb"<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]+)>")


def paragraphs(content: bytes) -> list[str]:
    """The text by its paragraphs, in the order in which they are read aloud; without the signs that isolate directions.

    The words of a line that runs from right to left stand in it from left to right: Typst writes them so.
    """
    document = _Document(PdfReader(BytesIO(content)))
    texts = (document.text(node) for node in document.nodes() if node["/S"] in ("/P", "/H1", "/H2", "/H3", "/H4"))
    return [" ".join(_ISOLATES.sub("", text).split()) for text in texts]


def text(content: bytes) -> str:
    """All text that is read aloud, on one line."""
    return " ".join(paragraphs(content))


def pages(content: bytes) -> list[str]:
    """The text of each page as it is copied; words of two directions in a line may change places."""
    with pypdfium2.PdfDocument(content) as document:
        texts = [page.get_textpage().get_text_bounded() for page in document]
    return [_ISOLATES.sub("", text) for text in texts]


def lines(content: bytes) -> list[str]:
    """The lines of all pages as they are copied."""
    return [line for text in pages(content) for line in text.splitlines()]


def size(content: bytes) -> int:
    """How many pages there are."""
    return len(PdfReader(BytesIO(content)).pages)


def codes(content: bytes) -> list[str]:
    """What a camera reads off the printed pages."""
    with pypdfium2.PdfDocument(content) as document:
        pictures = [page.render(scale=2).to_pil() for page in document]
    return [code.text for picture in pictures for code in zxingcpp.read_barcodes(picture)]


def tags(content: bytes) -> list[str]:
    """The kinds of all parts of the document, in the order in which they are read aloud."""
    return [str(node["/S"]).lstrip("/") for node in _Document(PdfReader(BytesIO(content))).nodes()]


def alternatives(content: bytes) -> list[str]:
    """What is said for each picture."""
    return [str(node["/Alt"]) for node in _Document(PdfReader(BytesIO(content))).nodes() if "/Alt" in node]


def languages(content: bytes) -> set[str]:
    """The languages of the document and of its parts."""
    document = _Document(PdfReader(BytesIO(content)))
    marked = (language for page in document.reader.pages for language in document.marked(page).languages)
    named = (str(node["/Lang"]) for node in (document.root, *document.nodes()) if "/Lang" in node)
    return {*marked, *named}


def outline(content: bytes) -> list[Any]:
    """The titles of the outline; those below another one are a list behind it."""
    return _titles(PdfReader(BytesIO(content)).outline)


def fonts(content: bytes) -> dict[str, bool]:
    """The fonts by their names, and whether the document carries them."""
    found = {}
    for page in PdfReader(BytesIO(content)).pages:
        for font in _fonts(page).values():
            descriptor = font["/DescendantFonts"][0].get_object()["/FontDescriptor"]
            found[str(font["/BaseFont"]).lstrip("/")] = any(key.startswith("/FontFile") for key in descriptor)
    return found


def links(content: bytes) -> list[str]:
    """The addresses on the web that links lead to."""
    annotations = (annotation for page in PdfReader(BytesIO(content)).pages for annotation in page.get("/Annots", ()))
    actions = (annotation.get_object().get("/A", {}) for annotation in annotations)
    return [str(action["/URI"]) for action in actions if "/URI" in action]


@dataclass
class _Marked:
    """The text of a page by the marks that its parts are known by, and the languages that the marks name."""

    texts: dict[int, str] = field(default_factory=dict)
    languages: set[str] = field(default_factory=set)


@dataclass
class _Mark:
    """A mark around letters: ``instead`` is what they stand for where they do not say it themselves."""

    number: int | None
    instead: str | None = None
    is_reversed: bool = False
    letters: list[str] = field(default_factory=list)


class _Document:
    def __init__(self, reader: PdfReader) -> None:
        self.reader = reader
        self.root: Any = reader.trailer["/Root"]
        self._marked: dict[int, _Marked] = {}

    def nodes(self) -> Iterator[Any]:
        return _nodes(self.root["/StructTreeRoot"])

    def text(self, node: Any, page: Any = None) -> str:
        """What a part of the document says."""
        page = node.get("/Pg", page)
        kids = node.get("/K", [])
        kids = kids if isinstance(kids, list) else [kids]
        return "".join(self._said(kid, page) for kid in map(_resolved, kids))

    def marked(self, page: Any) -> _Marked:
        number = page.indirect_reference.idnum
        if number not in self._marked:
            self._marked[number] = _marked(page)
        return self._marked[number]

    def _said(self, kid: Any, page: Any) -> str:
        if isinstance(kid, int):
            return self.marked(_resolved(page)).texts.get(kid, "")
        if "/MCID" in kid:
            return self.marked(_resolved(kid.get("/Pg", page))).texts.get(kid["/MCID"], "")
        return self.text(kid, page) if "/S" in kid else ""


def _marked(page: Any) -> _Marked:
    found, stack, letters = _Marked(), [_Mark(None)], {}
    maps = {name: _letters(font) for name, font in _fonts(page).items()}
    for operands, operator in ContentStream(page["/Contents"], None).operations:
        if operator == b"Tf":
            letters = maps[operands[0]]
        elif operator in (b"Tj", b"TJ"):
            shown = operands[0] if operator == b"TJ" else [operands[0]]
            raw = b"".join(part.original_bytes for part in shown if hasattr(part, "original_bytes"))
            stack[-1].letters += [letters.get(raw[at : at + 2], "") for at in range(0, len(raw), 2)]
        elif operator in (b"BDC", b"BMC"):
            properties = operands[1] if operator == b"BDC" and isinstance(operands[1], dict) else {}
            if "/Lang" in properties:
                found.languages.add(str(properties["/Lang"]))
            instead = properties.get("/ActualText")
            stack.append(_Mark(properties.get("/MCID"), instead, operands[0] == "/ReversedChars"))
        elif operator == b"EMC":
            mark = stack.pop()
            said = "".join(reversed(mark.letters) if mark.is_reversed else mark.letters)
            said = said if mark.instead is None else str(mark.instead)
            stack[-1].letters.append(said)
            if mark.number is not None:
                found.texts[int(mark.number)] = said
    return found


def _letters(font: Any) -> dict[bytes, str]:
    """What each code of a font stands for."""
    mappings = b"".join(_MAPPINGS.findall(font["/ToUnicode"].get_data()))
    codes = ((bytes.fromhex(part.decode()) for part in pair) for pair in _CODE.findall(mappings))
    return {code: letters.decode("utf-16-be") for code, letters in codes}


def _fonts(page: Any) -> dict[str, Any]:
    return {name: font.get_object() for name, font in page["/Resources"].get("/Font", {}).items()}


def _titles(entries: list[Any]) -> list[Any]:
    return [_titles(entry) if isinstance(entry, list) else entry.title for entry in entries]


def _nodes(node: Any) -> Iterator[Any]:
    node = _resolved(node)
    if isinstance(node, list):
        for part in node:
            yield from _nodes(part)
    elif isinstance(node, dict):
        if "/S" in node:
            yield node
        if "/K" in node:
            yield from _nodes(node["/K"])


def _resolved(node: Any) -> Any:
    return node.get_object() if hasattr(node, "get_object") else node
