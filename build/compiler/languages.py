"""What the client has to know of a language: its names, its direction, how it writes a date; from CLDR, by Babel."""

import re
from collections.abc import Iterable, Mapping

from babel import Locale, UnknownLocaleError

from compiler.names import base_language
from guide.bundle.model import DateNames, Direction, Language

# Languages that newcomers speak and CLDR does not list under this tag -> the locale that stands in for them.
_STAND_INS: Mapping[str, str] = {"prs": "fa_AF", "kmr": "ku"}

# What such languages call themselves, and a few that Babel would name by their country.
_NATIVE_NAMES: Mapping[str, str] = {
    "aii": "ܣܘܪܝܬ",
    "kmr": "Kurmancî",
    "prs": "دری",
    "rmy": "Romani",
    "rom": "Romani",
    "zza": "Zazakî",
}

# The same languages under tags that CLDR has names for.
_NAMED_AS: Mapping[str, str] = {"prs": "fa_AF", "kmr": "ku", "rmy": "rom"}

# How a simplified text of a language is told from the usual one.
_SIMPLE_VARIANT = "simple"
_SIMPLE: Mapping[str, str] = {
    "ar": "مبسطة",
    "de": "einfach",
    "en": "simple",
    "es": "fácil",
    "fa": "ساده",
    "fr": "facile",
    "pl": "prosty",
    "ru": "простой",
    "tr": "basit",
    "uk": "проста",
}

_RIGHT_TO_LEFT_SCRIPTS = frozenset({"Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Syrc", "Thaa"})
_RIGHT_TO_LEFT_LANGUAGES = frozenset({"aii", "prs"})

_FALLBACK = "en"
_NO_MONTH = "M01"  # what CLDR says where it has no name

_FIELDS = re.compile(r"'(?P<quoted>(?:[^']|'')*)'|(?P<field>d+|[ML]+|y+|G+)|(?P<literal>.)", re.DOTALL)


def describe(tag: str, tags: tuple[str, ...]) -> Language:
    """The language ``tag`` of a guide that has the languages ``tags``."""
    return Language(
        tag=tag,
        native_name=_native_name(tag),
        direction=_direction(tag),
        names=_names(tag, tags),
        dates=_dates(tag),
    )


def name_languages(tags: Iterable[str], readers: tuple[str, ...]) -> dict[str, dict[str, str]]:
    """What each of the languages ``tags`` is called in each of the languages ``readers``."""
    return {tag: _names(tag, readers) for tag in tags}


def _names(tag: str, readers: tuple[str, ...]) -> dict[str, str]:
    native_name = _native_name(tag)
    return {reader: native_name if reader == tag else _name_in(tag, reader) or native_name for reader in readers}


def locale_of(tag: str) -> Locale | None:
    """The locale that knows most of a language, if there is one."""
    base = base_language(tag)
    for candidate in (tag, base):
        identifier = _STAND_INS.get(candidate, candidate.replace("-", "_"))
        try:
            locale = Locale.parse(identifier)
        except (UnknownLocaleError, ValueError):
            continue
        # Babel answers for some tags with another language that is likely there.
        if locale.language == base_language(identifier.replace("_", "-")):
            return locale
    return None


def _native_name(tag: str) -> str:
    base = base_language(tag)
    name = _NATIVE_NAMES.get(tag) or _NATIVE_NAMES.get(base) or _name_in(tag, tag)
    if name is None:
        return tag
    return name[0].upper() + name[1:]


def _name_in(tag: str, reader: str) -> str | None:
    """What readers of a language call the language ``tag``."""
    locale = locale_of(reader) or Locale(_FALLBACK)
    name = locale.languages.get(_NAMED_AS.get(tag, tag.replace("-", "_")))
    if name is None and (named := locale_of(tag)):
        name = named.get_display_name(locale)
    return None if name is None else _qualified(name, tag, locale)


def _qualified(name: str, tag: str, locale: Locale) -> str:
    if _SIMPLE_VARIANT not in tag.split("-"):
        return name
    return f"{name} ({_SIMPLE.get(locale.language, _SIMPLE_VARIANT)})"


def _direction(tag: str) -> Direction:
    for subtag in tag.split("-"):
        if len(subtag) == 4 and subtag.istitle():
            return "rtl" if subtag in _RIGHT_TO_LEFT_SCRIPTS else "ltr"
    locale = locale_of(tag)
    if base_language(tag) in _RIGHT_TO_LEFT_LANGUAGES or (locale and locale.text_direction == "rtl"):
        return "rtl"
    return "ltr"


def _dates(tag: str) -> DateNames:
    locale = locale_of(tag) or Locale(_FALLBACK)
    if locale.months["format"]["wide"][1] == _NO_MONTH:
        locale = Locale(_FALLBACK)
    pattern = locale.date_formats["long"].pattern
    names = locale.months["format"]["wide"]
    numbered = "M" in pattern and "MMM" not in pattern
    return DateNames(
        pattern=_readable(pattern),
        months=tuple(str(month) if numbered else names[month] for month in range(1, 13)),
        weekdays=tuple(locale.days["stand-alone"]["wide"][day] for day in range(7)),
    )


def _readable(pattern: str) -> str:
    """A CLDR pattern with its fields in braces: ``d. MMMM y`` becomes ``{day}. {month} {year}``; eras are left out."""
    text = "".join(_readable_part(part) for part in _FIELDS.finditer(pattern))
    return text.replace("  ", " ").strip()


def _readable_part(part: "re.Match[str]") -> str:
    if part["field"]:
        return {"d": "{day}", "M": "{month}", "L": "{month}", "y": "{year}", "G": ""}[part["field"][0]]
    if part["quoted"] is not None:
        return part["quoted"].replace("''", "'") or "'"
    return part["literal"]
