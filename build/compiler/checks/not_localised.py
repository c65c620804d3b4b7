"""Dates and amounts that are written as another language writes them."""

import re
from collections.abc import Iterator
from datetime import date

from babel import Locale
from babel.dates import format_date

from compiler.languages import locale_of
from compiler.problems import Fault, Finding
from compiler.source import Tree
from compiler.wording.prose import place_of, stretches

_DIGIT = re.compile(r"[0-9]")
_DATE = re.compile(
    r"""(?<![\w./-])
    (?: (?P<first>[0-9]{1,2}) (?P<sign>[./-]) (?P<second>[0-9]{1,2}) (?P=sign) (?P<year>(?:19|20)[0-9]{2})
      | (?P<year_first>(?:19|20)[0-9]{2}) (?P<its_sign>[./-]) (?P<month>[0-9]{1,2}) (?P=its_sign) (?P<day>[0-9]{1,2})
    )(?![\w/-])""",
    re.VERBOSE,
)
# Thousands with or without cents, or whatever has two decimals and is money.
_AMOUNT = re.compile(
    r"""(?<![\w.,])[0-9]{1,3}
    (?: (?:[.,][0-9]{3})+ (?:[.,][0-9]{1,2})?
      | [0-9]*[.,][0-9]{2} (?=\s?(?:€|EUR|[Ee]uro|євро|евро|يورو))
    )(?![0-9]|[.,][0-9])""",
    re.VERBOSE,
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
    pattern = locale.date_formats["short"].pattern.lstrip("\u200f'")
    for found in _DATE.finditer(text):
        if not _fits(found, pattern):
            yield found, _in_words(found, locale)


def _fits(date_: "re.Match[str]", pattern: str) -> bool:
    """Whether a date of digits is in the order, and with the signs between, of a pattern of CLDR."""
    if (date_["its_sign"] or date_["sign"]) not in pattern:
        return False
    if date_["year_first"] or pattern[0] in "yG":
        return date_["year_first"] is not None and pattern[0] in "yG"
    # Where the month comes first, many write the day first none the less.
    return pattern[0] != "d" or int(date_["second"]) <= 12


def _in_words(found: "re.Match[str]", locale: Locale) -> str:
    """What to write instead; a guess where nobody can tell the day from the month."""
    year, month, day = found["year_first"], found["month"], found["day"]
    if not year:
        year, month, day = found["year"], found["second"], found["first"]
    if found["sign"] == "/":
        month, day = day, month
    if int(month) > 12:
        month, day = day, month
    try:
        written = format_date(date(int(year), int(month), int(day)), "long", locale=locale)
    except ValueError:
        return "write the day, the name of the month and the year"
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
