"""Ids for what is imported: readable, the same at every import, whatever is called otherwise since."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from compiler.importing.ids import readable, unique
from compiler.parsing import RESERVED


class Names:
    """Gives each subject the id it had at the last import, or a new one from its title.

    ``known`` are the ids of the last import and what they were called at the source, ``moved`` their new ids where an
    editor has moved pages since, ``others`` those of pages that editors have added.
    """

    def __init__(
        self, known: Mapping[str, Sequence[str]], moved: Mapping[str, str], others: Iterable[str] = ()
    ) -> None:
        self._ids: dict[str, str] = {}
        self._taken: dict[str, set[str]] = defaultdict(set, {"": set(RESERVED)})
        self.keys: dict[str, tuple[str, ...]] = {}
        for id_ in others:
            self._take(id_)
        for id_, keys in known.items():
            now = moved.get(id_, id_)
            self._take(now)
            for key in keys:
                self._ids.setdefault(key, now)

    def name(self, keys: Sequence[str], folder: str, title: str, language: str) -> str:
        """The id of something that is called ``keys`` at the source; a new one lies in ``folder``."""
        id_ = next((self._ids[key] for key in keys if self._ids.get(key, "") not in ("", *self.keys)), "")
        if not id_:
            name = unique(readable(title, language), self._taken[folder])
            id_ = f"{folder}/{name}" if folder else name
            self._take(id_)
        self.keys[id_] = tuple(keys)
        return id_

    def _take(self, id_: str) -> None:
        folder, _, name = id_.rpartition("/")
        self._taken[folder].add(name)
