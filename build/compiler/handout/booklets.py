"""A booklet: all that the guide says in one language, with contents, emergency numbers, contacts and office words."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from compiler.errors import UsageError
from compiler.handout.documents import Document, document, with_subtopics
from compiler.handout.pages import cards, compared_row, page, qr_code, sides, term
from compiler.handout.references import References
from compiler.handout.rows import Side, text_rows
from compiler.handout.told import Told, cell, note, row
from compiler.handout.voice import Voice, gaps, page_number, unchecked
from compiler.isolation import isolated
from guide.bundle.model import CONTACT_PAGES, Language, Saying
from guide.library import Library
from guide.library.directory import by_name
from guide.library.glossary import glossary


def booklet(library: Library, language: Language, web: str) -> Document:
    """The guide for readers of this language; topics that are not written in it are left out.

    ``web`` is the address at which the guide is published, where the code on the cover leads. Raises UsageError when
    no topic is left.
    """
    voice = Voice(library, language)
    topics = list(_topics(voice))
    if not topics:
        raise UsageError(f"--languages: expected one that topics are written in, found none in {language.tag}")
    contacts = [CONTACT_PAGES + contact.id for contact in by_name(library, language.tag)]
    references = References(frozenset((*topics, *contacts)), web)
    texts = {page_id: sides(library, page_id, (language,), references) for page_id in (*topics, *contacts)}
    cover_says = _said_of_all(texts.values())
    told = {
        "cover": _cover(voice, references, cover_says),
        "emergency": _emergency(voice, references),
        "contents": _contents(voice),
        "pages": [_topic(texts[topic], 1 + topic.count("/"), cover_says) for topic in topics],
        "contacts": [_contact(texts[contact], cover_says) for contact in contacts],
        "contacts-title": voice.contacts,
        "words": [term(meaning, voice) for meaning in glossary(library.guide, language.tag)],
        "words-title": _words(voice),
    }
    return document(voice, library.name(language.tag), topics, told)


def left_out(library: Library, language: Language) -> int:
    """How many topics are not written in a language, and so not in its booklet."""
    return len(library.topics) - sum(1 for _ in _topics(Voice(library, language)))


def _topics(voice: Voice) -> Iterator[str]:
    """The topics written in the language, and those above them, in reading order."""
    library, tag = voice.library, voice.language.tag
    written = {topic.id for topic in library.topics.values() if tag in topic.heads}
    for section in library.guide.sections:
        for topic in with_subtopics(library, section):
            if any(below == topic or below.startswith(f"{topic}/") for below in written):
                yield topic


def _said_of_all(texts: Iterable[Sequence[Side]]) -> frozenset[str]:
    """What holds for every translation, so that the cover says it once."""
    said = [frozenset(unchecked(side.reading.page, side.asked)) for (side,) in texts if side.reading.page.translation]
    return frozenset.intersection(*said) if said else frozenset()


def _cover(voice: Voice, references: References, said: Iterable[str]) -> Told:
    library = voice.library
    _ = voice.phrases.text
    title = library.name(voice.language.tag)
    return {
        "title": _("Guide for newcomers"),
        "language": voice.language.native_name,
        "notes": sorted(said),
        "code": qr_code(references.address("", voice.language.tag), title, voice),
    }


def _contents(voice: Voice) -> str:
    _ = voice.phrases.text
    return _("Topics")


def _words(voice: Voice) -> str:
    _ = voice.phrases.text
    return _("Office words")


def _emergency(voice: Voice, references: References) -> Told:
    """Whom to call, and what to say then, first in the language that is understood there."""
    library = voice.library
    _ = voice.phrases.text
    source = Voice(library, library.language(library.guide.source_language))
    sayings = [_saying(saying, source, voice) for saying in library.guide.sayings if voice.language.tag in saying.texts]
    numbers = [_number(contact, voice, references) for contact in library.guide.emergency]
    return {
        "title": _("Emergency numbers"),
        "numbers": {"kind": "bullets", "items": numbers},
        "sayings-title": _("What to say"),
        "sayings": sayings,
    }


def _saying(saying: Saying, source: Voice, voice: Voice) -> Told:
    said = cell(source, [{"kind": "line", "text": saying.texts[source.language.tag]}])
    meant = cell(voice, [{"kind": "paragraph", "runs": [{"text": saying.texts[voice.language.tag]}]}])
    return row(said) if voice.language == source.language else row(said, meant)


def _number(contact_id: str, voice: Voice, references: References) -> Told:
    """A contact of an emergency with its numbers, as far as they are not part of its name."""
    title = voice.library.entry(CONTACT_PAGES + contact_id, voice.language.tag).title
    phones = [phone.shown for phone in voice.library.contacts[contact_id].phones if phone.shown not in title]
    return _reference(CONTACT_PAGES + contact_id, (title, *phones), voice, references)


def _topic(sides: Sequence[Side], level: int, cover_says: Collection[str]) -> Told:
    (side,) = sides
    rows = (
        row(cell(side.asked, _remarks(side, cover_says))),
        *text_rows(sides, level),
        row(cell(side.asked, _contacts(side))),
        compared_row(sides),
    )
    return page(sides, level, rows)


def _contact(sides: Sequence[Side], cover_says: Collection[str]) -> Told:
    (side,) = sides
    rows = (row(cell(side.asked, _remarks(side, cover_says))), *text_rows(sides, 2), *cards(sides, 2))
    return page(sides, 2, rows, listed=False)


def _remarks(side: Side, cover_says: Collection[str]) -> list[Told]:
    said = (*gaps(side.reading, side.asked), *unchecked(side.reading.page, side.asked))
    return [note(text) for text in said if text not in cover_says]


def _contacts(side: Side) -> list[Told]:
    """The names of a topic's contacts, and on which pages all about them stands."""
    topic = side.asked.library.topic(side.reading.page.id)
    if topic is None or not topic.contacts:
        return []
    voice, references = side.asked, side.teller.references
    entries = [voice.library.entry(CONTACT_PAGES + contact, voice.language.tag) for contact in topic.contacts]
    items = [_reference(entry.id, (entry.title,), voice, references) for entry in entries]
    return [{"kind": "line", "text": side.asked.contacts}, {"kind": "bullets", "items": items}]


def _reference(page_id: str, words: Iterable[str], voice: Voice, references: References) -> Told:
    """An entry of a list that leads to a page."""
    text = " · ".join(map(isolated, words))
    run = {"text": text, "page": references.label(page_id), "number": page_number(voice)}
    return {"blocks": [{"kind": "paragraph", "runs": [run]}], "checked": None}
