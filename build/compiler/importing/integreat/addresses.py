"""Links of a region's pages: which of them lead to the region's own pages, and to which."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from compiler.importing import values
from compiler.importing.html.links import repaired
from compiler.importing.integreat.joining import Index, Subject

_OWN_HOSTS = ("integreat.app", "integreat-app.de")


@dataclass(frozen=True, slots=True)
class Addresses:
    """The pages of a region by their addresses. ``hosts`` are those that the answers themselves name."""

    region: str
    languages: Collection[str]
    hosts: Collection[str]
    index: Index
    ids: Mapping[Subject, str]

    def lead(self, href: str, base: str) -> tuple[str, str]:
        """Where a link leads, empty for nowhere, and what is to be said about it."""
        if href.strip().startswith("#"):
            return "", "a link to a place in its own page is words now"
        target = repaired(href, base)
        path = self._own_path(target) or self._own_path(values.joined(base, href) if href.strip() else "")
        if path is None:
            return target, "" if target else "a link that no client could open is words now"
        subject = self.index.at(path) or self.index.named(path)
        if subject is not None and subject in self.ids:
            return f"/{self.ids[subject]}", ""
        # The region's own start page is none of its pages.
        is_start = path.count("/") < 2
        return target, "" if is_start else "a link to a page that is in none of the answers still leads to Integreat"

    def _own_path(self, target: str) -> str | None:
        """The path of an address that belongs to the region's pages."""
        try:
            parts = urlsplit(target)
            host = parts.hostname or ""
        except ValueError:
            return None
        if parts.scheme not in ("http", "https") or not self._is_own(host):
            return None
        path = values.path(parts.path)
        region, _, rest = path.partition("/")
        return path if region == self.region and rest.partition("/")[0] in self.languages else None

    def _is_own(self, host: str) -> bool:
        return host in self.hosts or any(host == own or host.endswith(f".{own}") for own in _OWN_HOSTS)
