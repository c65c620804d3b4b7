"""The content as it was written: topics and contacts with their facts and pages, each knowing its file."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from compiler.facts import Facts
from compiler.markdown.document import Document
from compiler.problems import Finding, Place
from guide.bundle.model import CONTACT_PAGES


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
    """What pages are written about: a topic or a contact."""

    id: str
    folder: str
    facts: Facts
    pages: tuple[PageSource, ...]


@dataclass(frozen=True, slots=True)
class Tree:
    """A content folder, parsed. Nothing in it has been checked yet.

    ``pictures`` maps the paths of pictures, ``unread`` lists what lies there and belongs to no guide.
    """

    guide: Facts
    topics: tuple[Subject, ...]
    contacts: tuple[Subject, ...]
    pictures: Mapping[str, Path]
    unreadable: tuple[Finding, ...]
    unread: tuple[Finding, ...]

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
        """The id of every page: a topic's, or ``contacts/<id>``."""
        return frozenset(topic.id for topic in self.topics) | {CONTACT_PAGES + id_ for id_ in self.contact_ids}

    def subjects(self) -> Iterator[Subject]:
        """Every topic and every contact."""
        yield from self.topics
        yield from self.contacts

    def pages(self) -> Iterator[PageSource]:
        """Every page."""
        for subject in self.subjects():
            yield from subject.pages

    def yaml_files(self) -> Iterator[Facts]:
        """Every YAML file and every front matter."""
        yield self.guide
        for subject in self.subjects():
            yield subject.facts
            yield from (page.front_matter for page in subject.pages)


def contact_references(tree: Tree) -> Iterator[tuple[str, str, Place]]:
    """Every contact that is named somewhere: the file, the contact's id, the place in the file."""
    for facts, key in ((tree.guide, "emergency"), *((topic.facts, "contacts") for topic in tree.topics)):
        for index, contact in enumerate(facts.data.get(key, ())):
            yield facts.path, contact, facts.place(key, index)
    for page in tree.pages():
        for reference in page.document.contacts:
            yield page.path, reference.target, reference.place
