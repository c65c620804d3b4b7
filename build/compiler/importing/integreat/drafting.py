"""The files of a content tree for a region, from everything that was answered about it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from compiler.importing import values
from compiler.importing.ids import readable
from compiler.importing.imports import Draft
from compiler.importing.integreat import contacts
from compiler.importing.integreat.addresses import Addresses
from compiler.importing.integreat.answers import Answers
from compiler.importing.integreat.dates import NoDates, dates, repetition
from compiler.importing.integreat.directory import Directory
from compiler.importing.integreat.joining import Joined, Subject, join
from compiler.importing.integreat.naming import name_all
from compiler.importing.integreat.pages import Library, blocks_of
from compiler.importing.integreat.records import Kind, Record
from compiler.importing.integreat.region import TIME_ZONE, Region
from compiler.importing.naming import Names
from compiler.importing.pictures import Album
from compiler.importing.remarks import Remark
from compiler.importing.states import State
from compiler.importing.writing.files import page, yaml
from compiler.parsing import CONTACTS
from compiler.reading import GUIDE_FILE
from guide.bundle.blocks import Block, ContactCard

Progress = Callable[[int, int], None]

_FACTS_FILES: Mapping[Kind, str] = {"place": "contact.yaml", "event": "event.yaml"}
_WITHOUT_A_PLACE: Mapping[str, str] = {
    "thumbnail": "the small picture of a page, for which a page has no place, is left out",
    "category": "the category of a place, for which a contact has no place, is left out",
    "organization": "the organisation behind a page, for which a page has no place, is left out",
    "embedded_offers": "an offer that is embedded in a page is left out",
}


def draft(
    answers: Answers,
    region: Region,
    state: State,
    moved: Mapping[str, str],
    album: Album,
    progress: Progress = lambda done, total: None,
) -> Draft:
    """Everything that is to be written for a region.

    ``state`` is what the last import left, ``moved`` are pages that an editor has moved since; ``progress`` hears how
    many pages are done.
    """
    joined = join(record for record in answers.records if record.language in region.tags)
    names = Names(state.keys, moved, state.others)
    ids, more = name_all(joined.subjects, region.slugs_by_rank, region.tags, names)
    events, undated = _events(ids, region)
    ids = {subject: id_ for subject, id_ in ids.items() if subject.kind != "event" or subject in events}
    library = Library(region, _addresses(answers, region, joined, ids), album, Directory(names))
    writing = _Writing(library, names, ids, events, progress)
    writing.subjects(sorted(ids, key=ids.__getitem__))
    writing.cards()
    writing.files[GUIDE_FILE] = yaml(_guide(region, answers))
    all_remarks = (*answers.remarks, *joined.remarks, *more, *undated, *writing.remarks)
    return Draft(writing.files, names.keys, all_remarks)


@dataclass(slots=True)
class _Writing:
    """Writes one subject after the other."""

    library: Library
    names: Names
    ids: Mapping[Subject, str]
    events: Mapping[Subject, dict[str, Any]]
    progress: Progress
    files: dict[str, str] = field(default_factory=dict)
    remarks: list[Remark] = field(default_factory=list)

    def subjects(self, subjects: list[Subject]) -> None:
        """Write subjects, each in all its languages, the source language first."""
        for done, subject in enumerate(subjects, 1):
            folder, region = self.ids[subject], self.library.region
            main = subject.main(region.slugs_by_rank)
            further = self._people(subject, main) if subject.kind == "place" else ()
            if facts := self._facts(subject, main):
                self.files[f"{folder}/{_FACTS_FILES.get(subject.kind, 'topic.yaml')}"] = yaml(facts)
            for slug in region.slugs_by_rank:
                if slug in subject.records:
                    self._page(folder, subject.records[slug], further)
            self.progress(done, len(subjects))

    def cards(self) -> None:
        """Write the contacts whose cards stand in pages."""
        for contact in self.library.directory.contacts.values():
            titles = {language: contact.title(language) for language in contact.titles}
            self._contact(contact.id, contact.facts, titles)

    def _page(self, folder: str, record: Record, further: tuple[Block, ...]) -> None:
        blocks, remarks = blocks_of(record, self.library)
        self.remarks += remarks
        tag = self.library.region.tags[record.language]
        summary = values.text(record.rest.get("meta_description"))
        self.files[f"{folder}/{tag}.md"] = page(record.title, (*blocks, *further), summary)

    def _contact(self, folder: str, facts: Mapping[str, Any], titles: Mapping[str, str]) -> None:
        if facts:
            self.files[f"{folder}/contact.yaml"] = yaml(facts)
        for tag, title in titles.items():
            self.files[f"{folder}/{tag}.md"] = page(title, ())

    def _people(self, subject: Subject, main: Record) -> tuple[Block, ...]:
        """Contacts for the people at a place, shown by its page."""
        region = self.library.region
        cards: list[Block] = []
        for title, entry in contacts.people_of(main):
            key = f"person:{main.path}:{title}"
            folder = self.names.name([key], CONTACTS, title, region.tags[main.language])
            facts = contacts.of_person(main, entry, region.country)
            self.remarks += facts.remarks
            titles = {region.tags[slug]: title for slug in region.slugs_by_rank if slug in subject.records}
            self._contact(folder, facts.data | _source(main, region), titles)
            cards.append(ContactCard(folder.removeprefix(f"{CONTACTS}/")))
        return tuple(cards)

    def _facts(self, subject: Subject, main: Record) -> dict[str, Any]:
        """What the YAML file of a subject says."""
        self.remarks += _left_over(main)
        region = self.library.region
        if subject.kind == "event":
            return self.events[subject] | _source(main, region)
        if subject.kind == "place":
            facts = contacts.of_place(main, region.country)
            self.remarks += facts.remarks
            return facts.data | _source(main, region)
        order = {} if main.order is None else {"order": main.order}
        return order | _source(main, region)


def _events(ids: Iterable[Subject], region: Region) -> tuple[dict[Subject, dict[str, Any]], list[Remark]]:
    """The facts of the events that say when they take place."""
    events: dict[Subject, dict[str, Any]] = {}
    remarks: list[Remark] = []
    for subject in ids:
        if subject.kind == "event":
            main = subject.main(region.slugs_by_rank)
            try:
                events[subject] = _event(main, region, remarks)
            except NoDates as error:
                remarks.append(Remark("an event without dates is left out", main.place, str(error)))
    return events, remarks


def _event(main: Record, region: Region, remarks: list[Remark]) -> dict[str, Any]:
    facts = dates(main.rest, region.time_zone)
    try:
        facts |= repetition(main.rest, facts["start"])
    except NoDates as error:
        remarks.append(Remark("an event is told for its first date only", main.place, str(error)))
    if values.mapping(main.rest.get("event")).get("only_weekdays") is True:
        remarks.append(Remark("an event that takes place on weekdays only is told for every day", main.place))
    location = values.mapping(main.rest.get("location"))
    if address := contacts.address(location, values.text(location.get("name"))):
        facts["address"] = address
    if meeting := contacts.meeting(main):
        facts["web"] = meeting
    return facts


def _addresses(answers: Answers, region: Region, joined: Joined, ids: Mapping[Subject, str]) -> Addresses:
    return Addresses(region.slug, frozenset(region.tags), answers.hosts, joined.index, ids)


def _guide(region: Region, answers: Answers) -> dict[str, Any]:
    guide: dict[str, Any] = {
        "id": readable(region.slug) or "guide",
        "name": {region.source_language: region.name},
        "languages": list(region.tags.values()),
        "source-language": region.source_language,
        "region": region.holidays,
    }
    if region.time_zone != TIME_ZONE:
        guide["time-zone"] = region.time_zone
    years = [int(record.updated[:4]) for record in answers.records if record.updated]
    return guide | ({"hours-from": max(2000, min(max(years), 2100))} if years else {})


def _source(record: Record, region: Region) -> dict[str, Any]:
    source = {"title": f"Integreat, {region.name}"}
    if record.address.startswith(("https://", "http://")) and " " not in record.address:
        source["url"] = record.address
    if record.updated:
        source["date"] = record.updated
    return {"source": [source]}


def _left_over(record: Record) -> Iterator[Remark]:
    for key, message in _WITHOUT_A_PLACE.items():
        if value := record.rest.get(key):
            named = values.mapping(value).get("name") if isinstance(value, dict) else value
            yield Remark(message, record.place, values.text(named))
