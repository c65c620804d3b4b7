"""What is missing or out of date in a language, filled with suggestions, which wait for a person to review them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from compiler.errors import UsageError
from compiler.parsing import parse_tree
from compiler.reading import read_files
from compiler.translation.exchange.importing import carry_out
from compiler.translation.exchange.judging import fault_of_translation
from compiler.translation.exchange.planning import plan_work
from compiler.translation.exchange.slots import Slot, chosen, find_slots
from compiler.translation.exchange.units import Name
from compiler.translation.memory import read_memory
from compiler.translation.segments import on_one_line
from compiler.translation.services import MEMORY, Service, service
from compiler.translation.stamping import check_named
from guide.bundle.model import Translator


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which language to fill, of which topics (none: all), and by which service."""

    language: str
    topics: Sequence[str] = ()
    service: str = MEMORY


@dataclass(frozen=True, slots=True)
class Filled:
    """How many texts were filled, how many are left, the paths of changed files, and remarks as path and sentence."""

    filled: int
    left: int
    files: tuple[str, ...]
    remarks: tuple[tuple[str, str], ...]


def fill(content: Path, wanted: Wanted, *, dry_run: bool = False) -> Filled:
    """Fill a language with suggestions; raises UsageError when there is no such language, topic or service."""
    tree = parse_tree(read_files(content))
    source = tree.source_language
    check_named([wanted.language], tree.languages, "languages")
    check_named(wanted.topics, tree.page_ids, "topics")
    memory = read_memory(content, wanted.language)
    slots = find_slots(tree, source, wanted.language, memory).slots
    empty = [slot for slot in chosen(slots, wanted.topics) if slot.unit.state in ("missing", "changed")]
    suggested = dict(_suggested(empty, service(wanted.service, memory), source, wanted.language))
    faults = {slot.name: fault_of_translation(slot, suggested[slot.name]) for slot in empty if slot.name in suggested}
    accepted: dict[Name, tuple[str, Translator]] = {
        name: (words, "machine") for name, words in suggested.items() if not faults[name]
    }
    plan = plan_work(tree, wanted.language, slots, accepted, memory)
    if not dry_run:
        carry_out(content, plan, source, wanted.language)
    refused = tuple((context, f"refused, because {fault}") for (context, _), fault in faults.items() if fault)
    return Filled(len(accepted), len(empty) - len(accepted), tuple(plan.files), (*plan.remarks, *refused))


def _suggested(slots: Sequence[Slot], by: Service, source: str, target: str) -> Iterator[tuple[Name, str]]:
    texts = [slot.unit.source for slot in slots]
    translations = by.translate(texts, source, target)
    if len(translations) != len(texts):
        raise UsageError(f"expected {len(texts)} translations of the service, found {len(translations)}")
    for slot, translation in zip(slots, translations, strict=True):
        if translation and translation.strip():
            yield slot.name, on_one_line(translation)
