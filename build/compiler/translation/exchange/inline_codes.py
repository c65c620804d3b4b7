"""The inline elements of XLIFF 2 for the markup in running text, and the way back."""

from collections.abc import Mapping
from typing import Any

from lxml import etree

from compiler.markdown.codes import Code, codes

_PAIRED: Mapping[str, Mapping[str, str]] = {
    "strong": {"type": "fmt", "subType": "xlf:b"},
    "em": {"type": "fmt", "subType": "xlf:i"},
    "link": {"type": "link", "canDelete": "no"},
}
_ALONE: Mapping[str, Mapping[str, str]] = {
    "break": {"type": "fmt", "subType": "xlf:lb"},
    "link": {"type": "link", "canDelete": "no"},
    "code": {"type": "other"},
}


class Inline:
    """Makes the elements of one unit. ``data`` is the markup that its codes refer to, and the name of each."""

    def __init__(self, namespace: str) -> None:
        self.data: dict[str, str] = {}
        self._namespace = namespace
        self._numbers: dict[tuple[str, ...], list[str]] = {}
        self._count = 0

    def element(self, name: str, markdown: str) -> etree._Element:
        """A source or a target with these words. The same code has the same number in both."""
        root = etree.Element(self._tag(name))
        unused = {markup: list(numbers) for markup, numbers in self._numbers.items()}
        stack = [root]
        pieces = codes(markdown)
        for place, code in enumerate(pieces):
            if code.role == "words":
                _say(stack[-1], code.written)
            elif code.role == "opening":
                closing = _closing(pieces, place)
                attributes = {"dataRefStart": self._data(code.written), "dataRefEnd": self._data(closing.written)}
                number = self._number((code.written, closing.written), unused)
                stack.append(self._add(stack[-1], "pc", {"id": number, **_PAIRED[code.name], **attributes}))
            elif code.role == "closing":
                stack.pop()
            else:
                number = self._number((code.written,), unused)
                attributes = {"id": number, **_ALONE[code.name], "dataRef": self._data(code.written)}
                self._add(stack[-1], "ph", attributes)
        return root

    def _tag(self, name: str) -> str:
        return f"{{{self._namespace}}}{name}"

    def _add(self, parent: etree._Element, name: str, attributes: dict[str, str]) -> etree._Element:
        return etree.SubElement(parent, self._tag(name), attributes)

    def _data(self, written: str) -> str:
        return self.data.setdefault(written, f"d{len(self.data) + 1}")

    def _number(self, markup: tuple[str, ...], unused: dict[tuple[str, ...], list[str]]) -> str:
        if unused.get(markup):
            return unused[markup].pop(0)
        self._count += 1
        self._numbers.setdefault(markup, []).append(str(self._count))
        return str(self._count)


def markdown_of(element: Any, data: Mapping[str, str]) -> str:
    """The Markdown of a source or a target; ``data`` is the unit's markup by name. Raises ValueError."""
    if element is None:
        return ""
    inner = (element.text or "") + "".join(markdown_of(child, data) + (child.tail or "") for child in element)
    match etree.QName(element).localname if isinstance(element.tag, str) else "":
        case "pc":
            return data.get(element.get("dataRefStart", ""), "") + inner + data.get(element.get("dataRefEnd", ""), "")
        case "ph" | "sc" | "ec":
            return data.get(element.get("dataRef", ""), "")
        case "cp":
            return _character(element.get("hex", ""))
        case "":
            return ""
    return inner


def _character(number: str) -> str:
    """The character of a hexadecimal number; raises ValueError."""
    try:
        character = chr(int(number, 16))
        character.encode()
    except (ValueError, OverflowError):
        raise ValueError(f'<cp hex="{number}"/>, which is no character') from None
    return character


def _say(parent: etree._Element, words: str) -> None:
    """Add words behind what is in an element."""
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + words
    else:
        parent.text = (parent.text or "") + words


def _closing(pieces: tuple[Code, ...], place: int) -> Code:
    """What closes the code that opens at ``place``."""
    depth = 0
    for code in pieces[place:]:
        depth += (code.role == "opening") - (code.role == "closing")
        if depth == 0:
            return code
    raise ValueError(f"{pieces[place].written} is never closed")
