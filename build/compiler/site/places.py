"""Where each page of the site lies, the same as in the app, and how one page names another.

    index.html                            the language choice
    <lang>/index.html                     home
    <lang>/<page id>/index.html           a topic, or a contact, notice or event as contacts/<id>, …
    <lang>/-/<screen>/index.html          a list of the guide's own: contacts, events, glossary, emergency, …

Addresses inside the site are relative, so that it works in any folder of a host.
"""

import posixpath
from dataclasses import dataclass, replace
from urllib.parse import quote

_OWN = "-/"


@dataclass(frozen=True, slots=True)
class Place:
    """A page of the site: ``path`` is empty for home, a page's id, or a list of the guide's own (``-/contacts``)."""

    language: str
    path: str = ""

    @property
    def folder(self) -> str:
        """The folder below the site's root that holds the page."""
        return f"{self.language}/{self.path}".strip("/")

    @property
    def file(self) -> str:
        """The file that is the page."""
        return posixpath.join(self.folder, "index.html")

    def within(self, language: str) -> "Place":
        """The same page in another language."""
        return replace(self, language=language)


ROOT = Place("")


def screen(language: str, name: str) -> Place:
    """A list of the guide's own."""
    return Place(language, _OWN + name)


@dataclass(frozen=True, slots=True)
class Links:
    """The way from one page to everything else."""

    start: Place

    @property
    def root(self) -> str:
        """The way to the root of the site, which ends in a slash."""
        return f"{self.file('.')}/"

    def to(self, place: Place, anchor: str = "") -> str:
        """The relative address of a page, or of a part of it."""
        path = posixpath.relpath(place.folder or ".", self.start.folder or ".")
        return f"{quote(path)}/" + (f"#{quote(anchor)}" if anchor else "")

    def file(self, path: str) -> str:
        """The relative address of a file of the site."""
        return quote(posixpath.relpath(path, self.start.folder or "."))


def published(web: str, place: Place) -> str:
    """The full address of a page of a guide that is published at ``web``."""
    folder = quote(place.folder)
    return f"{web.rstrip('/')}/{folder}/" if folder else f"{web.rstrip('/')}/"
