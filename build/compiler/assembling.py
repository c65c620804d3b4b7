"""From checked content to the objects of a bundle: the guide, its topics, its contacts."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from compiler.finishing import finished_head
from compiler.isolation import isolate
from compiler.source import Subject, Tree
from guide.bundle.model import (
    Address,
    Contact,
    Guide,
    Head,
    Language,
    Position,
    Publisher,
    Source,
    Topic,
)


def assemble_guide(tree: Tree, languages: tuple[Language, ...]) -> Guide:
    """The guide as a whole."""
    facts = tree.guide.data
    return Guide(
        id=facts["id"],
        name={language.tag: isolate(name, language.direction) for language, name in _names(facts["name"], languages)},
        languages=languages,
        source_language=tree.source_language,
        sections=_in_order(topic for topic in tree.topics if "/" not in topic.id),
        emergency=tuple(facts.get("emergency", ())),
        publisher=Publisher(**facts.get("publisher", {})),
        colour=facts.get("theme", {}).get("colour", ""),
    )


def assemble_topics(tree: Tree, languages: tuple[Language, ...]) -> dict[str, Topic]:
    """Every topic, by id."""
    children: dict[str, list[Subject]] = {}
    for topic in tree.topics:
        children.setdefault(topic.id.rpartition("/")[0], []).append(topic)
    return {
        topic.id: _topic(topic, _in_order(children.get(topic.id, ())), _heads(topic, languages))
        for topic in tree.topics
    }


def assemble_contacts(tree: Tree, languages: tuple[Language, ...]) -> dict[str, Contact]:
    """Every contact, by id."""
    return {contact.id: _contact(contact, _heads(contact, languages)) for contact in tree.contacts}


def _names(names: Mapping[str, str], languages: Iterable[Language]) -> Iterator[tuple[Language, str]]:
    yield from ((language, names[language.tag]) for language in languages if language.tag in names)


def _topic(topic: Subject, children: tuple[str, ...], heads: Mapping[str, Head]) -> Topic:
    facts = topic.facts.data
    return Topic(
        id=topic.id,
        heads=heads,
        children=children,
        icon=facts.get("icon", ""),
        contacts=tuple(facts.get("contacts", ())),
        audience=tuple(facts.get("audience", ())),
        sources=_sources(facts),
        checked_on=_date(facts, "checked-on"),
        review_by=_date(facts, "review-by"),
    )


def _contact(contact: Subject, heads: Mapping[str, Head]) -> Contact:
    facts = contact.facts.data
    return Contact(
        id=contact.id,
        heads=heads,
        icon=facts.get("icon", ""),
        address=Address(**facts["address"]) if "address" in facts else None,
        phones=tuple(_list(facts.get("phone", ()))),
        email=facts.get("email", ""),
        web=facts.get("web", ""),
        opening_hours=facts.get("opening-hours", ""),
        position=Position(**facts["position"]) if "position" in facts else None,
        languages=tuple(facts.get("languages", ())),
        step_free=facts.get("step-free"),
        sources=_sources(facts),
        checked_on=_date(facts, "checked-on"),
    )


def _heads(subject: Subject, languages: Iterable[Language]) -> dict[str, Head]:
    """What lists show of the subject, in the order of the guide's languages."""
    pages = {page.language: page for page in subject.pages}
    written = (language for language in languages if language.tag in pages)
    return {language.tag: finished_head(pages[language.tag], language) for language in written}


def _in_order(topics: Iterable[Subject]) -> tuple[str, ...]:
    """The topics' ids as readers see them: by their ``order``, then those without one, by id."""

    def place(topic: Subject) -> tuple[bool, int, str]:
        order = topic.facts.data.get("order")
        return order is None, order or 0, topic.id

    return tuple(topic.id for topic in sorted(topics, key=place))


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
