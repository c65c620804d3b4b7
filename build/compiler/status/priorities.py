"""How soon somebody may need what a guide says: told from the guide's own order, so that no key is needed for it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from compiler.source import Subject, Tree
from compiler.status.standing import Level

LEVELS: tuple[Level, ...] = ("emergency", "start", "guide", "further")

_LAST = 10**6  # after every order that somebody writes


@dataclass(frozen=True, slots=True)
class Ranked:
    """A subject with its level."""

    level: Level
    subject: Subject


@dataclass(slots=True)
class _Ranking:
    """Gives each subject the first place that is claimed for it."""

    places: dict[str, Ranked] = field(default_factory=dict)

    def put(self, level: Level, subjects: Iterable[Subject | None]) -> None:
        for subject in subjects:
            if subject is not None:
                self.places.setdefault(subject.page_id, Ranked(level, subject))


def by_priority(tree: Tree) -> tuple[Ranked, ...]:
    """Every topic, contact, notice and event: emergencies, the first section, the others, and what is beside them.

    A contact comes with the first topic that shows it.
    """
    contacts = {contact.id: contact for contact in tree.contacts}
    ranking = _Ranking()
    ranking.put("emergency", (contacts.get(id_) for id_ in tree.guide.data.get("emergency", ())))
    ranking.put("emergency", (notice for notice in tree.notices if _is_urgent(notice)))
    topics = list(_in_reading_order(tree.topics))
    first = topics[0].id.partition("/")[0] if topics else ""
    for topic in topics:
        level: Level = "start" if topic.id.partition("/")[0] == first else "guide"
        ranking.put(level, (topic, *(contacts.get(id_) for id_ in _shown(topic))))
    ranking.put("further", (*tree.contacts, *tree.notices, *tree.events))
    return tuple(sorted(ranking.places.values(), key=lambda ranked: LEVELS.index(ranked.level)))


def _is_urgent(notice: Subject) -> bool:
    return bool(notice.facts.data.get("pinned")) or notice.facts.data.get("urgency") == "urgent"


def _in_reading_order(topics: Iterable[Subject]) -> Iterator[Subject]:
    """Each section with all that is below it, as the client shows them."""
    known = {topic.id: topic for topic in topics}
    return iter(sorted(known.values(), key=lambda topic: tuple(_place(id_, known) for id_ in _way(topic.id))))


def _way(topic: str) -> Iterator[str]:
    """The ids of the sections above a topic, and its own."""
    segments = topic.split("/")
    return ("/".join(segments[:depth]) for depth in range(1, len(segments) + 1))


def _place(topic: str, known: Mapping[str, Subject]) -> tuple[int, str]:
    return known[topic].facts.data.get("order", _LAST), topic


def _shown(topic: Subject) -> Iterator[str]:
    yield from topic.facts.data.get("contacts", ())
    for page in topic.pages:
        yield from (reference.target for reference in page.document.contacts)
