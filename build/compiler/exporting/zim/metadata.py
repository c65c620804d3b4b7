"""What the catalogue of Kiwix is told about a ZIM file."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version

import regex
from langcodes import Language

from compiler.exporting.edition import Edition
from compiler.names import base_language

TITLE = 30
DESCRIPTION = 80
LONG_DESCRIPTION = 4000
"""The most letters that the catalogue shows."""

_TAGS = ("_category:other", "_ftindex:yes", "_pictures:yes", "_videos:no", "_details:yes")


@dataclass(frozen=True, slots=True)
class Told:
    """What the guide does not say itself: how old it is, and under which licence it may be passed on."""

    day: date
    licence: str = ""


def metadata(edition: Edition, languages: tuple[str, ...], told: Told) -> Mapping[str, str]:
    """The metadata of a file in these languages, in words of the edition's."""
    guide = edition.guide
    sections = [edition.nearest(edition.bundle.topics[topic].heads) for topic in guide.sections]
    lines = (f"{head.title}: {head.summary}" if head.summary else head.title for head in sections)
    publisher = guide.publisher.name or edition.name
    described = {
        "Name": f"{guide.id}_{base_language(languages[0]) if len(languages) == 1 else 'mul'}_all",
        "Title": shortened(edition.name, TITLE),
        "Description": shortened(", ".join(head.title for head in sections) or edition.name, DESCRIPTION),
        "LongDescription": shortened("\n".join(lines) or edition.name, LONG_DESCRIPTION),
        "Language": ",".join(dict.fromkeys(map(alpha3, languages))),
        "Creator": publisher,
        "Publisher": publisher,
        "Date": told.day.isoformat(),
        "Tags": ";".join((*_TAGS, guide.id)),
        "Scraper": f"newcomer-guide {version('newcomer-guide')}",
        "Flavour": "maxi",
        "Source": guide.web,
        "License": told.licence,
    }
    return {name: value for name, value in described.items() if value}


def shortened(text: str, most: int) -> str:
    """The text with so many letters at the most, as readers count them, cut where a word ends if it can be."""
    letters = regex.findall(r"\X", text)
    if len(letters) <= most:
        return text
    kept = "".join(letters[: most - 1])
    whole, blank, _ = kept.rpartition(" ")
    return f"{(whole if blank else kept).rstrip(' ,:')}…"


def alpha3(tag: str) -> str:
    """The language in three letters (ISO 639-3)."""
    base = base_language(tag)
    return base if len(base) == 3 else Language.get(base).to_alpha3()
