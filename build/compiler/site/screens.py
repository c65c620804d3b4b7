"""The guide's own lists: contacts, emergency numbers, events, words, steps; and the places that scripts fill."""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from compiler.folders import File
from compiler.site.agenda import event_facts
from compiler.site.codes import code
from compiler.site.editions import Edition, Head
from compiler.site.plan import Site
from guide.library.agenda import Appointment, by_day
from guide.library.directory import by_name
from guide.library.glossary import glossary
from guide.library.steps import whole_list

Content = Mapping[str, Any]


def screens(site: Site) -> Iterator[File]:
    """Every list in every language."""
    for language in site.library.languages:
        edition = Edition(site, language)
        for name, (title, content) in SCREENS.items():
            yield _screen(edition, name, edition.phrases.text(title), content(edition))


def _screen(edition: Edition, name: str, title: str, content: Content) -> File:
    here = edition.screen(name)
    head = Head(
        title,
        name,
        canonical=edition.site.published(here),
        alternates=edition.site.alternates(here, edition.library.languages),
    )
    return edition.render(f"{name}.html.j2", here, head, code=code(head.canonical), **content)


def _contacts(edition: Edition) -> Content:
    return {"cards": [edition.card(contact.id) for contact in by_name(edition.library, edition.tag)]}


def _emergency(edition: Edition) -> Content:
    source = edition.guide.source_language
    sayings = [
        (saying.texts[source], saying.texts.get(edition.tag, "") if edition.tag != source else "")
        for saying in edition.guide.sayings
    ]
    return {"cards": [edition.card(contact) for contact in edition.guide.emergency], "sayings": sayings}


def _events(edition: Edition) -> Content:
    events = edition.library.events.values()
    dates = [Appointment(event, occurrence) for event in events for occurrence in event.occurrences]
    dates.sort(key=lambda date: (date.occurrence.start, date.event.id))
    first = dates[0].occurrence.start.date() if dates else None
    facts = {event.id: event_facts(edition, event) for event in events}
    return {"days": by_day(dates, first) if first else (), "facts": facts}


def _glossary(edition: Edition) -> Content:
    return {"entries": glossary(edition.guide, edition.tag)}


def _steps(edition: Edition) -> Content:
    topics = edition.library.topics
    situations = [
        {"id": situation.id, "name": edition.library.named(situation.names, edition.tag)}
        for situation in edition.guide.situations
    ]
    chapters = [(chapter, topics[chapter.entry.id].audience) for chapter in whole_list(edition.library, edition.tag)]
    return {"chapters": chapters, "situations": json.dumps(situations, ensure_ascii=False)}


def _search(edition: Edition) -> Content:
    return {"sections": edition.library.sections(edition.tag)}


def _nothing(edition: Edition) -> Content:
    return {}


def _(phrase: str) -> str:
    """Marks a phrase for translators."""
    return phrase


SCREENS: Mapping[str, tuple[str, Callable[[Edition], Content]]] = {
    "contacts": (_("Contacts"), _contacts),
    "emergency": (_("Emergency numbers"), _emergency),
    "events": (_("Events"), _events),
    "glossary": (_("Office words"), _glossary),
    "steps": (_("My steps"), _steps),
    "search": (_("Search"), _search),
    "saved": (_("Saved pages"), _nothing),
    "list": (_("To read for you"), _nothing),
    "settings": (_("Settings"), _nothing),
}
"""Name of the address -> the page's title, and what its template shows."""
