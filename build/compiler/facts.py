"""A YAML file of a known kind: the facts in it that can be trusted, and what is wrong with the rest."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from functools import lru_cache, reduce
from operator import getitem
from typing import Any

from compiler import schema, yaml_source
from compiler.problems import Fault, Place
from compiler.schema import Mismatch, Schema
from compiler.yaml_source import YamlSource

REMEMBERED = 2**16
"""How many files and front matters are kept as they were read last."""


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts of one file.

    ``data`` holds the keys whose values match the schema, ``mismatches`` what is wrong with the others.
    """

    path: str
    data: Mapping[str, Any]
    source: YamlSource
    mismatches: tuple[Mismatch, ...] = ()

    def place(self, *key_path: str | int) -> Place:
        """Where a key, or the entry of a list, stands in the file."""
        return self.source.place(key_path)


# For compilations one after the other, between which few files change; what is remembered is never changed.
@lru_cache(maxsize=REMEMBERED)
def read_facts(path: str, kind: str, text: str, first_line: int = 1) -> Facts:
    """The facts in ``text``, which the schema ``kind`` describes."""
    source = yaml_source.load(text, first_line)
    if source.data is None:
        source.data = {}
    if not isinstance(source.data, dict):
        place = source.place(())
        source.malformed.append(Fault(place, "expected keys and values", "write key: value, one a line"))
        source.data = {}
    definition = schema.load(kind)
    data = definition.typed(source.data)
    mismatches = (*definition.mismatches(data), *_unknown_empty(source, definition)) if not source.malformed else ()
    wrong = {mismatch.key_path[0] for mismatch in mismatches if mismatch.key_path}
    return Facts(path, {key: value for key, value in data.items() if key not in wrong}, source, mismatches)


def _unknown_empty(source: YamlSource, definition: Schema) -> Iterator[Mismatch]:
    """What is wrong with the keys that have no value: that there are none of this name."""
    # A key that is there twice may lead elsewhere now.
    if not source.empty or source.duplicates:
        return
    data = deepcopy(source.data)
    for *above, key in source.empty:
        reduce(getitem, above, data)[key] = ""
    for mismatch in definition.mismatches(definition.typed(data)):
        if mismatch.rule == "additionalProperties":
            yield mismatch


def no_facts(path: str, *malformed: Fault) -> Facts:
    """The facts of a file that is not there, or that is no YAML."""
    return Facts(path, {}, YamlSource(malformed=list(malformed)))
