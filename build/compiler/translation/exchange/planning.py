"""The files of a guide after work on translations, page by page, and the memory that knows what was done."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from compiler import yaml_edits
from compiler.source import Tree
from compiler.translation.exchange.cutting import PagePair
from compiler.translation.exchange.remembering import learnt
from compiler.translation.exchange.rewriting import Work, WouldBreak, new_page, rewritten_page
from compiler.translation.exchange.short_texts import ShortText
from compiler.translation.exchange.slots import Slot
from compiler.translation.exchange.units import Accepted
from compiler.translation.memory import Memory


@dataclass(slots=True)
class Plan:
    """The files that work on translations changes, and what is to be said of them; grows page by page."""

    memory: Memory
    files: dict[str, str] = field(default_factory=dict)
    remarks: list[tuple[str, str]] = field(default_factory=list)

    def page(self, page: PagePair, path: str, work: Work) -> None:
        """Plan the work on one page, whose translation is, or will be, at ``path``."""
        try:
            if page.translation is not None:
                rewritten = rewritten_page(page, page.translation, work, self.memory)
            elif missing := len(page.source.passages) - len(work.texts):
                remark = f"waits for {missing} of {len(page.source.passages)} texts; the memory keeps the others"
                self.remarks.append((path, remark))
                return
            else:
                rewritten = new_page(page, path, work)
        except WouldBreak:
            self.remarks.append((path, "left as it is, because it would not read as it should; change it by hand"))
            return
        self.files[path] = rewritten.text
        for place in rewritten.homeless:
            words = page.source.passages[place].text
            self.remarks.append(
                (path, f"built otherwise than its source; put it in by hand: {work.texts[place]} ({words})")
            )

    def text(self, tree: Tree, language: str, text: ShortText, words: str) -> None:
        """Plan the translation of a short text."""
        before = self.files.get(text.path, tree.texts[text.path])
        self.files[text.path] = yaml_edits.with_text(before, (*text.key_path, language), words)


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
