"""What is moved or removed, as the ids of pages and the paths of files before and after."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from guide.bundle.model import CONTACT_PAGES


@dataclass(frozen=True, slots=True)
class Change:
    """A folder or a picture that goes from the path ``old`` to ``new``, or goes for good (an empty ``new``).

    ``pages`` leads from the id of each page that goes to that of the page that takes its place, ``gone`` are those
    that none takes the place of; ``pictures`` leads from path to path in the same way.
    """

    old: str
    new: str = ""
    pages: Mapping[str, str] = field(default_factory=dict)
    gone: frozenset[str] = frozenset()
    pictures: Mapping[str, str] = field(default_factory=dict)

    def path(self, path: str) -> str:
        """Where the file at ``path`` is afterwards; empty when it is removed."""
        if path != self.old and not path.startswith(f"{self.old}/"):
            return path
        return self.new + path.removeprefix(self.old) if self.new else ""

    def page(self, page: str) -> str:
        """The id of the page that takes a page's place; its own unless it goes."""
        return self.pages.get(page, page)

    def contact(self, contact: str) -> str:
        """The id of the contact that takes a contact's place, or its own."""
        page = self.page(CONTACT_PAGES + contact)
        return page.removeprefix(CONTACT_PAGES) if page.startswith(CONTACT_PAGES) else contact

    def picture(self, path: str) -> str:
        """The path of the picture that takes a picture's place, or its own."""
        return self.pictures.get(path, path)

    def address(self, address: str) -> str:
        """What a link to ``address`` in the bundle (``/id#anchor``) is to lead to."""
        page, mark, anchor = address.removeprefix("/").partition("#")
        if page not in self.pages:
            return address
        # Another page has other headings.
        return f"/{self.pages[page]}" + (mark + anchor if self.new else "")
