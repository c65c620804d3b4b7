"""A page of the site as it stands in a ZIM file: without scripts, and without links to what is not in the file."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

from lxml import html

_SCRIPTED = "//script | //*[contains(concat(' ', @class, ' '), ' needs-script ')]"
_FOR_BROWSERS = "//link[@rel!='stylesheet'][@rel!='icon']"
"""What installs a site on the web, and tells search engines where it lies."""

_MENUS_OF_ONE = "//nav//details[count(.//a) < 2]"

_BASE = "http://zim/"


@dataclass(frozen=True, slots=True)
class Pruned:
    """A page and its heading."""

    title: str
    content: bytes


def prune(path: str, page: bytes, held: Collection[str]) -> Pruned:
    """The page at ``path`` of a file that holds these paths."""
    document: Any = html.document_fromstring(page.decode())
    for element in document.xpath(f"{_SCRIPTED} | {_FOR_BROWSERS}"):
        element.drop_tree()
    for element in document.xpath("//a[@href]"):
        if not _leads(path, element.get("href", ""), held):
            _unlink(element)
    for menu in document.xpath(_MENUS_OF_ONE):
        menu.drop_tree()
    heading = document.find(".//h1")
    content = html.tostring(document, encoding="unicode", doctype="<!doctype html>")
    return Pruned("" if heading is None else " ".join(heading.text_content().split()), f"{content}\n".encode())


def _leads(path: str, target: str, held: Collection[str]) -> bool:
    """Whether a link leads to an entry, or to the world."""
    address = urlsplit(urljoin(_BASE + path, target))
    return f"{address.scheme}://{address.netloc}/" != _BASE or unquote(address.path).removeprefix("/") in held


def _unlink(link: Any) -> None:
    """Take a link away: as a whole where it stands by itself, and in a text so that its words stay."""
    parent = link.getparent()
    if parent is not None and parent.tag == "li" and len(parent) == 1:
        parent.drop_tree()
    elif parent is not None and parent.tag in ("nav", "main"):
        link.drop_tree()
    else:
        link.drop_tag()
