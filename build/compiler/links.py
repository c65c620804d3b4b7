"""Where the links of a page lead: every spelling of an address becomes the one the bundle uses, or a reason why not."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from markdown_it.common.normalize_url import normalizeLink

from compiler.names import base_language, canonical_tag, is_tag, normalised
from compiler.source import PageSource, Tree
from compiler.suggestions import did_you_mean
from guide.bundle.model import CONTACT_PAGES

OUTSIDE = ("https", "http", "mailto", "tel")

_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):(.*)", re.DOTALL)
_CONTACT_SCHEME = "contact"


class BrokenLink(Exception):
    """A link that leads nowhere; ``fix`` says what to do."""

    def __init__(self, message: str, fix: str) -> None:
        super().__init__(message)
        self.message = message
        self.fix = fix


@dataclass(frozen=True, slots=True)
class Addresses:
    """Every place of a guide that a link can lead to: page id -> language -> anchors."""

    pages: Mapping[str, Mapping[str, frozenset[str]]]
    languages: tuple[str, ...]
    source_language: str

    def resolve(self, target: str, page: PageSource) -> str:
        """The address that ``target``, written in ``page``, has in a bundle; raises BrokenLink.

        It is ``/id`` or ``/id#anchor`` inside the guide, and as it was written outside.
        """
        if not target:
            raise BrokenLink("a link without an address", "write the address in the round brackets")
        if scheme := _SCHEME.fullmatch(target):
            if scheme[1].lower() != _CONTACT_SCHEME:
                return _outside(target, scheme[1].lower(), scheme[2])
            target = f"/{CONTACT_PAGES}{scheme[2]}"
        path, _, anchor = target.partition("#")
        page_id = self._page_id(path, page) if path else page.id
        if not anchor:
            return f"/{page_id}"
        return f"/{page_id}#{self._anchor(page_id, anchor, page.language)}"

    def _page_id(self, path: str, page: PageSource) -> str:
        if path.startswith("//"):
            raise BrokenLink(f"there is no address {path}", f"write https:{path}")
        wanted = normalised(unquote(path))
        for candidate in _candidates(wanted, page.folder):
            for page_id in self._spellings(candidate):
                if page_id in self.pages:
                    return page_id
        raise BrokenLink(f"there is no page {path}", self._fix(wanted))

    def _fix(self, wanted: str) -> str:
        if wanted.startswith("www."):
            return f"write https://{wanted}"
        if "@" in wanted:
            return f"write mailto:{wanted}"
        return did_you_mean(wanted.strip("/"), self.pages) or "write the id of a topic, such as /housing"

    def _spellings(self, path: str) -> Iterator[str]:
        """The ids a path may stand for: as it is, or without a language before it."""
        for spelling in _without_file_name(path.strip("/")):
            yield spelling
            first, _, rest = spelling.partition("/")
            if canonical_tag(first) in self.languages:
                yield rest

    def _anchor(self, page_id: str, anchor: str, language: str) -> str:
        wanted = normalised(unquote(anchor))
        anchors = self._anchors(page_id, language)
        if wanted not in anchors:
            closest = did_you_mean(wanted, anchors)
            raise BrokenLink(f"the page {page_id} has no heading #{wanted}", closest or "leave out the part after #")
        return wanted

    def _anchors(self, page_id: str, language: str) -> frozenset[str]:
        """The anchors of the page that a reader of ``language`` is shown."""
        written = self.pages[page_id]
        for shown in (language, base_language(language), self.source_language, *self.languages):
            if shown in written:
                return written[shown]
        return frozenset()


def addresses(tree: Tree) -> Addresses:
    """The addresses of a guide."""
    pages: dict[str, dict[str, frozenset[str]]] = {page_id: {} for page_id in tree.page_ids}
    for page in tree.pages():
        pages[page.id][page.language] = page.document.anchors
    return Addresses(pages, tree.languages, tree.source_language)


def _outside(target: str, scheme: str, rest: str) -> str:
    if scheme not in OUTSIDE:
        raise BrokenLink(f"addresses that start with {scheme}: are not opened", f"use one of {', '.join(OUTSIDE)}")
    if not rest.strip("/"):
        raise BrokenLink(f"nothing follows {scheme}:", "write the whole address")
    return normalizeLink(target)


def _without_file_name(path: str) -> Iterator[str]:
    """The path of a page's folder, whether or not the page's own file is named too."""
    stem = path.removesuffix(".md")
    if stem != path and is_tag(canonical_tag(stem.rpartition("/")[2])):
        yield stem.rpartition("/")[0]
    yield stem


def _candidates(path: str, folder: str) -> Iterator[str]:
    """The paths from the root of the content that ``path`` may mean in a file of ``folder``."""
    if path.startswith("/"):
        yield posixpath.normpath(path.lstrip("/"))
        return
    if not path.startswith("."):
        yield posixpath.normpath(path)
    joined = posixpath.normpath(posixpath.join(folder, path))
    if not joined.startswith(".."):
        yield joined
