"""How Whoosh writes and reads the terms of a segment here: in less room than the text, and a list at a time.

Everything else of a segment (stored fields, deletions, merges) is left to Whoosh.
"""

import json
from collections.abc import Iterator, Mapping
from itertools import accumulate, pairwise
from typing import Any

from whoosh.codec.base import FieldWriter, Segment, TermsReader
from whoosh.codec.whoosh3 import W3Codec, W3Segment
from whoosh.fields import FieldType
from whoosh.filedb.filestore import FileStorage, Storage
from whoosh.formats import Frequency
from whoosh.matching import ListMatcher
from whoosh.reading import TermInfo, TermNotFound

from guide.search.postings import MAX_COUNT, Dictionary, encode_dictionary

_EXTENSION = ".terms"
_HEAD = 4  # bytes that say how long the directory of fields is


class SteadyStorage(FileStorage):  # type: ignore[misc]
    """A folder of which Whoosh notes neither the order nor the time of files: the same pages make the same files."""

    def list(self) -> list[str]:
        """The names of the files, in order."""
        return sorted(super().list())

    def file_modified(self, name: str) -> float:
        """Always the same, which nothing here asks for."""
        return 0.0


class CountedTerms(FieldType):  # type: ignore[misc]
    """A field whose value is already terms and how often each one counts."""

    def __init__(self) -> None:
        super().__init__(format=Frequency(), analyzer=None, scorable=False)

    def index(self, value: Mapping[str, int], **_: Any) -> Iterator[tuple[bytes, int, int, bytes]]:
        """Each term as Whoosh takes it: bytes, frequency, weight, and nothing else."""
        for term, count in value.items():
            yield term.encode(), count, count, b""


class CompactCodec(W3Codec):  # type: ignore[misc]
    """Whoosh's codec with the terms and postings of ``guide.search.postings``."""

    # Lengths are kept with the terms; Whoosh would look for its own at every posting, in the file system.
    length_stats = False

    def new_segment(self, storage: Storage, indexname: str) -> W3Segment:
        """An empty segment, called by its number and not by chance."""
        taken = {name.split(".")[0] for name in storage.list()}
        names = (f"{number:04}" for number in range(1, len(taken) + 2))
        return W3Segment(self, indexname, segid=next(name for name in names if f"{indexname}_{name}" not in taken))

    def field_writer(self, storage: Storage, segment: Segment) -> "_TermsWriter":
        """What writes a new segment's terms."""
        return _TermsWriter(storage, segment)

    def terms_reader(self, storage: Storage, segment: Segment) -> "CompactTerms":
        """A segment's terms."""
        return CompactTerms(storage, segment)


class _TermsWriter(FieldWriter):  # type: ignore[misc]
    """Takes terms and postings in order, and writes each field when it is finished."""

    def __init__(self, storage: Storage, segment: Segment) -> None:
        self._file = segment.create_file(storage, _EXTENSION)
        self._directory: dict[str, tuple[int, list[int]]] = {}
        self._body = bytearray()
        self._field = ""
        self._entries: list[tuple[str, list[int], list[int]]] = []
        self.is_closed = False

    def start_field(self, fieldname: str, fieldobj: FieldType) -> None:
        self._field = fieldname
        self._entries = []

    def start_term(self, text: bytes) -> None:
        self._entries.append((text.decode(), [], []))

    def add(self, docnum: int, weight: float, vbytes: bytes, length: int) -> None:
        (_, documents, counts) = self._entries[-1]
        documents.append(docnum)
        counts.append(min(int(weight), MAX_COUNT))

    def finish_term(self) -> None:
        pass

    def finish_field(self) -> None:
        # UTF-8 sorts as its code points do, so the terms stay in order as text.
        first = min(documents[0] for _, documents, _ in self._entries)
        entries = [
            (term, [number - first for number in documents], counts) for term, documents, counts in self._entries
        ]
        parts = encode_dictionary(entries)
        self._directory[self._field] = (first, [len(part) for part in parts])
        self._body += b"".join(parts)

    def close(self) -> None:
        directory = json.dumps(self._directory).encode()
        self._file.write(len(directory).to_bytes(_HEAD, "little") + directory + self._body)
        self._file.close()
        self.is_closed = True


class CompactTerms(TermsReader):  # type: ignore[misc]
    """The terms of a segment, field by field; a field is read when it is asked for."""

    def __init__(self, storage: Storage, segment: Segment) -> None:
        name = segment.make_filename(_EXTENSION)
        file = storage.open_file(name)
        raw = file.read(storage.file_length(name))
        file.close()
        start = _HEAD + int.from_bytes(raw[:_HEAD], "little")
        self._directory: dict[str, tuple[int, list[int]]] = json.loads(raw[_HEAD:start])
        sizes = [sum(parts) for _, parts in self._directory.values()]
        self._starts = dict(zip(self._directory, accumulate([start, *sizes[:-1]]), strict=True))
        self._raw = raw
        self._fields: dict[str, Dictionary] = {}

    def first_document(self, field: str) -> int:
        """The number in the segment of the document that the field's postings call 0."""
        return self._directory[field][0]

    def dictionary(self, field: str) -> Dictionary:
        """The terms of a field that is in the segment."""
        if field not in self._fields:
            bounds = list(accumulate(self._directory[field][1], initial=self._starts[field]))
            self._fields[field] = Dictionary(*(self._raw[start:end] for start, end in pairwise(bounds)))
        return self._fields[field]

    def __contains__(self, term: tuple[str, bytes]) -> bool:
        (field, text) = term
        return field in self._directory and self.dictionary(field).find(text.decode()) is not None

    def indexed_field_names(self) -> list[str]:
        """The fields that have terms in this segment."""
        return list(self._directory)

    def terms(self) -> Iterator[tuple[str, bytes]]:
        """Every field and term, in order."""
        for field in self._directory:
            for term in self.dictionary(field).terms:
                yield field, term.encode()

    def term_info(self, fieldname: str, text: bytes) -> TermInfo:
        """A term's statistics; raises TermNotFound."""
        (documents, counts) = self._lists(fieldname, text)
        return TermInfo(sum(counts), len(documents), maxweight=max(counts), minid=documents[0], maxid=documents[-1])

    def matcher(self, fieldname: str, text: bytes, format_: Any, scorer: Any = None) -> ListMatcher:
        """A term's postings as Whoosh's own queries and merges read them; raises TermNotFound."""
        (documents, counts) = self._lists(fieldname, text)
        return ListMatcher(documents, counts, [b""] * len(documents), format_, scorer, term=(fieldname, text))

    def _lists(self, field: str, text: bytes) -> tuple[list[int], list[int]]:
        dictionary = self.dictionary(field)
        place = dictionary.find(text.decode())
        if place is None:
            raise TermNotFound(f"{field}:{text!r}")
        postings = dictionary.postings(place)
        documents = [number + self.first_document(field) for number in postings.documents]
        return documents, list(postings.counts or b"\1" * len(documents))

    def close(self) -> None:
        """Let go of what was read."""
        self._fields.clear()
