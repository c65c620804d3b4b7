"""Whatever in pages and YAML files refers to what goes, written so that it refers to the same thing afterwards."""

import json
import posixpath
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import unquote

import yaml

from compiler import frontmatter, media
from compiler.facts import Facts
from compiler.links import Addresses, BrokenLink
from compiler.media import MissingPicture
from compiler.names import normalised
from compiler.problems import Place
from compiler.relocation.change import Change
from compiler.relocation.destinations import readdressed
from compiler.relocation.edits import Edit
from compiler.source import PageSource

_CONTACT_SCHEME = "contact:"


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What links and pictures can lead to: the pages and pictures of a guide."""

    addresses: Addresses
    pictures: Mapping[str, Path]

    def link(self, target: str, page: PageSource) -> str:
        """The address that a link leads to; empty when it is broken."""
        try:
            return self.addresses.resolve(target, page)
        except BrokenLink:
            return ""

    def picture(self, target: str, page: PageSource) -> str:
        """The path of a picture in the content; empty when there is none."""
        try:
            return media.resolve(target, page.folder, self.pictures)
        except MissingPicture:
            return ""


@dataclass(frozen=True, slots=True)
class References:
    """Follows the references of a guide, whose files say ``texts``, through a change."""

    change: Change
    texts: Mapping[str, str]
    before: Surroundings
    after: Surroundings

    def in_page(self, page: PageSource) -> Iterator[Edit]:
        """The edits of a page."""
        text = self.texts[page.path]
        start = len(text) - len(frontmatter.split(text).body)
        targets = dict(self._links(page)) | dict(self._pictures(page))
        for edit in readdressed(text[start:], targets):
            yield Edit(edit.start + start, edit.end + start, edit.text)
        for box in page.document.contacts:
            if (contact := self.change.contact(box.target)) != box.target:
                place = _offset(text, box.place)
                yield Edit(place, place + len(box.target), contact)

    def in_facts(self, facts: Facts) -> Iterator[Edit]:
        """The edits of a YAML file."""
        renamed: Mapping[str, Callable[[str], str]] = {
            "emergency": self.change.contact,
            "contacts": self.change.contact,
            "contact": self.change.contact,
            "topics": self.change.page,
        }
        if not facts.data.keys() & renamed:
            return
        root: Any = yaml.compose(self.texts[facts.path], yaml.SafeLoader)
        for key, value in root.value:
            for entry in value.value if isinstance(value, yaml.SequenceNode) else [value]:
                new = renamed.get(key.value, str)(entry.value) if isinstance(entry, yaml.ScalarNode) else ""
                if new and new != entry.value:
                    yield Edit(entry.start_mark.index, entry.end_mark.index, _quoted(new, entry.style))

    def moved(self, page: PageSource) -> PageSource:
        """The page as it is afterwards, with the text it has now."""
        return replace(page, path=self.change.path(page.path), id=self.change.page(page.id))

    def wanted(self, target: str, page: PageSource) -> str:
        """Where a link of the page is to lead afterwards; empty when it leads nowhere."""
        return self.change.address(self.before.link(target, page))

    def _links(self, page: PageSource) -> Iterator[tuple[str, str]]:
        """Target -> new target, of each link that would lead elsewhere otherwise, or in a roundabout way."""
        after = self.moved(page)
        for target in {link.target for link in page.document.links}:
            address, wanted = self.before.link(target, page), self.wanted(target, page)
            if not wanted.startswith("/"):
                continue
            stays = wanted == address and after.folder == page.folder
            if self.after.link(target, after) == wanted and (stays or _is_straight(target, wanted, after.folder)):
                continue
            for spelling in _spellings(target, address, wanted, after.folder):
                if self.after.link(spelling, after) == wanted:
                    yield target, spelling
                    break

    def _pictures(self, page: PageSource) -> Iterator[tuple[str, str]]:
        """The same of pictures."""
        after = self.moved(page)
        for target in {picture.target for picture in page.document.pictures}:
            path = self.before.picture(target, page)
            wanted = self.change.picture(path)
            if not wanted:
                continue
            stays = wanted == path and after.folder == page.folder
            if self.after.picture(target, after) == wanted and (stays or _is_straight(target, wanted, after.folder)):
                continue
            relative = [] if target.startswith("/") else [posixpath.relpath(wanted, after.folder)]
            for spelling in (*relative, f"/{wanted}"):
                if self.after.picture(spelling, after) == wanted:
                    yield target, spelling
                    break


def _is_straight(target: str, wanted: str, folder: str) -> bool:
    """Whether a relative path in a file of ``folder`` climbs no higher than it has to."""
    path, way = (address.partition("#")[0] for address in (target, wanted))
    shortest = posixpath.relpath(posixpath.join(way.removeprefix("/"), _file(path)), folder)
    return not path.startswith(".") or posixpath.normpath(path) == shortest


def _file(path: str) -> str:
    """The name of the page's file where a link names that as well."""
    return PurePosixPath(path).name if path.endswith(".md") else ""


def _spellings(target: str, old: str, new: str, folder: str) -> Iterator[str]:
    """Ways to write the address ``new`` in a file of ``folder``, in the style of ``target``, which led to ``old``."""
    old_page, page = (address.removeprefix("/").partition("#")[0] for address in (old, new))
    path, mark, anchor = target.partition("#")
    tail = mark + anchor if "#" in new else ""
    if path.lower().startswith(_CONTACT_SCHEME):
        yield _CONTACT_SCHEME + page.rpartition("/")[2] + tail
    written = normalised(unquote(path))
    from_root = re.fullmatch(rf"((?:[^.].*)?/)?{re.escape(old_page)}([/.].*)?", written)
    if from_root:
        yield f"{from_root[1] or ''}{page}{from_root[2] or ''}{tail}"
    if not path.startswith("/"):
        relative = posixpath.relpath(posixpath.join(page, _file(written)), folder)
        yield relative + tail
        yield f"./{relative}{tail}"
    yield f"/{page}{tail}"


def _offset(text: str, place: Place) -> int:
    lines = text.split("\n")[: place.line - 1]
    return sum(len(line) + 1 for line in lines) + place.column - 1


def _quoted(id_: str, style: str | None) -> str:
    if style == "'":
        return f"'{id_}'"
    return json.dumps(id_, ensure_ascii=False) if style == '"' or not id_[0].isalpha() else id_
