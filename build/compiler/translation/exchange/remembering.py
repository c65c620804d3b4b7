"""What the translation memory learns: from work that comes in, and from translations that stand in the content."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from compiler.parsing import parse_tree
from compiler.reading import read_files
from compiler.translation.exchange.slots import Slot, find_slots
from compiler.translation.exchange.units import Accepted
from compiler.translation.memory import Entry, read_memory, write_memory


def learnt(slots: Iterable[Slot], accepted: Accepted) -> Mapping[str, Entry]:
    """The entries for translations that have been accepted."""
    return {
        slot.remembered_as: Entry(slot.unit.source, *accepted[slot.name]) for slot in slots if slot.name in accepted
    }


def remember(content: Path, source: str, languages: Sequence[str]) -> None:
    """Let the memories of these languages know every translation that is up to date with its source."""
    tree = parse_tree(read_files(content))
    for language in languages:
        memory = read_memory(content, language)
        current = [slot for slot in find_slots(tree, source, language, memory).slots if slot.is_current]
        accepted = {slot.name: (slot.unit.target, slot.unit.by) for slot in current}
        write_memory(content, language, memory.with_entries(learnt(current, accepted)))
