"""Which subject gets which id: pages below their parents, places and events in folders of their own."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from compiler.importing.integreat.joining import Subject
from compiler.importing.integreat.records import Kind, Record
from compiler.importing.naming import Names
from compiler.importing.remarks import Remark
from compiler.parsing import CONTACTS, EVENTS

_TOPS: Mapping[Kind, str] = {"place": CONTACTS, "event": EVENTS}
_LAST = 10**9


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
