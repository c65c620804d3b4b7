"""The content as it was written: topics, contacts, notices and events with their facts and pages, and their files."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from compiler.checking.answers import Answer
from compiler.facts import Facts
from compiler.markdown.document import Document
from compiler.names import normalised
from compiler.problems import Finding, Place
from compiler.yaml_source import KeyPath


@dataclass(frozen=True, slots=True)
class PageSource:
    """One file of Markdown. ``language`` is what its name says, which may be no language of the guide."""

    path: str
    id: str
    language: str
    front_matter: Facts
    document: Document

    @property
    def folder(self) -> str:
        """The folder the file lies in."""
        return self.path.rpartition("/")[0]

    @property
    def title(self) -> str:
        """The title on one line, or an empty string."""
        return " ".join(self.front_matter.data.get("title", "").split())


@dataclass(frozen=True, slots=True)
class Subject:
    """What pages are written about: a topic, a contact, a notice or an event."""

    id: str
    folder: str
    facts: Facts
    pages: tuple[PageSource, ...]

    @property
    def page_id(self) -> str:
        """The id of its page: a topic's own, or one such as ``contacts/<id>``."""
        return normalised(self.folder)


@dataclass(frozen=True, slots=True, eq=False)
class Tree:
    """A content folder, parsed. Nothing in it has been checked yet. Two trees are never equal.

    ``pictures`` maps the paths of pictures, ``unread`` lists what lies there and belongs to no guide, ``texts`` are
    the files as they were written. Checks may be told more: ``today``, and what the web addresses answered.
    """

    guide: Facts
    glossary: Facts
    redirects: Facts
    topics: tuple[Subject, ...]
    contacts: tuple[Subject, ...]
    notices: tuple[Subject, ...]
    events: tuple[Subject, ...]
    pictures: Mapping[str, Path]
    unreadable: tuple[Finding, ...]
    unread: tuple[Finding, ...]
    texts: Mapping[str, str]
    today: date | None = None
    answers: Mapping[str, Answer] = field(default_factory=dict)

    @property
    def languages(self) -> tuple[str, ...]:
        """The guide's languages, in reading order; empty when guide.yaml does not name them."""
        return tuple(self.guide.data.get("languages", ()))

    @property
    def source_language(self) -> str:
        """The language the content is written in first, or an empty string."""
        return str(self.guide.data.get("source-language", ""))

    @property
    def contact_ids(self) -> frozenset[str]:
        """The id of every contact."""
        return frozenset(contact.id for contact in self.contacts)

    @property
    def page_ids(self) -> frozenset[str]:
        """The id of every page."""
        return frozenset(subject.page_id for subject in self.subjects())

    def subjects(self) -> Iterator[Subject]:
        """Every topic, contact, notice and event."""
        yield from self.topics
        yield from self.contacts
        yield from self.notices
        yield from self.events

    def pages(self) -> Iterator[PageSource]:
        """Every page."""
        for subject in self.subjects():
            yield from subject.pages

    def yaml_files(self) -> Iterator[Facts]:
        """Every YAML file and every front matter."""
        yield self.guide
        yield self.glossary
        yield self.redirects
        for subject in self.subjects():
            yield subject.facts
            yield from (page.front_matter for page in subject.pages)


@dataclass(frozen=True, slots=True)
class Texts:
    """One short text of a YAML file in several languages, by their tags; ``key_path`` leads to it."""

    facts: Facts
    key_path: KeyPath
    by_language: Mapping[str, Any]


def short_texts(tree: Tree) -> Iterator[Texts]:
    """Every text that is written in a YAML file in the guide's languages."""
    guide = tree.guide.data
    if "name" in guide:
        yield Texts(tree.guide, ("name",), guide["name"])
    for situation, names in guide.get("situations", {}).items():
        yield Texts(tree.guide, ("situations", situation), names)
    for index, saying in enumerate(guide.get("sayings", ())):
        yield Texts(tree.guide, ("sayings", index), saying)
    for id_, term in tree.glossary.data.items():
        explanations = {key: text for key, text in term.items() if key not in ("word", "forms", "called")}
        yield Texts(tree.glossary, (id_,), explanations)


def contact_references(tree: Tree) -> Iterator[tuple[str, str, Place]]:
    """Every contact that is named somewhere: the file, the contact's id, the place in the file."""
    for facts, key in ((tree.guide, "emergency"), *((topic.facts, "contacts") for topic in tree.topics)):
        for index, contact in enumerate(facts.data.get(key, ())):
            yield facts.path, contact, facts.place(key, index)
    for event in tree.events:
        if "contact" in event.facts.data:
            yield event.facts.path, event.facts.data["contact"], event.facts.place("contact")
    for page in tree.pages():
        for reference in page.document.contacts:
            yield page.path, reference.target, reference.place


def phones_of(contact: Subject) -> Iterator[tuple[str, Place]]:
    """The telephone numbers of a contact as they are written, and where."""
    facts = contact.facts
    phones = facts.data.get("phone", ())
    if isinstance(phones, str):
        yield phones, facts.place("phone")
    else:
        yield from ((phone, facts.place("phone", index)) for index, phone in enumerate(phones))


def phone_numbers(tree: Tree) -> Iterator[tuple[str, str, Place]]:
    """Every telephone number of a contact: the file, the number, the place in the file."""
    for contact in tree.contacts:
        for number, place in phones_of(contact):
            yield contact.facts.path, number, place
