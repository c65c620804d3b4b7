"""The one way to the guide's content: what there is, in which language it can be read, what answers a question."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from guide.bundle.model import (
    CONTACT_PAGES,
    EVENT_PAGES,
    NOTICE_PAGES,
    Contact,
    Event,
    Guide,
    Head,
    Language,
    Notice,
    Page,
    Topic,
)
from guide.bundle.opened import Bundle, open_bundle
from guide.library.glossary import Explained, explained
from guide.library.indexes import Indexes
from guide.library.languages import fallbacks, negotiate
from guide.library.phrases import Phrases, read_phrases
from guide.search.answer import Hit
from guide.search.findable import TERM_PAGES

Text = TypeVar("Text", str, Head)


@dataclass(frozen=True, slots=True)
class Entry:
    """A page as a list shows it; ``language`` is that of its title, which may be a fallback."""

    id: str
    title: str
    summary: str
    language: str
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """A page as it is shown to a reader who asked for it in the language ``asked``."""

    page: Page
    asked: Language
    shown: Language

    @property
    def is_fallback(self) -> bool:
        """Whether the reader gets another language than the one asked for."""
        return self.asked.tag != self.shown.tag


@dataclass(frozen=True, slots=True)
class Result:
    """A page that answers a question, where it stands in the guide, and what matched."""

    entry: Entry
    above: tuple[Entry, ...]
    hit: Hit


@dataclass(frozen=True, slots=True)
class Findings:
    """What a search has found: pages, best first; the office words that were asked about; what may have been meant."""

    results: tuple[Result, ...]
    terms: tuple[Explained, ...] = ()
    suggestion: str = ""


_Listed = Topic | Contact | Notice | Event


class Library:
    """The content of one verified bundle."""

    def __init__(self, bundle: Bundle, indexes: Indexes) -> None:
        self._bundle = bundle
        self._indexes = indexes
        self._languages = {language.tag: language for language in bundle.guide.languages}
        self._phrases: dict[str, Phrases] = {}

    @property
    def guide(self) -> Guide:
        """The guide as a whole."""
        return self._bundle.guide

    @property
    def revision(self) -> str:
        """Names exactly this content."""
        return self._bundle.manifest.revision

    @property
    def languages(self) -> tuple[Language, ...]:
        """The guide's languages, in its own order."""
        return self.guide.languages

    def language(self, tag: str) -> Language:
        """The language with this tag, or the source language where the guide has no such one."""
        return self._languages.get(tag) or self._languages[self.guide.source_language]

    def current(self, page_id: str) -> str:
        """The id that a page has now, by that or by one it once had; one that was never known stays as it is."""
        return self.guide.redirects.get(page_id, page_id)

    def speaks(self, tag: str) -> bool:
        """Whether the guide has this language."""
        return tag in self._languages

    def preferred(self, wanted: Iterable[str]) -> str | None:
        """The guide's language that suits a device's languages best, or None."""
        return negotiate(wanted, tuple(self._languages))

    def name(self, language: str) -> str:
        """The guide's name."""
        return self.named(self.guide.name, language)

    def phrases(self, language: str) -> Phrases:
        """The interface's words in a language, or in the nearest one that has them."""
        if language not in self._phrases:
            self._phrases[language] = read_phrases(self.language(language), self._bundle.phrases(language))
        return self._phrases[language]

    def sections(self, language: str) -> tuple[Entry, ...]:
        """The top of the guide."""
        return tuple(self.entry(topic, language) for topic in self.guide.sections)

    def below(self, page_id: str, language: str) -> tuple[Entry, ...]:
        """The subtopics of a topic."""
        topic = self.topic(page_id)
        return tuple(self.entry(child, language) for child in topic.children) if topic else ()

    def above(self, page_id: str, language: str) -> tuple[Entry, ...]:
        """The topics a page lies in, from the section down."""
        parts = page_id.split("/")
        ids = ["/".join(parts[:depth]) for depth in range(1, len(parts))]
        return tuple(self.entry(topic, language) for topic in ids if self.topic(topic))

    def entry(self, page_id: str, language: str) -> Entry:
        """A page as a list shows it. Raises KeyError when there is no such page."""
        heads = self._heads(page_id)
        if not heads:
            raise KeyError(page_id)
        tag, head = self._best(heads, language)
        facts = self.topic(page_id) or self.contact(page_id)
        return Entry(page_id, head.title, head.summary, tag, facts.icon if facts else "")

    def entries(self, page_ids: Iterable[str], language: str) -> tuple[Entry, ...]:
        """The pages as a list shows them; those that the guide no longer has are left out."""
        return tuple(self.entry(page_id, language) for page_id in page_ids if self._heads(page_id))

    def named(self, names: Mapping[str, str], language: str) -> str:
        """One of the guide's own names, in the language or in the nearest there is."""
        return self._best(names, language)[1]

    @property
    def topics(self) -> Mapping[str, Topic]:
        """Every topic, by its id."""
        return self._bundle.topics

    @property
    def contacts(self) -> Mapping[str, Contact]:
        """Every contact, by its id."""
        return self._bundle.contacts

    @property
    def notices(self) -> Mapping[str, Notice]:
        """Every notice, by its id, past ones too."""
        return self._bundle.notices

    @property
    def events(self) -> Mapping[str, Event]:
        """Every event, by its id, past ones too."""
        return self._bundle.events

    def topic(self, page_id: str) -> Topic | None:
        """The facts of a topic."""
        return self.topics.get(page_id)

    def contact(self, page_id: str) -> Contact | None:
        """The facts of a contact, by its id or the id of its page (``contacts/<id>``)."""
        return self.contacts.get(page_id.removeprefix(CONTACT_PAGES))

    def read(self, page_id: str, language: str) -> Reading | None:
        """The page in the language asked for, or in the first that stands in for it; None: no such page."""
        for tag in fallbacks(self.guide, language):
            page = self._bundle.page(page_id, tag)
            if page is not None:
                return Reading(page, self.language(language), self.language(tag))
        return None

    def source_of(self, page: Page) -> Language:
        """The language that a page was translated from; the guide's own where it was not, or nobody says."""
        return self.language(page.translation.source if page.translation else self.guide.source_language)

    def written_in(self, page_id: str) -> tuple[Language, ...]:
        """The languages a page is written in."""
        heads = self._heads(page_id)
        return tuple(language for language in self.languages if language.tag in heads)

    def media(self, path: str) -> bytes:
        """The bytes of a picture."""
        return self._bundle.media(path)

    def search(self, query: str, language: str, limit: int = 20) -> Findings:
        """What answers a query. Takes a while: not for the user interface's thread."""
        answer = self._indexes.search(self._bundle, query, language, limit)
        results = (Result(self.entry(hit.page, language), self.above(hit.page, language), hit) for hit in answer.hits)
        terms = (explained(self.guide, hit.page.removeprefix(TERM_PAGES), language) for hit in answer.terms)
        return Findings(tuple(results), tuple(term for term in terms if term), answer.suggestion)

    def _heads(self, page_id: str) -> Mapping[str, Head]:
        kind, _, name = page_id.partition("/")
        listed: Mapping[str, Mapping[str, _Listed]] = {
            CONTACT_PAGES: self.contacts,
            NOTICE_PAGES: self.notices,
            EVENT_PAGES: self.events,
        }
        found = listed[f"{kind}/"].get(name) if f"{kind}/" in listed else self.topics.get(page_id)
        return found.heads if found else {}

    def _best(self, texts: Mapping[str, Text], language: str) -> tuple[str, Text]:
        for tag in fallbacks(self.guide, language):
            if tag in texts:
                return tag, texts[tag]
        raise KeyError(language)


def open_library(bundle: Path, shipped_index: Path, data: Path) -> Library:
    """Open the guide in the folder ``bundle``; raises BundleError.

    ``shipped_index`` is the index that came with the app, if any; ``data`` is a folder of this device's own.
    """
    return Library(open_bundle(bundle), Indexes(shipped=(shipped_index,), own=data / "index"))
