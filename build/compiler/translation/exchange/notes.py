"""What a translator should know of a text: where it stands, its office words, what its links lead to."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from compiler.links import Addresses, BrokenLink, addresses
from compiler.source import Tree
from compiler.translation.exchange.slots import Slot, find_slots
from compiler.translation.exchange.units import Name
from compiler.translation.memory import Memory
from compiler.translation.office_words import OfficeWords, office_words
from compiler.translation.passages import HEAD, Kind

_KINDS: Mapping[Kind, str] = {
    "title": "title of the page",
    "summary": "summary of the page",
    "heading": "heading",
    "paragraph": "paragraph",
    "entry": "entry of a list",
    "box": "title of a box",
    "cell": "cell of a table",
    "picture": "what a picture shows, for people who cannot see it",
}


@dataclass(frozen=True, slots=True)
class Notes:
    """Writes the notes of units. ``help`` has the translations to other languages, by unit and language."""

    words: OfficeWords
    addresses: Addresses
    titles: Mapping[tuple[str, str], str]
    language: str
    help: Mapping[Name, Mapping[str, str]] = field(default_factory=dict)

    def of(self, slot: Slot) -> Iterator[str]:
        """The notes of one text, a line each."""
        yield _where(slot)
        if slot.is_draft:
            yield "From the translation memory; the page waits until all of it is translated."
        elif slot.unit.state == "machine":
            yield "Nobody has read it yet. When it is right, take away the mark that it needs work."
        yield from self._office_words(slot.unit.source)
        yield from self._links(slot)
        for language, text in self.help.get(slot.name, {}).items():
            yield f"{language}: {text}"

    def _office_words(self, source: str) -> Iterator[str]:
        for word in self.words.found(source):
            called = f", called {' or '.join(word.called)}" if word.called else ""
            yield f"Office word: {word.word}{called}. Keep it in brackets behind its translation: it stands in letters."

    def _links(self, slot: Slot) -> Iterator[str]:
        if slot.page is None or slot.place < slot.page.source.head:
            return
        for link in dict.fromkeys(slot.page.source.segment(slot.place).links):
            try:
                page, mark, _ = self.addresses.resolve(link, slot.page.source.page).removeprefix("/").partition("#")
            except BrokenLink:
                continue
            for language in (self.language, slot.page.source.page.language):
                if title := self.titles.get((page, language)):
                    yield f"The link {link} leads to: {title}"
                    break
            if mark:
                yield f"Write behind the # of {link} the heading of that page in {self.language}."


def notes(tree: Tree, source: str, language: str, helping: Collection[str]) -> Notes:
    """The notes for translators from ``source`` to ``language`` who also read the languages ``helping``."""
    help_: dict[Name, dict[str, str]] = {}
    for other in helping:
        for slot in find_slots(tree, source, other, Memory()).slots:
            if slot.unit.target:
                help_.setdefault(slot.name, {})[other] = slot.unit.target
    titles = {(page.id, page.language): page.title for page in tree.pages()}
    return Notes(office_words(tree.glossary, language), addresses(tree), titles, language, help_)


def _where(slot: Slot) -> str:
    if slot.page is None:
        return "Short text, the same on many pages."
    passage = slot.page.source.passages[slot.place]
    if passage.block == HEAD:
        return f"{_KINDS[passage.kind].capitalize()}."
    return f"{slot.page.source.page.title}: {_KINDS[passage.kind]}."
