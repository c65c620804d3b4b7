"""Handouts: some pages of the guide, each in two languages paragraph by paragraph, or in several one by one."""

from collections.abc import Iterator, Sequence

from compiler.handout.documents import Document, document, with_subtopics
from compiler.handout.pages import cards, page, provenance, qr_code, sides, texts, words
from compiler.handout.references import References
from compiler.handout.rows import Side, text_rows
from compiler.handout.told import Told, cell, note, row
from compiler.handout.voice import Voice, gaps, unchecked
from guide.bundle.model import Language
from guide.library import Library

_BESIDE_EACH_OTHER = 2
"""So many languages have room beside each other."""


def handout(library: Library, page_ids: Sequence[str], languages: Sequence[Language], web: str) -> Document:
    """Topics with all below them, or contacts, for readers of these languages, each page once.

    ``web`` is the address at which the guide is published, where the codes lead; without one there are none.
    """
    levels = _levels(library, page_ids)
    together = [tuple(languages)] if len(languages) <= _BESIDE_EACH_OTHER else [(language,) for language in languages]
    pages = []
    for group in together:
        references = References(frozenset(levels), web, group[0].tag)
        for page_id, level in levels.items():
            pages.append(_page(sides(library, page_id, group, references), level, references))
    voice = Voice(library, languages[0])
    title = " · ".join(entry.title for entry in library.entries(page_ids, voice.language.tag))
    return document(voice, title, levels, {"pages": pages})


def _levels(library: Library, page_ids: Sequence[str]) -> dict[str, int]:
    """The pages to print, in order, with the levels of their titles."""
    levels: dict[str, int] = {}
    for page_id in page_ids:
        for below in with_subtopics(library, page_id):
            levels.setdefault(below, 1 + below.count("/") - page_id.count("/"))
    return levels


def _page(sides: Sequence[Side], level: int, references: References) -> Told:
    reading, voice = sides[0].reading, sides[0].asked
    code = qr_code(references.address(reading.page.id, voice.language.tag), reading.page.title, voice)
    rows = (
        row(*(cell(side.asked, list(map(note, _remarks(side)))) for side in sides)),
        *text_rows(texts(sides), level),
        *cards(sides, level + 1),
        *words(sides, level + 1),
        *provenance(sides),
    )
    return page(sides, level, rows, code)


def _remarks(side: Side) -> Iterator[str]:
    """What to know of a text before one relies on it."""
    yield from gaps(side.reading, side.asked)
    yield from unchecked(side.reading.page, side.asked)
