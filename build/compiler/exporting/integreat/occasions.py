"""How often an event is told: once with its rule, or where a rule does not tell its dates, once for each of them."""

from collections.abc import Iterator
from dataclasses import dataclass

from guide.bundle.model import EVENT_PAGES, Event, Occurrence, Repetition


@dataclass(frozen=True, slots=True)
class Occasion:
    """An event as it is told, under an id of its own; ``rule`` is empty where it takes place once."""

    id: str
    occurrence: Occurrence
    rule: str = ""


def occasions(event: Event) -> Iterator[Occasion]:
    """The event with all of its dates."""
    # A rule of the API has no exceptions.
    if event.repetition and event.occurrences and not event.repetition.left_out:
        yield Occasion(EVENT_PAGES + event.id, _first(event.repetition, event.occurrences[0]), _rule(event.repetition))
        return
    for occurrence in event.occurrences:
        date = f"-{occurrence.start:%Y-%m-%d-%H%M}" if len(event.occurrences) > 1 else ""
        yield Occasion(f"{EVENT_PAGES}{event.id}{date}", occurrence)


def _first(repetition: Repetition, occurrence: Occurrence) -> Occurrence:
    """The first of all dates, which may lie before those that the guide tells."""
    end = occurrence.end
    return Occurrence(repetition.start, end and repetition.start + (end - occurrence.start))


def _rule(repetition: Repetition) -> str:
    return f"DTSTART:{repetition.start:%Y%m%dT%H%M%S}\nRRULE:{repetition.rule}"
