"""What scripts of the pages say, and what they have to know of a language: one small file for each."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from io import BytesIO
from typing import Any

from babel.messages.extract import extract

from compiler.folders import File
from compiler.site.assets import Assets
from compiler.site.editions import Edition
from compiler.site.plan import Site
from guide.library import Phrases

WORDS = "words.json"
PAGES = "pages.json"

_PLURALS = 200
"""No language asks more of a number than what it is below this one, and what its last two digits are above."""

_Phrase = str | tuple[str, ...]


def word_files(site: Site) -> Iterator[File]:
    """For each language the words of scripts, and the titles of all pages."""
    phrases = _phrases(site.assets)
    for language in site.library.languages:
        edition = Edition(site, language)
        yield edition.file(WORDS), _bytes(_words(edition, phrases))
        yield edition.file(PAGES), _bytes(_titles(edition))


def _phrases(assets: Assets) -> Sequence[_Phrase]:
    """Every phrase that stands in a script."""
    found: dict[_Phrase, None] = {}
    for name, content in assets.files.items():
        if name.endswith(".js"):
            found |= {phrase: None for _, phrase, _, _ in extract("javascript", BytesIO(content))}
    return sorted(found, key=str)


def _words(edition: Edition, phrases: Sequence[_Phrase]) -> Mapping[str, Any]:
    dates = edition.language.dates
    plural = _plural(edition.phrases)
    return {
        "phrases": {_first(phrase): _translated(edition.phrases, phrase, plural) for phrase in phrases},
        "plural": "".join(str(plural(number)) for number in range(_PLURALS)),
        "dates": {"pattern": dates.pattern, "months": dates.months, "weekdays": dates.weekdays},
        "zone": edition.guide.time_zone,
        "direction": edition.language.direction,
        "name": edition.library.name(edition.tag),
        "languages": [
            {
                "tag": other.tag,
                "name": other.native_name,
                "called": edition.called(other.tag),
                "direction": other.direction,
            }
            for other in edition.library.languages
        ],
        "tags": {tag: edition.called(tag) for tag in sorted(edition.guide.language_names)},
    }


def _titles(edition: Edition) -> Mapping[str, Any]:
    entries = (edition.entry(page_id) for page_id in edition.site.page_ids)
    return {
        entry.id: {"title": entry.title, "summary": entry.summary, "language": entry.language, "icon": entry.icon}
        for entry in entries
    }


def _translated(phrases: Phrases, phrase: _Phrase, plural: Callable[[int], int]) -> str | list[str]:
    if isinstance(phrase, str):
        return phrases.text(phrase)
    # For each of the language's forms some number that takes it.
    numbers = {plural(number): number for number in range(_PLURALS)}
    return [phrases.count(phrase[0], phrase[1], numbers[form]) for form in sorted(numbers)]


def _first(phrase: _Phrase) -> str:
    return phrase if isinstance(phrase, str) else phrase[0]


def _plural(phrases: Phrases) -> Callable[[int], int]:
    """Which form goes with a number, by the rule of the language's catalogue, else that of English."""
    rule: Callable[[int], int] = getattr(phrases.catalogue, "plural", lambda number: int(number != 1))
    return rule


def _bytes(data: Mapping[str, Any]) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
