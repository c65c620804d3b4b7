"""Ids for what is imported: readable, the same at every import, whatever is called otherwise since."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from compiler.importing.ids import readable, unique
from compiler.importing.integreat.joining import Subject
from compiler.importing.integreat.records import Kind, Record
from compiler.importing.remarks import Remark
from compiler.parsing import CONTACTS, EVENTS, RESERVED

_TOPS: Mapping[Kind, str] = {"place": CONTACTS, "event": EVENTS}
_LAST = 10**9


class Names:
    """Gives each subject the id it had at the last import, or a new one from its title.

    ``known`` are the ids of the last import and what they were called at the source, ``moved`` their new ids where an
    editor has moved pages since.
    """

    def __init__(self, known: Mapping[str, Sequence[str]], moved: Mapping[str, str]) -> None:
        self._ids: dict[str, str] = {}
        self._taken: dict[str, set[str]] = defaultdict(set, {"": set(RESERVED)})
        self.keys: dict[str, tuple[str, ...]] = {}
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


def name_all(
    subjects: Iterable[Subject], languages: Sequence[str], tags: Mapping[str, str], names: Names
) -> tuple[dict[Subject, str], list[Remark]]:
    """The id of every subject; pages below their parents."""
    ids: dict[Subject, str] = {}
    remarks: list[Remark] = []
    for subject in _from_above(sorted(subjects, key=lambda subject: _rank(subject.main(languages)))):
        record = subject.main(languages)
        folder = ids[subject.parent] if subject.parent is not None else _TOPS.get(subject.kind, "")
        id_ = names.name(_keys(subject), folder, record.title, tags.get(record.language, ""))
        ids[subject] = id_
        if id_.rpartition("/")[0] != folder:
            message = "a page stands elsewhere at the source now, and here where it was; to move it: guide move"
            remarks.append(Remark(message, record.place, f"{id_} {folder}/{id_.rpartition('/')[2]}".replace(" /", " ")))
    return ids, remarks


def _from_above(subjects: Sequence[Subject]) -> list[Subject]:
    """The subjects, each behind the one above it, neighbours in their order."""
    below: dict[Subject | None, list[Subject]] = defaultdict(list)
    for subject in subjects:
        below[subject.parent].append(subject)
    out: list[Subject] = []
    waiting = below[None][::-1]
    while waiting:
        out.append(waiting.pop())
        waiting += below[out[-1]][::-1]
    return out


def _rank(record: Record) -> tuple[int, str]:
    return (_LAST if record.order is None else record.order), record.path


def _keys(subject: Subject) -> list[str]:
    """What a subject is called at the source; translations have ids that change with each version, and paths."""
    records = subject.records.values()
    return sorted(f"{subject.kind}:{record.path}" for record in records)
