"""The contacts of a guide as a directory: what they can be chosen by, and which of them fit."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from guide.bundle.model import CONTACT_PAGES, Contact
from guide.library.hours import Open, status
from guide.library.languages import language_name
from guide.library.library import Entry, Library
from guide.search.folding import folded

SUBJECT_DEPTH = 2
"""How far below the top of the guide subjects lie; a topic further down belongs to the one above it."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a reader looks for in a contact; what does not matter to them is empty.

    ``subject`` is the id of a topic, ``language`` the tag of one that is spoken there.
    """

    subject: str = ""
    language: str = ""
    step_free: bool = False
    open_now: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """The contacts that fit, and how many more might, if more were known about them."""

    contacts: tuple[Contact, ...]
    unsure: int


@dataclass(frozen=True, slots=True)
class Subjects:
    """The subjects in one section of the guide."""

    section: Entry
    subjects: tuple[Entry, ...]


def find(contacts: Iterable[Contact], wanted: Wanted, now: datetime) -> Found:
    """The contacts with all that is wanted, in the same order."""
    answers = [(contact, fits(contact, wanted, now)) for contact in contacts]
    return Found(
        tuple(contact for contact, answer in answers if answer),
        sum(answer is None for _, answer in answers),
    )


def fits(contact: Contact, wanted: Wanted, now: datetime) -> bool | None:
    """Whether a contact has all that is wanted; None: nothing speaks against it, but not everything is known."""
    answers = [
        not wanted.subject or any(_subject(topic) == wanted.subject for topic in contact.topics),
        not wanted.language or (wanted.language in contact.languages if contact.languages else None),
        not wanted.step_free or (contact.step_free != "no" if contact.step_free else None),
        not wanted.open_now or _is_open(contact, now),
    ]
    return False if False in answers else None if None in answers else True


def by_name(library: Library, language: str) -> tuple[Contact, ...]:
    """Every contact, in the order of their names."""
    names = {contact.id: _name(library, contact, language) for contact in library.contacts.values()}
    return tuple(sorted(library.contacts.values(), key=lambda contact: (folded(names[contact.id]), contact.id)))


def subjects(library: Library, language: str) -> tuple[Subjects, ...]:
    """What contacts can be chosen by, section by section; a section without any is left out."""
    helpers: dict[str, set[str]] = {}
    for contact in library.contacts.values():
        for topic in contact.topics:
            helpers.setdefault(_subject(topic), set()).add(contact.id)
    grouped = []
    for section in library.sections(language):
        entries = (section, *library.below(section.id, language))
        chosen = tuple(entry for entry in entries if _is_subject(library, entry.id, helpers.get(entry.id, set())))
        if chosen:
            grouped.append(Subjects(section, chosen))
    return tuple(grouped)


def languages_spoken(library: Library, language: str) -> tuple[str, ...]:
    """The languages spoken at some contact: the reader's own first, the others by their names."""
    spoken = {tag for contact in library.contacts.values() for tag in contact.languages}

    def order(tag: str) -> tuple[bool, str]:
        return tag != language, folded(language_name(library.guide, tag, language))

    return tuple(sorted(spoken, key=order))


def _subject(topic: str) -> str:
    return "/".join(topic.split("/")[:SUBJECT_DEPTH])


def _is_subject(library: Library, topic: str, helpers: set[str]) -> bool:
    """Whether a topic helps to choose: one about a single contact, and named for it, does not."""
    if len(helpers) != 1:
        return bool(helpers)
    source = library.guide.source_language
    (helper,) = helpers
    return library.entry(topic, source).title != library.entry(CONTACT_PAGES + helper, source).title


def _is_open(contact: Contact, now: datetime) -> bool | None:
    found = status(contact.hours, now)
    return None if found is None else isinstance(found, Open)


def _name(library: Library, contact: Contact, language: str) -> str:
    return library.entry(CONTACT_PAGES + contact.id, language).title
