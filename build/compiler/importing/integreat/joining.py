"""Translations brought together: the records of one page in all languages, and which page stands below which."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from compiler.importing.integreat.records import Kind, Record, Reference
from compiler.importing.remarks import Remark

MAX_LEVELS = 8  # of sections inside each other


@dataclass(slots=True, eq=False)
class Subject:
    """One page, place or event in all its languages, by their slugs; ``parent`` is the page above it."""

    kind: Kind
    records: dict[str, Record] = field(default_factory=dict)
    parent: "Subject | None" = None

    def main(self, languages: Iterable[str]) -> Record:
        """The record in the first of the languages that has one."""
        for language in languages:
            if language in self.records:
                return self.records[language]
        return min(self.records.values(), key=lambda record: (record.language, record.path))


class Index:
    """Finds subjects by the ids and paths of their records."""

    def __init__(self) -> None:
        self._by_id: dict[tuple[Kind, str, int], Subject] = {}
        self._by_path: dict[str, Subject] = {}
        self._by_name: dict[tuple[str, str], set[Subject]] = {}

    def add(self, record: Record, subject: Subject) -> None:
        """Know a record, unless another one has its path already."""
        if record.id is not None:
            self._by_id.setdefault((record.kind, record.language, record.id), subject)
        self._by_path.setdefault(record.path, subject)
        name = record.path.rpartition("/")[2]
        self._by_name.setdefault((record.language, name), set()).add(subject)

    def replace(self, old: Subject, new: Subject) -> None:
        """Lead to ``new`` what led to ``old``."""
        for record in old.records.values():
            if record.id is not None:
                self._by_id[record.kind, record.language, record.id] = new
            if self._by_path[record.path] is old:
                self._by_path[record.path] = new
            names = self._by_name[record.language, record.path.rpartition("/")[2]]
            names.discard(old)
            names.add(new)

    def at(self, path: str) -> Subject | None:
        """The subject at a path."""
        return self._by_path.get(path)

    def named(self, path: str) -> Subject | None:
        """The only subject of the path's language whose path ends like it: pages move, and links to them stay."""
        _, language, *rest = [*path.split("/"), ""]
        found = self._by_name.get((language, rest[-2] if len(rest) > 1 else ""), set())
        return next(iter(found)) if len(found) == 1 else None

    def referred(self, kind: Kind, language: str, reference: Reference) -> Subject | None:
        """The subject of another record; None when that is only a fallback, or no translation there is."""
        if reference.id is not None and (found := self._by_id.get((kind, language, reference.id))):
            return found
        found = self._by_path.get(reference.path)
        return found if found is not None and found.kind == kind and language in found.records else None


@dataclass(slots=True)
class Joined:
    """All subjects of a region, in an order that the order of the answers does not change."""

    subjects: list[Subject]
    index: Index
    remarks: list[Remark]


def join(records: Iterable[Record]) -> Joined:
    """Bring together what belongs together, and put pages below pages."""
    index, remarks = Index(), list[Remark]()
    subjects = list(_subjects(sorted(set(map(_Sortable, records))), index, remarks))
    for subject in list(subjects):
        _join_translations(subject, index, remarks)
    joined = [subject for subject in subjects if subject.records]
    _place(joined, index, remarks)
    return Joined(joined, index, remarks)


@dataclass(frozen=True, slots=True)
class _Sortable:
    """A record that is the same as another one when readers would see no difference."""

    record: Record = field(compare=False)
    key: tuple[str, str, str, int, str] = field(init=False)

    def __post_init__(self) -> None:
        record = self.record
        start = str(record.rest.get("event", "")) if record.kind == "event" else ""
        key = (record.kind, record.path, start, record.id or 0, record.title + record.content)
        object.__setattr__(self, "key", key)

    def __lt__(self, other: "_Sortable") -> bool:
        return self.key < other.key


def _subjects(records: Iterable[_Sortable], index: Index, remarks: list[Remark]) -> Iterator[Subject]:
    """A subject for each record; the dates of one series of events are one."""
    for sortable in records:
        record = sortable.record
        if index.at(record.path) is not None:
            # Dates of one series of events; an imprint that stands in for one in another language.
            if record.kind in ("event", "imprint"):
                continue
            remarks.append(Remark("two pages have one path; both are taken over", record.place, record.title))
        subject = Subject(record.kind, {record.language: record})
        index.add(record, subject)
        yield subject


def _join_translations(subject: Subject, index: Index, remarks: list[Remark]) -> None:
    for record in list(subject.records.values()):
        for language, reference in record.translations.items():
            other = index.referred(record.kind, language, reference)
            if other is None or other is subject:
                continue
            if subject.records.keys() & other.records.keys():
                message = "two pages in one language say that they are translations of each other; they stay apart"
                remarks.append(Remark(message, record.place, reference.path))
                continue
            other.records.update(subject.records)
            index.replace(subject, other)
            subject.records = {}
            subject = other


def _place(subjects: Iterable[Subject], index: Index, remarks: list[Remark]) -> None:
    """Put each page below its parent, but never below itself, and not too deep."""
    pages = [subject for subject in subjects if subject.kind == "page"]
    ids = _ids_of_pages(pages, index)
    for page in pages:
        page.parent = _parent(page, index, ids, remarks)
    _cut_loops(pages, remarks)
    _raise_deep_ones(pages, remarks)


def _ids_of_pages(pages: Iterable[Subject], index: Index) -> Mapping[int, Subject]:
    """The pages by their own ids, which only their children tell."""
    ids: dict[int, Subject] = {}
    for page in pages:
        for record in page.records.values():
            if record.parent and record.parent.id and (parent := index.at(record.parent.path)):
                ids.setdefault(record.parent.id, parent)
    return ids


def _parent(page: Subject, index: Index, ids: Mapping[int, Subject], remarks: list[Remark]) -> Subject | None:
    wanted = [record.parent for record in page.records.values() if record.parent]
    for reference in wanted:
        parent = index.at(reference.path) or ids.get(reference.id or 0)
        if parent is not None and parent.kind == "page":
            return parent
    if not wanted:
        return None
    remarks.append(Remark("the page above it is in none of the answers", page.main(()).place, wanted[0].path))
    return next(filter(None, (_nearest(record.path, index) for record in page.records.values())), None)


def _nearest(path: str, index: Index) -> Subject | None:
    """The nearest page whose path the path goes on from."""
    while "/" in path:
        path = path.rpartition("/")[0]
        found = index.at(path)
        if found is not None and found.kind == "page":
            return found
    return None


def _cut_loops(pages: Iterable[Subject], remarks: list[Remark]) -> None:
    safe: set[Subject] = set()
    for page in pages:
        way: set[Subject] = set()
        below: Subject | None = page
        while below is not None and below not in safe:
            way.add(below)
            safe.add(below)
            if below.parent in way:
                remarks.append(Remark("a page stands below itself; it begins a section now", below.main(()).place))
                below.parent = None
            below = below.parent


def _raise_deep_ones(pages: Iterable[Subject], remarks: list[Remark]) -> None:
    levels: dict[Subject, int] = {}
    for page in pages:
        way: list[Subject] = []
        above: Subject | None = page
        while above is not None and above not in levels:
            way.append(above)
            above = above.parent
        level = levels[above] if above is not None else 0
        for below in reversed(way):
            level += 1
            if level > MAX_LEVELS and below.parent is not None:
                message = f"a page more than {MAX_LEVELS} levels deep stands beside the one above it now"
                remarks.append(Remark(message, below.main(()).place))
                below.parent = below.parent.parent
                level = MAX_LEVELS
            levels[below] = level
