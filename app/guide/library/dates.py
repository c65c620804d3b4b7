"""Dates as a language writes them, from names the compiler took out of Unicode CLDR."""

from datetime import date

from guide.bundle.model import Language


def written(day: date, language: Language) -> str:
    """The day in words, such as ``22. November 2026``."""
    names = language.dates
    return names.pattern.format(day=day.day, month=names.months[day.month - 1], year=day.year)
