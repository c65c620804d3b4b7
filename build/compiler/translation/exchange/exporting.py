"""From a guide to the job of a language's translators: what to translate, with what helps, in one or several parts."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from compiler.errors import UsageError
from compiler.parsing import parse_tree
from compiler.reading import read_files
from compiler.translation.exchange.notes import Notes, notes
from compiler.translation.exchange.slots import Slot, chosen, find_slots
from compiler.translation.exchange.units import Job, Unit, UnitState
from compiler.translation.memory import read_memory
from compiler.translation.stamping import check_named
from compiler.translation.suggesting import Suggestions


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to export: to which language, of which topics (none: all), and in which states (none: all).

    ``source`` is the language to translate from, the guide's own when it is empty; translations to the languages
    ``helping`` go along for those who know them better.
    """

    language: str
    source: str = ""
    topics: Collection[str] = ()
    states: Collection[UnitState] = ()
    helping: Collection[str] = ()


@dataclass(frozen=True, slots=True)
class Export:
    """The job, and what was left out of it, in sentences."""

    job: Job
    left_out: tuple[str, ...]


def export_job(content: Path, wanted: Wanted) -> Export:
    """The job of translating a guide; raises UsageError when there is no guide, or it has no such language or topic."""
    tree = parse_tree(read_files(content))
    source = wanted.source or tree.source_language
    languages = [wanted.language, source, *wanted.helping]
    check_named(languages, tree.languages, "languages")
    check_named(wanted.topics, tree.page_ids | {tree.guide.path, tree.glossary.path}, "topics")
    if wanted.language == source:
        raise UsageError(f"{source}: expected a language to translate to, found the one the texts are written in")
    memory = read_memory(content, wanted.language)
    found = find_slots(tree, source, wanted.language, memory)
    slots = [slot for slot in chosen(found.slots, wanted.topics) if _is_wanted(slot.unit, wanted.states)]
    annotate, suggest = notes(tree, source, wanted.language, wanted.helping), Suggestions(memory)
    units = tuple(_finished(slot, annotate, suggest) for slot in slots)
    return Export(Job(str(tree.guide.data.get("id", "")), source, wanted.language, units), found.left_out)


def split(job: Job) -> Iterator[tuple[str, Job]]:
    """One job for each page, and for each file of short texts, under its name."""
    owners: dict[str, list[Unit]] = {}
    for unit in job.units:
        owners.setdefault(unit.context.partition("#")[0].partition(" (")[0], []).append(unit)
    for owner, units in owners.items():
        yield owner, replace(job, units=tuple(units))


def _is_wanted(unit: Unit, states: Collection[UnitState]) -> bool:
    return not states or unit.state in states


def _finished(slot: Slot, annotate: Notes, suggest: Suggestions) -> Unit:
    unit = replace(slot.unit, notes=tuple(annotate.of(slot)))
    if unit.target or (found := suggest.nearest(unit.source)) is None:
        return unit
    note = f"Suggested by the translation memory: {found.likeness:.0%} alike."
    return replace(
        unit, target=found.entry.translation, state="changed", previous=found.entry.source, notes=(*unit.notes, note)
    )
