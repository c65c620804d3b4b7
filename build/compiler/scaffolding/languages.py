"""A further language for a guide: its place in guide.yaml, and what is known of it before a word is translated."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from babel import Locale
from babel.messages.catalog import Catalog

from compiler.languages import describe, locale_of
from compiler.wording.scripts import script_of
from compiler.yaml_edits import end_of
from guide.bundle.model import Direction

_NAMES_IN = Locale("en")


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a language. ``script`` and ``plurals`` are empty and 0 where nobody knows."""

    native_name: str
    direction: Direction
    script: str
    plurals: int
    has_dates: bool
    has_font: bool


def with_language(guide: str, tag: str) -> str:
    """The text of a guide.yaml, which has been checked, with a language put behind the others."""
    root: Any = yaml.compose(guide, yaml.SafeLoader)
    (languages,) = (value for key, value in root.value if key.value == "languages")
    last = languages.value[-1]
    end = end_of(guide, last)
    if languages.flow_style:
        return f"{guide[:end]}, {tag}{guide[end:]}"
    # A comment behind the last one stays behind it.
    end += len(guide[end:].partition("\n")[0].rstrip("\r"))
    newline = "\r\n" if "\r\n" in guide else "\n"
    indent = " " * languages.start_mark.column
    return f"{guide[:end]}{newline}{indent}- {tag}{guide[end:]}"


def known(tag: str, fonts: Path) -> Known:
    """What CLDR says of a language, and whether a font in ``fonts`` has its letters."""
    language, locale = describe(tag, (tag,)), locale_of(tag)
    script = _NAMES_IN.scripts.get(script_of(tag), "")
    return Known(
        native_name=language.native_name if locale or language.native_name != tag else "",
        direction=language.direction,
        script=script,
        plurals=Catalog(locale).num_plurals if locale else 0,
        has_dates=locale is not None,
        has_font=any(script and script in font.stem for font in fonts.glob("*.ttf")),
    )


def told(language: Known) -> Iterator[str]:
    """What is known, a line each, and what to do about what is not."""
    if language.native_name:
        yield f"It calls itself {language.native_name}, and runs {_DIRECTIONS[language.direction]}"
    else:
        direction = _DIRECTIONS[language.direction]
        yield f"Its own name is not known, so the client shows its tag; it is taken to run {direction}"
    yield f"Its script is {language.script}" if language.script else "Its script is not known"
    if not language.has_font:
        yield "The app has no font for it; devices use their own, if they have one (app/assets/fonts/README.md)"
    if language.plurals > 1:
        yield f"Phrases with a number have {language.plurals} forms"
    if not language.has_dates:
        yield "Its plural forms and the names of its months are not known; dates are written in English"


_DIRECTIONS = {"ltr": "from left to right", "rtl": "from right to left"}
