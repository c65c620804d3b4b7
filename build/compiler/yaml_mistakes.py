"""What somebody probably did where a file is no YAML, told from its lines; a parser only knows where it gave up."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from compiler.problems import Fault, Place

_START = r" *(?:- +)*"
_KEY = r"[\w-]+"
_TEXT = rf"{_START}(?:{_KEY}: +)?"
_ODD_BLANK = "[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]"
_SPECIAL = r"[*&!%@`\]},]|- |\?(?: |$)|[>|] ?[^\s0-9+-]|\[[^\]]*\] *[^\s#]|\{[^}]*\} *[^\s#]"


class _Mistake(NamedTuple):
    """A line that ``pattern`` matches is wrong where the match ends."""

    pattern: "re.Pattern[str]"
    message: str
    fix: str


_CERTAIN = (
    _Mistake(re.compile(r" *(?=\t)"), "a tab where YAML wants spaces", "indent by spaces"),
    _Mistake(
        re.compile(rf" *(?={_ODD_BLANK})|{_START}{_KEY}:(?={_ODD_BLANK})|{_START}-(?={_ODD_BLANK})"),
        "a blank of a kind that YAML does not know",
        "delete it, and type the blank again",
    ),
    _Mistake(re.compile(rf"{_START}{_KEY}:(?=[^\s:/])"), "no blank behind the colon", "write key: value"),
    _Mistake(re.compile(r" *-(?=[^\s-])"), "no blank behind the hyphen", "write - and a blank before each entry"),
    _Mistake(
        re.compile(rf"{_TEXT}(?:\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*') *(?=[^\s#:,\]}}])"),
        "words behind a closing quotation mark",
        "put all of the value in single quotes: title: '\"Police\" and more'",
    ),
    _Mistake(
        re.compile(rf"{_START}(?:{_KEY}: +|(?<=- ))(?={_SPECIAL})"),
        "a value starts with a character that means something else in YAML",
        "put it in quotes",
    ),
)

_UNCLOSED = _Mistake(
    re.compile(rf"{_TEXT}(?=\"(?:[^\"\\]|\\.)*$|'(?:[^']|'')*$)"),
    "a quotation mark is never closed",
    "close it with the same mark",
)

_PROBABLE = (
    _Mistake(
        re.compile(rf"{_START}{_KEY}: +(?=[^\s'\"\[{{|>])(?:[^:]|:(?! ))*(?=: )"),
        "a colon inside a value",
        'put the value in quotes: title: "Police: 110"',
    ),
    _Mistake(
        re.compile(r" *(?=[^\s#:'\"\[\]{},-][^:]*$)"),
        "a line without a key and a colon",
        "write key: value, or put the line behind the one above",
    ),
    _Mistake(
        re.compile(r" *(?=[*&!%@`\]},|>:])"),
        "a line starts with a character that means something else in YAML",
        "remove the character",
    ),
)

_INDENTED = re.compile(rf" *(?=(?P<key>{_KEY}:)|- )")


def likely_mistake(lines: Sequence[str], stopped: int, first_line: int) -> Fault | None:
    """The mistake in or above the line ``stopped``, counted from 0, at which a parser gave up; None if none is likely.

    ``first_line`` is the number of the first of the lines in its file.
    """
    near = list(_near(lines, stopped))
    certain = ((number, mistake) for number in near for mistake in _CERTAIN)
    probable = ((number, mistake) for mistake in _PROBABLE for number in near)
    for number, mistake in (*_unclosed(lines, stopped), *certain, *probable):
        if found := mistake.pattern.match(lines[number]):
            return Fault(Place(number + first_line, found.end() + 1), mistake.message, mistake.fix)
    return _indentation(lines, near, first_line)


def _near(lines: Sequence[str], stopped: int) -> Iterator[int]:
    """The last line that says something above the one where the parser stopped, and that one."""
    above = (number for number in range(min(stopped, len(lines)) - 1, -1, -1) if _says_something(lines[number]))
    yield from (number for number in (next(above, None), stopped) if number is not None and number < len(lines))


def _says_something(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _unclosed(lines: Sequence[str], stopped: int) -> Iterator[tuple[int, _Mistake]]:
    """The nearest line from the stop upwards that opens a quotation which goes on to the stop."""
    for number in range(min(stopped, len(lines) - 1), -1, -1):
        if found := _UNCLOSED.pattern.match(lines[number]):
            yield number, _UNCLOSED
        if found or (number < stopped and re.search("[\"']", lines[number])):
            return


def _indentation(lines: Sequence[str], near: Sequence[int], first_line: int) -> Fault | None:
    begun = [found for number in near if (found := _INDENTED.match(lines[number]))]
    if len(begun) < 2:
        return None
    above, below = begun
    place = Place(near[1] + first_line, below.end() + 1)
    if above.end() != below.end():
        return Fault(place, "a line that is not indented like the ones around it", "indent alike what belongs together")
    if bool(above["key"]) != bool(below["key"]):
        return Fault(place, "a key and an entry of a list side by side", "write the key of the list above its entries")
    return None
