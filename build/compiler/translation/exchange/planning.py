"""The files of a guide after work on translations, page by page, and the memory that knows what was done."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from compiler import yaml_edits
from compiler.source import Tree
from compiler.translation.exchange.cutting import PagePair
from compiler.translation.exchange.remembering import learnt
from compiler.translation.exchange.rewriting import Rewritten, Work, WouldBreak, new_page, rewritten_page
from compiler.translation.exchange.short_texts import ShortText
from compiler.translation.exchange.slots import Slot
from compiler.translation.exchange.units import Accepted
from compiler.translation.memory import Entry, Memory


@dataclass(slots=True)
class Plan:
    """The files that work on translations changes, and what is to be said of them; grows page by page.

    ``recall`` is the memory that knows the work already, but not yet which of it waits.
    """

    recall: Memory
    files: dict[str, str] = field(default_factory=dict)
    remarks: list[tuple[str, str]] = field(default_factory=list)
    _drafts: dict[str, Entry] = field(default_factory=dict)
    _settled: set[str] = field(default_factory=set)

    @property
    def memory(self) -> Memory:
        """The memory after the work."""
        return self.recall.without(self._settled).with_entries(self._drafts)

    def page(self, page: PagePair, path: str, work: Work) -> None:
        """Plan the work on one page, whose translation is, or will be, at ``path``."""
        missing = 0 if page.translation else len(page.source.passages) - len(work.texts)
        if missing:
            self._remark(path, f"waits for {missing} of {len(page.source.passages)} texts; the memory keeps the others")
            self._keep_drafts(page, work, work.texts)
            return
        try:
            rewritten = self._rewritten(page, path, work)
        except WouldBreak:
            self._remark(path, "left as it is, because it would not read as it should; change it by hand")
            self._keep_drafts(page, work, work.texts)
            return
        self.files[path] = rewritten.text
        self._keep_drafts(page, work, rewritten.homeless)
        for place in rewritten.homeless:
            fix = (
                "built otherwise than its source; put in by hand, and then run guide translate stamp"
                if page.target(place)
                else "waits for the rest of its list, box or table; the memory keeps it"
            )
            self._remark(path, f"{fix}: {work.texts[place]}")

    def text(self, tree: Tree, language: str, text: ShortText, words: str) -> None:
        """Plan the translation of a short text."""
        before = self.files.get(text.path, tree.texts[text.path])
        self.files[text.path] = yaml_edits.with_text(before, (*text.key_path, language), words)

    def _rewritten(self, page: PagePair, path: str, work: Work) -> Rewritten:
        if page.translation is None:
            return new_page(page, path, work)
        return rewritten_page(page, page.translation, work, self.recall)

    def _keep_drafts(self, page: PagePair, work: Work, waiting: Collection[int]) -> None:
        """Let the memory know what waits, and forget what does so no longer."""
        self._settled.update(page.drafted_as(place) for place in work.by)
        for place in waiting:
            if not page.target(place):
                draft = Entry(page.source.written(place), work.texts[place], work.by[place])
                self._drafts[page.drafted_as(place)] = draft

    def _remark(self, path: str, sentence: str) -> None:
        self.remarks.append((path, sentence))


def plan_work(tree: Tree, language: str, slots: Sequence[Slot], accepted: Accepted, memory: Memory) -> Plan:
    """The files after translations, by the names of their units, and the memory that knows them."""
    plan = Plan(memory.with_entries(learnt(slots, accepted)))
    for page, of_page in _by_page(slot for slot in slots if slot.page):
        done = {slot.place: accepted[slot.name] for slot in of_page if slot.name in accepted}
        if not done:
            continue
        drafts = {slot.place: (slot.unit.target, slot.unit.by) for slot in of_page if slot.is_draft}
        by = {place: by for place, (_, by) in {**drafts, **done}.items()}
        texts = {place: words for place, (words, _) in {**drafts, **done}.items() if words != page.target(place)}
        plan.page(page, _path(page, language), Work(by, texts))
    for slot in slots:
        if slot.text and slot.name in accepted and accepted[slot.name][0] != slot.text.target:
            plan.text(tree, language, slot.text, accepted[slot.name][0])
    return plan


def _by_page(slots: Iterable[Slot]) -> Iterable[tuple[PagePair, list[Slot]]]:
    pages: dict[str, list[Slot]] = {}
    for slot in slots:
        if slot.page:
            pages.setdefault(slot.page.source.page.path, []).append(slot)
    for of_page in pages.values():
        if of_page[0].page:
            yield of_page[0].page, of_page


def _path(page: PagePair, language: str) -> str:
    if page.translation:
        return page.translation.page.path
    return f"{page.source.page.folder}/{language}.md"
