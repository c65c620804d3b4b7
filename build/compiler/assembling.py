"""From checked content to the objects of a bundle: the guide, its topics, contacts, notices and events."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from compiler.finishing import finished_head
from compiler.isolation import isolate
from compiler.languages import name_languages
from compiler.phones import as_phone, country
from compiler.source import Subject, Tree, phones_of
from compiler.time.horizon import Horizon, horizon
from compiler.time.hours import expand
from compiler.time.occurrences import is_all_day, occurrences, repetition
from compiler.time.public_holidays import public_holidays
from guide.bundle.model import (
    Address,
    Contact,
    Event,
    Guide,
    Head,
    Hours,
    Language,
    Notice,
    Position,
    Publisher,
    Saying,
    Situation,
    Source,
    Term,
    Topic,
)

TIME_ZONE = "Europe/Berlin"


@dataclass(frozen=True, slots=True)
class Assembly:
    """Assembles a guide that has been checked."""

    tree: Tree
    languages: tuple[Language, ...]

    def guide(self) -> Guide:
        """The guide as a whole."""
        facts = self.tree.guide.data
        return Guide(
            id=facts["id"],
            name=self._texts(facts["name"]),
            languages=self.languages,
            source_language=self.tree.source_language,
            sections=_in_order(topic for topic in self.tree.topics if "/" not in topic.id),
            emergency=tuple(facts.get("emergency", ())),
            publisher=Publisher(**facts.get("publisher", {})),
            colour=facts.get("theme", {}).get("colour", ""),
            web=facts.get("web", ""),
            situations=tuple(Situation(id_, self._texts(names)) for id_, names in facts.get("situations", {}).items()),
            sayings=tuple(Saying(self._texts(saying)) for saying in facts.get("sayings", ())),
            terms=tuple(self._term(id_, term) for id_, term in self.tree.glossary.data.items()),
            language_names=self._language_names(),
            time_zone=facts.get("time-zone", TIME_ZONE),
            redirects=dict(self.tree.redirects.data),
            region=facts.get("region", ""),
        )

    def topics(self) -> dict[str, Topic]:
        """Every topic, by id."""
        children: dict[str, list[Subject]] = {}
        for topic in self.tree.topics:
            children.setdefault(topic.id.rpartition("/")[0], []).append(topic)
        return {topic.id: self._topic(topic, children.get(topic.id, ())) for topic in self.tree.topics}

    def contacts(self) -> dict[str, Contact]:
        """Every contact, by id."""
        days = horizon(self.tree)
        region = self.tree.guide.data.get("region")
        holidays = public_holidays(region, days) if region and days else frozenset[date]()
        showing = _topics_by_contact(self.tree.topics)
        return {
            contact.id: self._contact(contact, _hours(contact, days, holidays), tuple(showing.get(contact.id, ())))
            for contact in self.tree.contacts
        }

    def notices(self) -> dict[str, Notice]:
        """Every notice, by id."""
        return {notice.id: self._notice(notice) for notice in self.tree.notices}

    def events(self) -> dict[str, Event]:
        """Every event, by id."""
        days = horizon(self.tree)
        return {event.id: self._event(event, days) for event in self.tree.events}

    def _term(self, id_: str, term: Mapping[str, Any]) -> Term:
        return Term(id_, " ".join(term["word"].split()), self._texts(term))

    def _language_names(self) -> dict[str, dict[str, str]]:
        """The names of languages that somebody speaks at a contact and the guide is not written in."""
        spoken = {tag for contact in self.tree.contacts for tag in contact.facts.data.get("languages", ())}
        return name_languages(sorted(spoken - set(self.tree.languages)), self.tree.languages)

    def _topic(self, topic: Subject, children: Iterable[Subject]) -> Topic:
        facts = topic.facts.data
        return Topic(
            id=topic.id,
            heads=self._heads(topic),
            children=_in_order(children),
            icon=facts.get("icon", ""),
            contacts=tuple(facts.get("contacts", ())),
            audience=tuple(facts.get("audience", ())),
            sources=_sources(facts),
            checked_on=_date(facts, "checked-on"),
            review_by=_date(facts, "review-by"),
        )

    def _contact(self, contact: Subject, hours: Hours | None, topics: tuple[str, ...]) -> Contact:
        facts = contact.facts.data
        return Contact(
            id=contact.id,
            heads=self._heads(contact),
            icon=facts.get("icon", ""),
            address=_address(facts),
            phones=tuple(as_phone(number, country(self.tree)) for number, _ in phones_of(contact)),
            email=facts.get("email", ""),
            web=facts.get("web", ""),
            opening_hours=facts.get("opening-hours", ""),
            hours=hours,
            topics=topics,
            position=Position(**facts["position"]) if "position" in facts else None,
            languages=tuple(facts.get("languages", ())),
            step_free=facts.get("step-free"),
            sources=_sources(facts),
            checked_on=_date(facts, "checked-on"),
        )

    def _notice(self, notice: Subject) -> Notice:
        facts = notice.facts.data
        return Notice(
            id=notice.id,
            heads=self._heads(notice),
            urgency=facts.get("urgency", "information"),
            first=_date(facts, "from"),
            last=_date(facts, "until"),
            pinned=facts.get("pinned", False),
            topics=tuple(facts.get("topics", ())),
            sources=_sources(facts),
        )

    def _event(self, event: Subject, days: Horizon | None) -> Event:
        facts = event.facts.data
        return Event(
            id=event.id,
            heads=self._heads(event),
            occurrences=occurrences(facts, days),
            all_day=is_all_day(facts),
            address=_address(facts),
            contact=facts.get("contact", ""),
            web=facts.get("web", ""),
            sources=_sources(facts),
            repetition=repetition(facts, days),
        )

    def _heads(self, subject: Subject) -> dict[str, Head]:
        """What lists show of the subject, in the order of the guide's languages."""
        pages = {page.language: page for page in subject.pages}
        written = (language for language in self.languages if language.tag in pages)
        return {language.tag: finished_head(pages[language.tag], language) for language in written}

    def _texts(self, texts: Mapping[str, Any]) -> dict[str, str]:
        """A short text in the guide's languages, each on one line."""
        return {
            language.tag: isolate(" ".join(texts[language.tag].split()), language.direction)
            for language in self.languages
            if language.tag in texts
        }


def _hours(contact: Subject, days: Horizon | None, holidays: frozenset[date]) -> Hours | None:
    text = contact.facts.data.get("opening-hours")
    return expand(text, days, holidays) if text and days else None


def _topics_by_contact(topics: Iterable[Subject]) -> dict[str, list[str]]:
    """The topics that show a contact, below their text or, in whatever language, inside it."""
    showing: dict[str, list[str]] = {}
    for topic in topics:
        boxes = {reference.target for page in topic.pages for reference in page.document.contacts}
        for contact in {*topic.facts.data.get("contacts", ()), *boxes}:
            showing.setdefault(contact, []).append(topic.id)
    return showing


def _in_order(topics: Iterable[Subject]) -> tuple[str, ...]:
    """The topics' ids as readers see them: by their ``order``, then those without one, by id."""

    def place(topic: Subject) -> tuple[bool, int, str]:
        order = topic.facts.data.get("order")
        return order is None, order or 0, topic.id

    return tuple(topic.id for topic in sorted(topics, key=place))


def _address(facts: Mapping[str, Any]) -> Address | None:
    return Address(**facts["address"]) if "address" in facts else None


def _sources(facts: Mapping[str, Any]) -> tuple[Source, ...]:
    return tuple(
        Source(title=source) if isinstance(source, str) else Source(**source)
        for source in _list(facts.get("source", ()))
    )


def _list(value: Any) -> Iterator[Any]:
    """One entry, or several, that may be written with or without a list."""
    yield from value if isinstance(value, list | tuple) else (value,)


def _date(facts: Mapping[str, Any], key: str) -> date | None:
    return date.fromisoformat(facts[key]) if key in facts else None
