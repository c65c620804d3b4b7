"""Objects of the model to canonical JSON and back; what is not exactly right is refused.

Canonical means: keys sorted, no white space, UTF-8, one newline at the end, fields that hold their
default left out. So equal objects have equal bytes, and other bytes are never read as the object.
A block names its class in the key ``kind``.
"""

import dataclasses
import json
import types
from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import cache
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from guide.bundle.errors import MalformedBundle

T = TypeVar("T")

KIND = "kind"


def encode(value: object) -> bytes:
    """The canonical bytes of a dataclass of the model."""
    return canonical(_plain(value))


def canonical(data: object) -> bytes:
    """The canonical bytes of plain data (what ``json`` writes)."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return text.encode() + b"\n"


def decode(shape: type[T], raw: bytes, where: str) -> T:
    """The object of class ``shape`` that ``raw`` encodes.

    Raises MalformedBundle, naming ``where`` (a file) and the place in it.
    """
    value: T = _read(shape, parse(raw, where), where)
    if encode(value) != raw:
        raise MalformedBundle(f"{where}: not in canonical form")
    return value


def parse(raw: bytes, where: str) -> Any:
    """Plain data from JSON bytes; raises MalformedBundle when it is none."""
    try:
        return json.loads(raw.decode())
    except (ValueError, RecursionError) as error:
        raise MalformedBundle(f"{where}: not JSON in UTF-8 ({error})") from None


def _plain(value: object) -> Any:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        data = {
            field.name: _plain(getattr(value, field.name))
            for field in dataclasses.fields(value)
            if not _is_default(field, getattr(value, field.name))
        }
        return {KIND: kind_of(type(value))} | data if type(value) in _block_classes() else data
    if isinstance(value, Mapping):
        return {key: _plain(entry) for key, entry in value.items()}
    if isinstance(value, tuple):
        return [_plain(entry) for entry in value]
    if isinstance(value, date):
        return value.isoformat()
    return value


def _is_default(field: "dataclasses.Field[Any]", value: object) -> bool:
    if field.default_factory is not dataclasses.MISSING:
        return bool(value == field.default_factory())
    return field.default is not dataclasses.MISSING and value == field.default and type(value) is type(field.default)


def kind_of(block: type) -> str:
    """The word that names a class of block in JSON."""
    return block.__name__.lower()


@cache
def _block_classes() -> frozenset[type]:
    from guide.bundle.blocks import Block

    return frozenset(get_args(Block))


@cache
def _fields(shape: type) -> Mapping[str, tuple[Any, bool]]:
    """Name -> (type, is required) of a dataclass."""
    hints = get_type_hints(shape)
    return {
        field.name: (
            hints[field.name],
            field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING,
        )
        for field in dataclasses.fields(shape)
    }


def _read(shape: Any, data: Any, where: str) -> Any:
    origin = get_origin(shape)
    if origin in (Union, types.UnionType):
        return _read_union(get_args(shape), data, where)
    if origin is Literal:
        return _expect(data in get_args(shape), data, where, f"one of {get_args(shape)}")
    if origin is tuple:
        _expect(isinstance(data, list), data, where, "a list")
        (entry, _) = get_args(shape)
        return tuple(_read(entry, value, f"{where}[{index}]") for index, value in enumerate(data))
    if isinstance(origin, type) and issubclass(origin, Mapping):
        _expect(isinstance(data, dict), data, where, "an object")
        (_, entry) = get_args(shape)
        return {key: _read(entry, value, f"{where}.{key}") for key, value in data.items()}
    if dataclasses.is_dataclass(shape):
        return _read_dataclass(shape, data, where)
    return _SCALARS[shape](data, where)


def _read_union(shapes: tuple[Any, ...], data: Any, where: str) -> Any:
    if types.NoneType in shapes:
        if data is None:
            return None
        rest = tuple(shape for shape in shapes if shape is not types.NoneType)
        return _read_union(rest, data, where) if len(rest) > 1 else _read(rest[0], data, where)
    _expect(isinstance(data, dict) and KIND in data, data, where, "a block")
    kinds = {kind_of(shape): shape for shape in shapes}
    _expect(data[KIND] in kinds, data[KIND], where, f"one of {sorted(kinds)}")
    return _read_dataclass(kinds[data[KIND]], {key: value for key, value in data.items() if key != KIND}, where)


def _read_dataclass(shape: Any, data: Any, where: str) -> Any:
    _expect(isinstance(data, dict), data, where, "an object")
    fields = _fields(shape)
    for key in data:
        _expect(key in fields, key, where, f"one of the keys {sorted(fields)}")
    for name, (_, required) in fields.items():
        _expect(name in data or not required, None, where, f"the key {name}")
    values = {key: _read(fields[key][0], value, f"{where}.{key}") for key, value in data.items()}
    try:
        return shape(**values)
    except ValueError as error:
        raise MalformedBundle(f"{where}: {error}") from None


def _scalar(kind: type) -> Callable[[Any, str], Any]:
    # bool is an int to Python, and to nobody else
    def read(data: Any, where: str) -> Any:
        return _expect(type(data) is kind, data, where, kind.__name__)

    return read


def _read_float(data: Any, where: str) -> float:
    _expect(type(data) in (int, float), data, where, "a number")
    return float(data)


def _moment(kind: type[date]) -> Callable[[Any, str], Any]:
    def read(data: Any, where: str) -> Any:
        _expect(type(data) is str, data, where, kind.__name__)
        try:
            return kind.fromisoformat(data)
        except ValueError:
            raise MalformedBundle(f"{where}: expected a {kind.__name__}, found {data!r}") from None

    return read


_SCALARS: Mapping[Any, Callable[[Any, str], Any]] = {
    str: _scalar(str),
    int: _scalar(int),
    bool: _scalar(bool),
    float: _read_float,
    date: _moment(date),
    datetime: _moment(datetime),
}


def _expect(condition: bool, found: Any, where: str, expected: str) -> Any:
    if not condition:
        shown = repr(found)
        raise MalformedBundle(f"{where}: expected {expected}, found {shown[:80]}")
    return found
