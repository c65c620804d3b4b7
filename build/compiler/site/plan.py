"""What every part of the site is made from, and what a part of it is."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from compiler.folders import File
from compiler.site.assets import Assets
from compiler.site.icons import Icons
from compiler.site.places import Links, Place, published
from guide.bundle import layout
from guide.bundle.manifest import Entry
from guide.bundle.model import CONTACT_PAGES, EVENT_PAGES, NOTICE_PAGES, Language
from guide.bundle.opened import Bundle
from guide.library import Library


@dataclass(frozen=True)
class Site:
    """A site on its way; ``web`` is where it will be published, empty where nobody has said.

    ``cache`` is a folder of this user, for what can be used again.
    """

    bundle: Bundle
    library: Library
    assets: Assets
    cache: Path
    web: str = ""
    has_app: bool = False
    icons: Icons = field(default_factory=Icons)

    @cached_property
    def page_ids(self) -> tuple[str, ...]:
        """The ids of all pages: topics, contacts, notices, events."""
        library = self.library
        listed = (
            (CONTACT_PAGES, library.contacts),
            (NOTICE_PAGES, library.notices),
            (EVENT_PAGES, library.events),
        )
        return (*library.topics, *(prefix + name for prefix, names in listed for name in names))

    @property
    def revision(self) -> str:
        """Names exactly this content."""
        return self.bundle.manifest.revision

    def version(self, page_id: str, language: str) -> str:
        """Names what a page says: the first digits of its digest in the bundle."""
        return self.bundle.manifest.files[layout.page(page_id, language)].sha256[:8]

    def address(self, here: Place, place: Place) -> str:
        """The full address of a page; where nobody knows it, the way to it from ``here``."""
        return self.published(place) or Links(here).to(place)

    def alternates(self, place: Place, languages: Iterable[Language]) -> tuple[tuple[str, str], ...]:
        """The addresses of a page in these languages, with their tags."""
        return tuple((language.tag, self.address(place, place.within(language.tag))) for language in languages)

    def published(self, place: Place) -> str:
        """The full address of a page; empty where nobody knows where the site will be."""
        return published(self.web, place) if self.web else ""


Part = Callable[[Site], Iterator[File]]
Last = Callable[[Site, Mapping[str, Entry]], Iterator[File]]
"""A part that tells of the others: it hears what there is already."""
