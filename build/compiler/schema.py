"""The JSON Schemas of the YAML files: which keys there are, and what their values must be."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources
from typing import Any
from zoneinfo import available_timezones

from jsonschema import Draft202012Validator, FormatChecker

from compiler.time.moments import is_moment
from compiler.yaml_source import KeyPath, written

_WHOLE = re.compile(r"[+-]?[0-9]{1,9}")
_NUMBER = re.compile(r"[+-]?[0-9]{1,9}(\.[0-9]{1,20})?")
_DATE = re.compile(r"(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}")
_BOOLEANS = {"true": True, "false": False}

_FORMATS = FormatChecker(formats=())


@_FORMATS.checks("date", raises=ValueError)
def _is_date(value: object) -> bool:
    # fromisoformat knows more spellings of a date than anybody expects here
    return not isinstance(value, str) or bool(_DATE.fullmatch(value) and date.fromisoformat(value))


@_FORMATS.checks("moment")
def _is_moment(value: object) -> bool:
    return not isinstance(value, str) or is_moment(value)


@_FORMATS.checks("time-zone")
def _is_time_zone(value: object) -> bool:
    return not isinstance(value, str) or value in available_timezones()


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A value that its schema refuses; ``rule`` is the keyword of JSON Schema that it breaks."""

    key_path: KeyPath
    rule: str
    value: Any
    schema: Mapping[str, Any]

    def name(self, *further: str) -> str:
        """The way to the value, or to a key in it, as people write it: ``source.1.title``."""
        return written((*self.key_path, *further))


@dataclass(frozen=True, slots=True)
class Schema:
    """One kind of YAML file."""

    definition: Mapping[str, Any]
    validator: Draft202012Validator

    def typed(self, data: Any) -> Any:
        """``data`` with text turned into numbers and truth values where the schema wants them."""
        return _typed(data, self.definition, self.definition)

    def mismatches(self, data: Any) -> tuple[Mismatch, ...]:
        """What is wrong with typed data, in no particular order."""
        return tuple(
            Mismatch(_key_path(error), str(error.validator), error.instance, error.schema)
            for outer in self.validator.iter_errors(data)
            for error in _innermost(outer)
        )


@cache
def load(name: str) -> Schema:
    """The schema called ``name``: guide, glossary, redirects, topic, contact, notice, event or page."""
    text = resources.files("compiler").joinpath("schemas", f"{name}.schema.json").read_text(encoding="utf-8")
    definition = json.loads(text)
    return Schema(definition, Draft202012Validator(definition, format_checker=_FORMATS))


def _key_path(error: Any) -> KeyPath:
    """Where an error is; one about the name of a key is at that key."""
    path = tuple(error.absolute_path)
    return (*path, error.instance) if "propertyNames" in error.absolute_schema_path else path


def _innermost(error: Any) -> Iterator[Any]:
    """The errors of the one alternative of an ``anyOf`` that has the right type; else the error itself."""
    branches: dict[Any, list[Any]] = {}
    for inner in error.context:
        branches.setdefault(inner.schema_path[0], []).append(inner)
    meant = [branch for branch in branches.values() if not any(_is_of_another_type(inner, error) for inner in branch)]
    if len(meant) != 1:
        yield error
        return
    for inner in meant[0]:
        yield from _innermost(inner)


def _is_of_another_type(inner: Any, error: Any) -> bool:
    return bool(inner.validator == "type" and inner.absolute_path == error.absolute_path)


def _typed(data: Any, schema: Mapping[str, Any], root: Mapping[str, Any]) -> Any:
    if "$ref" in schema:
        return _typed(data, root["$defs"][schema["$ref"].removeprefix("#/$defs/")], root)
    if "anyOf" in schema and isinstance(data, dict | list):
        return _typed(data, _alternative(data, schema["anyOf"], root), root)
    if isinstance(data, dict):
        properties, others = schema.get("properties", {}), schema.get("additionalProperties") or {}
        return {key: _typed(value, properties.get(key, others), root) for key, value in data.items()}
    if isinstance(data, list):
        return [_typed(entry, schema.get("items", {}), root) for entry in data]
    return _typed_scalar(data.strip(), schema.get("type")) if isinstance(data, str) else data


def _alternative(data: Any, schemas: Iterable[Mapping[str, Any]], root: Mapping[str, Any]) -> Mapping[str, Any]:
    """The first of several schemas that is for a mapping or a list, whichever the data is."""
    wanted = "object" if isinstance(data, dict) else "array"
    resolved = (
        root["$defs"][schema["$ref"].removeprefix("#/$defs/")] if "$ref" in schema else schema for schema in schemas
    )
    return next((schema for schema in resolved if schema.get("type") == wanted), {})


def _typed_scalar(text: str, wanted: str | None) -> str | int | float | bool:
    if wanted == "integer" and _WHOLE.fullmatch(text):
        return int(text)
    if wanted == "number" and _NUMBER.fullmatch(text):
        return float(text)
    if wanted == "boolean":
        return _BOOLEANS.get(text, text)
    return text
