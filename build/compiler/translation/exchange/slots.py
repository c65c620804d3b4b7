"""Every text of a guide that is translated from one language to another: what it says, where it stands and belongs."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from compiler.source import PageSource, Tree
from compiler.translation.exchange.cutting import CutPage, PagePair, pair
from compiler.translation.exchange.short_texts import ShortText, standing, texts_between
from compiler.translation.exchange.units import Name, Unit, UnitState, digest
from compiler.translation.memory import Memory
from compiler.translation.passages import HEAD
from compiler.translation.stamps import provenance
from compiler.translation.states import PassageState


@dataclass(frozen=True, slots=True)
class Slot:
    """A text and where it belongs: a passage of a page, by its place, or a short text of a YAML file."""

    unit: Unit
    page: PagePair | None = None
    place: int = 0
    text: ShortText | None = None

    @property
    def name(self) -> Name:
        """The name of its unit."""
        return self.unit.name

    @property
    def remembered_as(self) -> str:
        """The context of its translation in the memory."""
        if self.text:
            return self.text.remembered_as(self.unit.source)
        assert self.page is not None
        return self.page.source.passages[self.place].digest

    @property
    def is_current(self) -> bool:
        """Whether the content has a translation of what the source says today."""
        return bool(self.unit.target) and self.unit.state != "changed" and not self.is_draft

    @property
    def is_draft(self) -> bool:
        """Whether only the memory has a translation yet, because the page waits for the rest of it."""
        return bool(self.unit.target) and self.page is not None and not self.page.target(self.place)


@dataclass(frozen=True, slots=True)
class Slots:
    """All texts, in reading order, and why some pages have none."""

    slots: tuple[Slot, ...]
    left_out: tuple[str, ...] = ()


def find_slots(tree: Tree, source: str, language: str, memory: Memory) -> Slots:
    """The texts of a guide that are translated from ``source`` to ``language``."""
    left_out: list[str] = []
    slots = [*_page_slots(tree, source, language, memory, left_out), *_text_slots(tree, source, language, memory)]
    return Slots(tuple(_distinct(slots)), tuple(left_out))


def chosen(slots: Iterable[Slot], topics: Collection[str]) -> Iterator[Slot]:
    """The slots of these topics and of what lies below them; all of them when no topic is named."""
    for slot in slots:
        owner = slot.unit.context.partition("#")[0]
        if not topics or any(owner == topic or owner.startswith(f"{topic}/") for topic in topics):
            yield slot


def _page_slots(tree: Tree, source: str, language: str, memory: Memory, left_out: list[str]) -> Iterator[Slot]:
    for subject in tree.subjects():
        pages = {page.language: page for page in subject.pages}
        if source not in pages:
            continue
        original, translation = pages[source], pages.get(language)
        if reason := _unfit(original, translation, source):
            left_out.append(reason)
            continue
        cut = CutPage(original, tree.texts[original.path])
        cut_translation = CutPage(translation, tree.texts[translation.path]) if translation else None
        page = pair(cut, cut_translation, memory)
        for place, state in enumerate(page.state.sources):
            yield Slot(_page_unit(page, place, state, memory), page, place)


def _unfit(original: PageSource, translation: PageSource | None, source: str) -> str:
    """Why a page cannot be worked on; empty when it can."""
    for page in filter(None, (original, translation)):
        if page.document.refused or page.front_matter.mismatches or page.front_matter.source.malformed:
            return f"{page.path}: left out, because it has errors; run guide check"
    if translation is None:
        return ""
    origin = provenance(translation)
    if origin is None:
        return (
            f"{translation.path}: left out, because it does not say what it is a translation of; "
            f"run guide translate stamp {translation.language} --topic {translation.id}"
        )
    return "" if origin.source == source else f"{translation.path}: left out, because it was made from {origin.source}"


def _page_unit(page: PagePair, place: int, state: PassageState, memory: Memory) -> Unit:
    source = page.source.written(place)
    kind = f"#{state.passage.kind}" if state.passage.block == HEAD else ""
    unit = Unit(f"{page.source.page.id}{kind}", source)
    if state.state == "missing":
        known = memory.entries.get(page.drafted_as(place))
        if known is None or not known.translation or known.source != source:
            return unit
        return replace(unit, target=known.translation, state=known.by)
    target = page.target(place)
    known_before = (memory.entries.get(before) for before in state.before)
    previous = " ".join(entry.source for entry in known_before if entry)
    made: UnitState = "changed" if state.state == "changed" else state.made or "human"
    return replace(unit, target=target, state=made, previous=previous, base=digest([target]))


def _text_slots(tree: Tree, source: str, language: str, memory: Memory) -> Iterator[Slot]:
    for text in texts_between(tree, source, language):
        state, previous = standing(text, memory)
        base = digest([text.target]) if text.target else ""
        yield Slot(Unit(text.context, text.source, text.target, state, previous, base=base), text=text)


def _distinct(slots: Iterable[Slot]) -> Iterator[Slot]:
    """The slots with contexts that tell equal texts of one page apart."""
    seen: Counter[tuple[str, str]] = Counter()
    for slot in slots:
        seen[slot.name] += 1
        number = seen[slot.name]
        yield slot if number == 1 else replace(slot, unit=replace(slot.unit, context=f"{slot.unit.context} ({number})"))
