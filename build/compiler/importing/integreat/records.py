"""The records of an answer, as far as a content tree has a place for them; whatever else an answer holds is ignored."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal
from urllib.parse import urlsplit

from compiler.importing import values

Kind = Literal["page", "place", "event", "imprint"]


@dataclass(frozen=True, slots=True)
class Reference:
    """Another record by its id, which only translations that exist have, and its path."""

    id: int | None
    path: str


@dataclass(frozen=True, slots=True)
class Record:
    """A page, place, event or imprint in one language, known by its id or its path. ``rest`` is what its kind adds.

    ``language`` and ``region`` are the slugs in its address.
    """

    kind: Kind
    region: str
    language: str
    id: int | None
    path: str
    address: str
    title: str
    content: str
    updated: str
    parent: Reference | None = None
    order: int | None = None
    translations: Mapping[str, Reference] = field(default_factory=dict)
    rest: Mapping[str, Any] = field(default_factory=dict)

    @property
    def place(self) -> str:
        """How reports name it."""
        return f"/{self.path}"


class NotARecord(Exception):
    """An entry of an answer that is no record; the text says why."""


def read_record(data: Any, kind: Kind) -> Record:
    """The record; raises NotARecord."""
    if not isinstance(data, dict):
        raise NotARecord(f"expected an object, found {type(data).__name__}")
    address = values.text(data.get("url"))
    path = _path(data)
    region, _, rest = path.partition("/")
    language = rest.partition("/")[0]
    if not region or not language:
        raise NotARecord("it has no path such as /region/language/page/")
    title = values.text(data.get("title")) or path.rpartition("/")[2].replace("-", " ")
    return Record(
        kind,
        region,
        language,
        values.whole(data.get("id")),
        path,
        address,
        title,
        values.raw(data.get("content")),
        values.day(data.get("last_updated")) or values.day(data.get("modified_gmt")),
        _parent(data.get("parent")),
        values.whole(data.get("order")),
        {
            slug.casefold(): _reference(reference)
            for slug, reference in values.mapping(data.get("available_languages")).items()
            if isinstance(reference, dict)
        },
        data,
    )


def _reference(data: Mapping[str, Any]) -> Reference:
    return Reference(values.whole(data.get("id")), _path(data))


def _parent(data: Any) -> Reference | None:
    parent = _reference(values.mapping(data))
    return parent if parent.id or parent.path else None


def _path(data: Mapping[str, Any]) -> str:
    """The path of a record; each date of a repeated event has one of its own, which ends in $ and the date."""
    path = values.path(data.get("path")) or values.path(_path_of(values.text(data.get("url"))))
    return path.partition("$")[0]


def _path_of(address: str) -> str:
    try:
        return urlsplit(address).path
    except ValueError:
        return ""
