"""What becomes of each text that comes back from translators: taken, confirmed, or left for a reason that is told."""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from compiler.translation.exchange.slots import Slot
from compiler.translation.exchange.units import TO_DO, Job, Unit
from compiler.translation.office_words import OfficeWords
from compiler.translation.protecting import fault_in_words, fault_of
from compiler.translation.segments import on_one_line
from compiler.wording.prose import SENTENCE, is_running

Verdict = Literal["taken", "confirmed", "unchanged", "to do", "newer here", "source changed", "unknown", "refused"]

PROBLEMS: tuple[Verdict, ...] = ("refused",)
SILENT: tuple[Verdict, ...] = ("unchanged", "to do")


@dataclass(frozen=True, slots=True)
class Judged:
    """A unit that came back and what becomes of it; ``slot`` is where it belongs, None when that is not known.

    ``reason`` says why it was left, or what somebody should look at.
    """

    unit: Unit
    verdict: Verdict
    slot: Slot | None = None
    reason: str = ""

    @property
    def words(self) -> str:
        """The translation, on one line unless a line break is meant."""
        return on_one_line(self.unit.target)

    def advised(self, known: OfficeWords, *, is_foreign: bool) -> "Judged":
        """With a reminder where it is taken and calls an office word otherwise than was agreed, or says no other words.

        ``is_foreign``: the translation is in another language, and not only in other words.
        """
        if self.verdict != "taken":
            return self
        if is_foreign and self.words == on_one_line(self.unit.source) and is_running(self.words, SENTENCE):
            return replace(self, reason="these are the words of the source; was it translated?")
        others = [word for word in known.found(self.unit.source) if not word.is_called(self.unit.target)]
        return replace(self, reason="; ".join(f"{word.word} was to be called {word.called[0]}" for word in others))


def judge(job: Job, slots: Iterable[Slot]) -> Iterator[Judged]:
    """The verdict on each unit of a job, given all the texts of the guide."""
    by_name = {slot.name: slot for slot in slots}
    contexts = {context for context, _ in by_name}
    for unit in job.units:
        # Tools may break the lines of a source anew.
        slot = by_name.get((unit.context, on_one_line(unit.source)))
        if slot is None:
            yield _without_slot(unit, contexts)
        else:
            yield _with_slot(unit, slot)


def _without_slot(unit: Unit, contexts: Container[str]) -> Judged:
    if not unit.is_done:
        return Judged(unit, "to do")
    if unit.context in contexts:
        return Judged(unit, "source changed", reason="the source says something else by now; export it again")
    return Judged(unit, "unknown", reason="there is no such text any more")


def _with_slot(unit: Unit, slot: Slot) -> Judged:
    here = slot.unit
    if not unit.is_done:
        return Judged(unit, "to do", slot)
    is_same = on_one_line(unit.target) == here.target
    if is_same and here.state != "changed":
        return Judged(unit, "confirmed" if here.state in TO_DO else "unchanged", slot)
    if not is_same and here.base and here.base != unit.base:
        return Judged(unit, "newer here", slot, "it was translated here since the file was exported")
    if fault := fault_of_translation(slot, unit.target):
        return Judged(unit, "refused", slot, fault)
    return Judged(unit, "confirmed" if is_same else "taken", slot)


def fault_of_translation(slot: Slot, text: str) -> str:
    """What is wrong with ``text`` as the translation of a slot; empty when nothing is."""
    page = slot.page
    if page is None or slot.place < page.source.head:
        return fault_in_words(text)
    part, at = page.source.segments[slot.place - page.source.head]
    return fault_of(page.source.lines, page.source.parts[part], at, text)
