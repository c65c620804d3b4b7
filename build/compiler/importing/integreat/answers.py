"""What files and addresses answered: which kind of answer it is, and the records in it."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from compiler.errors import UsageError
from compiler.exporting.folders import MARK
from compiler.importing import values
from compiler.importing.integreat.records import Kind, NotARecord, Record, read_record
from compiler.importing.remarks import Remark

MAX_BYTES = 512 * 1024 * 1024

_SUFFIX = ".json"


@dataclass(frozen=True, slots=True)
class Language:
    """A language of a region: its name in addresses, and what Integreat takes for its tag."""

    slug: str
    bcp47: str


@dataclass(slots=True)
class Answers:
    """Everything that was answered. ``names`` are the regions' by their names in addresses."""

    records: list[Record] = field(default_factory=list)
    languages: list[Language] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)
    remarks: list[Remark] = field(default_factory=list)

    @property
    def hosts(self) -> frozenset[str]:
        """The websites that the records are from."""
        return frozenset(host for record in self.records if (host := values.host(record.address)))

    @property
    def have_every_language(self) -> bool:
        """Whether they say which languages the region has, and hold pages in each of them."""
        written = {record.language for record in self.records}
        return bool(self.languages) and all(language.slug in written for language in self.languages)

    def take(self, name: str, content: bytes) -> None:
        """Take an answer that is called ``name``; raises UsageError when it is none."""
        data = _parsed(name, content)
        if isinstance(data, dict) and "content" in data:
            self._take_records(name, [data], _kind(data) if "order" in data else "imprint")
        elif isinstance(data, dict) and "languages" in data:
            self._take_regions([data])
        elif isinstance(data, list):
            self._take_list(name, data)
        else:
            raise UsageError(f"{name}: expected an answer of Integreat's API, found {_found(data)}")

    def _take_list(self, name: str, data: list[Any]) -> None:
        first = next((entry for entry in data if isinstance(entry, dict)), None)
        if first is None:
            if data:
                raise UsageError(f"{name}: expected a list of pages, places or events, found {_found(data[0])}")
        elif "content" in first or ("path" in first and "title" in first):
            self._take_records(name, data, _kind(first))
        elif "languages" in first or "name_without_prefix" in first:
            self._take_regions(data)
        elif "bcp47_tag" in first or "native_name" in first:
            self._take_languages(data)
        elif "color" in first or "sent_date" in first or "channel" in first:
            self.remarks.append(Remark("an answer of a kind that has no place in a content tree is left out", name))
        else:
            raise UsageError(f"{name}: expected pages, places or events of Integreat, found a list of something else")

    def _take_records(self, name: str, data: list[Any], kind: Kind) -> None:
        for place, entry in enumerate(data, 1):
            try:
                self.records.append(read_record(entry, kind))
            except NotARecord as error:
                self.remarks.append(
                    Remark("an entry that is no page is left out", f"{name}, entry {place}", str(error))
                )

    def _take_regions(self, data: list[Any]) -> None:
        for entry in map(values.mapping, data):
            slug = values.path(entry.get("path"))
            if slug:
                self.names[slug] = values.text(entry.get("name_without_prefix")) or values.text(entry.get("name"))
                if len(data) == 1:
                    self._take_languages(values.entries(entry.get("languages")))

    def _take_languages(self, data: list[Any]) -> None:
        for entry in map(values.mapping, data):
            slug = values.text(entry.get("code")).casefold()
            if slug and slug not in [language.slug for language in self.languages]:
                self.languages.append(Language(slug, values.text(entry.get("bcp47_tag"))))


def files_of(paths: Iterable[Path]) -> Iterator[Path]:
    """The files that are named, and those in the folders that are; raises UsageError when there are none.

    A folder without answers stands for those in its folders: an exported API has a folder for each.
    """
    for path in paths:
        if path.is_dir():
            found = _answers(path, path.iterdir()) or _answers(path, path.rglob(f"*{_SUFFIX}"))
            if not found:
                raise UsageError(f"{path}: expected saved answers, files that end in {_SUFFIX}; found none")
            yield from found
        else:
            yield path


def read_files(paths: Iterable[Path]) -> Answers:
    """The answers that were saved in files; raises UsageError."""
    answers = Answers()
    for file in files_of(paths):
        try:
            if not file.is_file():
                raise UsageError(
                    f"{file}: expected a saved answer, or an address with https:// in front; found no file of that name"
                )
            if file.stat().st_size > MAX_BYTES:
                raise UsageError(f"{file}: expected {MAX_BYTES // 2**20} MiB at most; split the answer")
            answers.take(str(file), file.read_bytes())
        except OSError as error:
            raise UsageError(f"{file}: cannot be read ({error.strerror})") from None
    return answers


def _answers(folder: Path, files: Iterable[Path]) -> list[Path]:
    """The files that may be answers, but for those in hidden folders: what another import remembers is none."""
    shown = (file for file in files if not any(part.startswith(".") for part in file.relative_to(folder).parts))
    return sorted(file for file in shown if file.suffix == _SUFFIX and file.name != MARK)


def _kind(first: Mapping[str, Any]) -> Kind:
    if "event" in first or "recurrence_rule" in first:
        return "event"
    return "place" if "location" in first or "opening_hours" in first else "page"


def _parsed(name: str, content: bytes) -> Any:
    if not content.strip():
        raise UsageError(f"{name}: expected an answer of Integreat's API, found nothing")
    if content.lstrip().startswith(b"<"):
        raise UsageError(f"{name}: expected an answer of Integreat's API, found a web page")
    try:
        return json.loads(content.removeprefix(b"\xef\xbb\xbf"))
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise UsageError(f"{name}: not JSON at {where} ({error.msg}); was it saved as a whole?") from None
    except UnicodeDecodeError:
        raise UsageError(f"{name}: not JSON: the file is not UTF-8; save the answer again") from None
    except (ValueError, RecursionError):
        raise UsageError(f"{name}: not JSON that anybody means: a number or a nesting beyond all bounds") from None


def _found(data: Any) -> str:
    names = {dict: "an object", list: "a list", str: "text", type(None): "nothing"}
    return names.get(type(data), "a number")
