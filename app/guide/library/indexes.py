"""The search index of the guide at hand: the one that ships with the app, else one made on this device."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock

from guide.bundle.opened import Bundle
from guide.search.answer import Answer
from guide.search.findable import findable
from guide.search.index import IndexUnusable, SearchIndex, open_index, refresh_index


@dataclass
class Indexes:
    """Where indexes may be, in order of trust; the last folder is this device's own and may be written.

    An index is a set of pickles: it is only ever opened from the app's own files or from what this
    device wrote itself (docs/decisions/0002).
    """

    shipped: Sequence[Path]
    own: Path
    _index: SearchIndex | None = None
    _lock: Lock = field(default_factory=Lock)

    def search(self, bundle: Bundle, query: str, language: str, limit: int) -> Answer:
        """Answer from the bundle's index, which is opened, brought up to date or built at the first question."""
        with self._lock:
            if self._index is None:
                self._index = self._open(bundle)
            return self._index.search(query, language, limit)

    def _open(self, bundle: Bundle) -> SearchIndex:
        revision = bundle.manifest.revision
        for folder in (*self.shipped, self.own):
            try:
                return open_index(folder, revision)
            except IndexUnusable:
                continue
        refresh_index(self.own, revision, findable(bundle), self.shipped, bundle.guide.source_language)
        return open_index(self.own, revision)
