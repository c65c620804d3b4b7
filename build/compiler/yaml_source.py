"""YAML as plain text values that remember their places; nothing in a file is ever executed or guessed.

Every scalar stays the text it was written as: whether ``no`` is a language, ``06618`` a postcode or
``112`` a number is for the schema to say. Anchors, aliases and tags are refused, so no file can grow.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import yaml

from compiler.problems import START, Fault, Place
from compiler.yaml_mistakes import likely_mistake

KeyPath = tuple[str | int, ...]

MAX_DEPTH = 16

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# Double quotes can spell characters that no file may hold: "\x1b".
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")

# A comment that follows a value and has no blank behind its sign was most likely meant to be a part of it.
_CUT = re.compile(r"[ \t]+(?=#[^\s#])")

_EMPTY_WORDS = ("", "~", "null")

# What libyaml and PyYAML say -> what an editor can act on, where the lines themselves do not tell.
_SENTENCES = (
    (
        "mapping values are not allowed",
        "a colon inside a value, or a line indented too far",
        'put the value in quotes: title: "Police: 110"',
    ),
    ("found character", "a value starts with a character that means something else in YAML", "put it in quotes"),
    ("found unexpected end of stream", "a quotation mark is never closed", "close it"),
    ("found unknown escape character", "a backslash in double quotes", "use single quotes, or write two backslashes"),
    ("could not find expected ':'", "a line without a key and a colon", "write key: value"),
)

_NO_COMMA = ("did not find expected ',' or", "expected ',' or")


def written(key_path: KeyPath) -> str:
    """The way to a value as people write it, entries of lists counted from 1: ``source.1.title``."""
    return ".".join(str(step + 1) if isinstance(step, int) else step for step in key_path)


@dataclass(slots=True)
class YamlSource:
    """What a file says: text, lists and mappings; where each key and entry stands; what is wrong.

    ``empty`` are the keys without a value, ``cut`` the values of which a part was taken for a comment.
    """

    data: Any = None
    places: dict[KeyPath, Place] = field(default_factory=dict)
    empty: list[KeyPath] = field(default_factory=list)
    malformed: list[Fault] = field(default_factory=list)
    cut: list[Fault] = field(default_factory=list)
    duplicates: list[Fault] = field(default_factory=list)

    def place(self, key_path: KeyPath) -> Place:
        """Where ``key_path`` stands, or the nearest thing around it that was written."""
        while key_path and key_path not in self.places:
            key_path = key_path[:-1]
        return self.places.get(key_path, START)


def load(text: str, first_line: int = 1) -> YamlSource:
    """The YAML in ``text``, whose first line is ``first_line`` of its file.

    A key without a value is left out of the data, and keeps its place.
    """
    source = YamlSource(places={(): Place(first_line, 1)})
    try:
        _Composer(source, text, first_line).document()
    except _Malformed as error:
        source.malformed.append(error.fault)
    except yaml.MarkedYAMLError as error:
        source.malformed.append(_fault(error, text, first_line))
    except yaml.YAMLError as error:
        source.malformed.append(Fault(Place(first_line, 1), f"not YAML ({error})".splitlines()[0]))
    if source.malformed:
        source.data = None
    return source


class _Malformed(Exception):
    def __init__(self, place: Place, message: str, fix: str) -> None:
        super().__init__(message)
        self.fault = Fault(place, message, fix)


class _Composer:
    """Builds data out of the parser's events, so that no alias is followed and no depth overflows."""

    def __init__(self, source: YamlSource, text: str, first_line: int) -> None:
        self._source = source
        self._first_line = first_line
        self._lines = text.split("\n")
        self._events: Iterator[Any] = yaml.parse(text, Loader=_LOADER)

    def document(self) -> None:
        documents = 0
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise _Malformed(self._place(event), "a second document starts here", "remove the line ---")
            elif isinstance(event, yaml.NodeEvent):
                self._source.data = self._node(event, ())

    def _node(self, event: Any, path: KeyPath) -> Any:
        if isinstance(event, yaml.AliasEvent):
            raise _Malformed(self._place(event), "an alias (*)", "write the value out, or put it in quotes")
        if event.anchor is not None:
            raise _Malformed(self._place(event), "an anchor (&)", "write the value out, or put it in quotes")
        if event.tag is not None:
            raise _Malformed(self._place(event), "a tag (!)", "remove it, or put the value in quotes")
        if len(path) > MAX_DEPTH:
            raise _Malformed(self._place(event), f"more than {MAX_DEPTH} levels", "nothing here needs that many")
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(path)
        if event.implicit[0]:
            self._check_end(event.end_mark)
        if _UNWRITABLE.search(event.value):
            raise _Malformed(self._place(event), "a value that spells out a control character", "remove it")
        return None if event.implicit[0] and event.value in _EMPTY_WORDS else event.value

    def _mapping(self, path: KeyPath) -> dict[str, Any]:
        data: dict[str, Any] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._key(event)
            here = (*path, key)
            if here in self._source.places:
                first = self._source.places[here]
                fault = Fault(self._place(event), f"the key {key} is already in line {first.line}", "keep one of them")
                self._source.duplicates.append(fault)
            self._source.places[here] = self._place(event)
            value = self._node(next(self._events), here)
            if value is None:
                self._source.empty.append(here)
            else:
                data[key] = value
        return data

    def _key(self, event: Any) -> str:
        if not isinstance(event, yaml.ScalarEvent):
            raise _Malformed(self._place(event), "a list or mapping as a key", "write key: value")
        return str(event.value)

    def _sequence(self, path: KeyPath) -> list[Any]:
        data: list[Any] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            here = (*path, len(data))
            self._source.places[here] = self._place(event)
            value = self._node(event, here)
            data.append("" if value is None else value)
        return data

    def _check_end(self, end: Any) -> None:
        """Note what stands behind a value without quotes."""
        if end.line < len(self._lines) and (found := _CUT.match(self._lines[end.line], end.column)):
            place = Place(end.line + self._first_line, found.end() + 1)
            message = f"nobody will see {self._lines[end.line][found.end() :].rstrip()}"
            fix = "put all of the value in quotes, or write a blank behind the # of a comment"
            self._source.cut.append(Fault(place, message, fix))

    def _place(self, event: Any) -> Place:
        return Place(event.start_mark.line + self._first_line, event.start_mark.column + 1)


def _fault(error: yaml.MarkedYAMLError, text: str, first_line: int) -> Fault:
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    problem = error.problem or ""
    lines = text.split("\n")
    if problem.startswith(_NO_COMMA):
        return _bracket(error, lines, first_line)
    if mistake := likely_mistake(lines, line, first_line):
        return mistake
    place = Place(line + first_line, column + 1)
    for words, message, fix in _SENTENCES:
        if words in problem:
            return Fault(place, message, fix)
    return Fault(place, f"not YAML: {problem or error.context}", "compare the line with the ones around it")


def _bracket(error: yaml.MarkedYAMLError, lines: Sequence[str], first_line: int) -> Fault:
    """A list or mapping in brackets that goes on where a comma or its end should be."""
    start, stop = error.context_mark, error.problem_mark
    if stop and start and stop.line == start.line:
        place = Place(stop.line + first_line, stop.column + 1)
        return Fault(place, "a comma is missing, or a bracket is never closed", "separate the entries by commas")
    if start and (cut := _CUT.search(lines[start.line], start.column)):
        place = Place(start.line + first_line, cut.end() + 1)
        return Fault(
            place, "a # begins a comment, and the bracket before it is never closed", "put the value in quotes"
        )
    mark = start or stop
    place = Place(mark.line + first_line, mark.column + 1) if mark else Place(first_line, 1)
    return Fault(place, "a bracket is never closed", "close it, and separate the entries by commas")
