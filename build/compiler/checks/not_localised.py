"""Dates and amounts that are written as another language writes them."""

import re
from collections.abc import Iterator
from datetime import date

from babel import Locale
from babel.dates import format_date

from compiler.languages import locale_of
from compiler.problems import Fault, Finding
from compiler.prose import place_of, stretches
from compiler.source import Tree

_DIGIT = re.compile(r"[0-9]")
_DATE = re.compile(
    r"(?<![\w./-])(?:([0-9]{1,2})([./-])([0-9]{1,2})\2((?:19|20)[0-9]{2})|((?:19|20)[0-9]{2})([./-])([0-9]{1,2})\6([0-9]{1,2}))(?![\w/-])"
)
_AMOUNT = re.compile(
    r"(?<![\w.,])[0-9]{1,3}(?:(?:[.,][0-9]{3})+(?:[.,][0-9]{1,2})?|[0-9]*[.,][0-9]{2}(?=\s?(?:€|EUR|Euro)))(?![0-9]|[.,][0-9])"
)
_CURRENCY = re.compile(r"\s?(?:€|EUR|[Ee]uro|євро|евро|يورو)")

Complaint = tuple["re.Match[str]", str]


def find(tree: Tree) -> Iterator[Finding]:
    """Every date of digits in a foreign form, and every number whose comma and point are exchanged."""
    for stretch in stretches(tree):
        if not _DIGIT.search(stretch.text) or (locale := locale_of(stretch.language)) is None:
            continue
        for found, fix in (*_dates(stretch.text, locale), *_amounts(stretch.text, locale)):
            message = f"{found[0]} is not how {stretch.language} writes it"
            yield Finding(stretch.path, Fault(place_of(tree, stretch, found[0], found.start()), message, fix))


def _dates(text: str, locale: Locale) -> Iterator[Complaint]:
    pattern = locale.date_formats["short"].pattern
    starts_with_year = pattern.lstrip("\u200f'")[0] in "yG"
    separators = set(re.findall(r"[./-]", pattern))
    for found in _DATE.finditer(text):
        year_first = found[5] is not None
        separator = found[6] or found[2]
        if year_first == starts_with_year and separator in separators:
            continue
        yield found, _in_words(found, locale)


def _in_words(found: "re.Match[str]", locale: Locale) -> str:
    """What to write instead; a guess where nobody can tell the day from the month."""
    first, second, year = (found[7], found[8], found[5]) if found[5] else (found[1], found[3], found[4])
    month, day = (int(first), int(second)) if found[5] or found[2] == "/" else (int(second), int(first))
    if month > 12:
        month, day = day, month
    try:
        written = format_date(date(int(year), month, day), "long", locale=locale)
    except ValueError:
        return "there is no such day"
    return f"write {written}, if that is the day"


def _amounts(text: str, locale: Locale) -> Iterator[Complaint]:
    symbols = locale.number_symbols["latn"]
    decimal, group = symbols["decimal"], symbols["group"]
    for found in _AMOUNT.finditer(text):
        marks = re.sub(r"[0-9]", "", found[0])
        if _is_exchanged(found[0], marks, decimal, is_money=bool(_CURRENCY.match(text, found.end()))):
            other = {",": ".", ".": ","}
            mended = "".join(other.get(sign, sign) for sign in found[0])
            # Thousands may be parted by a blank where the language wants one.
            yield found, f"write {mended if group in other else mended.replace('.', ' ')}"


def _is_exchanged(number: str, marks: str, decimal: str, *, is_money: bool) -> bool:
    """Whether a number has the language's decimal sign between thousands, or the other one before its decimals."""
    if len(marks) > 1:
        return marks[0] == decimal
    # One mark alone may be either, but money has two decimals or none.
    has_thousands = len(number.rpartition(marks)[2]) == 3
    return is_money and has_thousands == (marks == decimal)
