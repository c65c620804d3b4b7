"""A page of a site as a tree, for tests that look into it."""

from pathlib import Path
from typing import Any

from lxml import html
from lxml.html import HtmlElement


def read_page(file: Path) -> HtmlElement:
    """The page in a file."""
    return html.fromstring(file.read_bytes().decode())


def found(element: HtmlElement, path: str) -> list[Any]:
    """What an XPath finds: elements, or the values of attributes and texts."""
    result = element.xpath(path)
    assert isinstance(result, list)
    return result
