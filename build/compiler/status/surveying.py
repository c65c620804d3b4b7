"""Where everything that is translated stands: pages, the short texts of YAML files, and the interface's phrases."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from compiler.parsing import CONTACTS, EVENTS, GLOSSARY_FILE, NOTICES
from compiler.phrases import catalogue_file
from compiler.reading import GUIDE_FILE
from compiler.source import PageSource, Subject, Tree
from compiler.status.interface import PHRASES_LANGUAGE, phrase_pieces
from compiler.status.priorities import LEVELS, by_priority
from compiler.status.standing import Item, Kind, Level, Piece, Standing, standing
from compiler.translation.exchange import short_texts
from compiler.translation.exchange.short_texts import ShortText, texts_between
from compiler.translation.memory import Memory
from compiler.translation.passages import Passage, passages
from compiler.translation.stamps import provenance
from compiler.translation.states import PassageState, state_of

_KINDS: Mapping[str, Kind] = {CONTACTS: "contact", NOTICES: "notice", EVENTS: "event"}

_TITLES: Mapping[Kind, str] = {
    "names": "Names of the guide and of situations",
    "sayings": "Sentences for emergencies",
    "words": "Glossary",
    "phrases": "Phrases of the interface",
}


@dataclass(frozen=True, slots=True)
class Status:
    """Where a guide stands: its items by how soon somebody may need them, and its languages in their order."""

    guide: str
    source_language: str
    languages: tuple[str, ...]
    items: tuple[Item, ...]


def survey(tree: Tree, memories: Mapping[str, Memory], locales: Path) -> Status:
    """Where a guide stands in each of its languages; ``memories`` has an entry for each."""
    surveyor = _Surveyor(tree, memories)
    items = [*surveyor.short_texts(), _phrases(tree, locales), *surveyor.pages()]
    items.sort(key=lambda item: LEVELS.index(item.level))
    return Status(str(tree.guide.data.get("id", "")), tree.source_language, tree.languages, tuple(items))


@dataclass(frozen=True, slots=True)
class _Surveyor:
    tree: Tree
    memories: Mapping[str, Memory]

    def pages(self) -> Iterator[Item]:
        """An item for each topic, contact, notice and event that has a page."""
        for ranked in by_priority(self.tree):
            original = _original(ranked.subject, self.tree.source_language)
            if original is not None:
                pages = _Pages(original, {page.language: page for page in ranked.subject.pages})
                others = [language for language in self.tree.languages if language != original.language]
                standings = {language: self._page(pages, language) for language in others}
                id_ = ranked.subject.page_id
                kind = _KINDS.get(id_.partition("/")[0], "topic")
                yield Item(id_, kind, ranked.level, original.title or id_, standings)

    def short_texts(self) -> Iterator[Item]:
        """The sayings, the names, and the words of the glossary, as far as there are any."""

        def is_saying(text: ShortText) -> bool:
            return text.key_path[0] == "sayings"

        guide = [text for text in self._texts(self.tree.source_language) if text.path == GUIDE_FILE]
        if any(map(is_saying, guide)):
            yield self._texts_item(f"{GUIDE_FILE}#sayings", "sayings", "emergency", is_saying)
        yield self._texts_item(
            GUIDE_FILE, "names", "start", lambda text: text.path == GUIDE_FILE and not is_saying(text)
        )
        if self.tree.glossary.data:
            yield self._texts_item(GLOSSARY_FILE, "words", "further", lambda text: text.path == GLOSSARY_FILE)

    def _texts_item(self, id_: str, kind: Kind, level: Level, belongs: Callable[[ShortText], bool]) -> Item:
        path = id_.partition("#")[0]
        standings = {
            language: standing(
                path, (self._text_piece(text, language) for text in self._texts(language) if belongs(text))
            )
            for language in self.tree.languages
            if language != self.tree.source_language
        }
        return Item(id_, kind, level, _TITLES[kind], standings)

    def _texts(self, language: str) -> Iterator[ShortText]:
        return texts_between(self.tree, self.tree.source_language, language)

    def _text_piece(self, text: ShortText, language: str) -> Piece:
        state, previous = short_texts.standing(text, self.memories[language])
        if state == "missing":
            return Piece(text.source, "missing")
        if state == "changed":
            return Piece(text.source, "changed", before=previous or None)
        return Piece(text.source, "current", state)

    def _page(self, pages: "_Pages", language: str) -> Standing:
        page, memory = pages.by_language.get(language), self.memories[language]
        state = state_of(pages.source_of(page), page, memory)
        pieces = (_page_piece(passage, memory) for passage in state.sources)
        if page is None:
            path = f"{pages.original.path.removesuffix(f'{pages.original.language}.md')}{language}.md"
            return standing(path, pieces, begun=False)
        return standing(page.path, pieces, stamped=state.stamped)


@dataclass(frozen=True, slots=True)
class _Pages:
    """The pages of a subject, the one that was written first, and the passages of those that others are made from."""

    original: PageSource
    by_language: Mapping[str, PageSource]
    cut: dict[str, tuple[Passage, ...]] = field(default_factory=dict)

    def source_of(self, page: PageSource | None) -> tuple[Passage, ...]:
        """The passages that a page was made from, or is to be made from."""
        origin = provenance(page) if page else None
        source = self.by_language.get(origin.source, self.original) if origin else self.original
        if source.language not in self.cut:
            self.cut[source.language] = passages(source)
        return self.cut[source.language]


def _original(subject: Subject, source_language: str) -> PageSource | None:
    """The page that a subject was written in first: that in the guide's own language, or one made from no other."""
    pages = {page.language: page for page in subject.pages}
    originals = (page for page in subject.pages if provenance(page) is None)
    return pages.get(source_language) or next(originals, None)


def _page_piece(passage: PassageState, memory: Memory) -> Piece:
    known = [memory.source_of(digest) for digest in passage.before]
    before = " ".join(filter(None, known)) or None
    return Piece(passage.passage.text, passage.state, passage.made, before)


def _phrases(tree: Tree, locales: Path) -> Item:
    """The phrases of the interface; the client falls back to English for what is missing."""
    standings = {
        language: standing(catalogue_file(Path(locales.name), language).as_posix(), phrase_pieces(locales, language))
        for language in tree.languages
        if language != PHRASES_LANGUAGE
    }
    return Item("interface", "phrases", "start", _TITLES["phrases"], standings)
