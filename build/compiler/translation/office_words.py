"""Office words in translations: whether they are called what was agreed, and shown as they stand in letters."""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from compiler.facts import Facts
from compiler.terms import Words, words


@dataclass(frozen=True, slots=True)
class OfficeWord:
    """A word of the glossary, and what it is called in one translation; nothing where that was not agreed."""

    id: str
    word: str
    called: tuple[str, ...] = ()

    def is_called(self, text: str) -> bool:
        """Whether a text calls it by a name that was agreed; any text does when none was."""
        folded = _folded(text)
        return not self.called or any(_folded(name) in folded for name in self.called)


@dataclass(frozen=True, slots=True)
class OfficeWords:
    """The glossary as translators to one language need it."""

    words: Words
    by_id: Mapping[str, OfficeWord]

    def found(self, text: str) -> Iterator[OfficeWord]:
        """The words that a text has, each once, in their order."""
        if self.words.pattern:
            ids = (self.words.ids[spelling] for spelling in self.words.pattern.findall(text))
            yield from (self.by_id[id_] for id_ in dict.fromkeys(ids))


def office_words(glossary: Facts, language: str) -> OfficeWords:
    """The words of a glossary, for translations to ``language``."""
    return OfficeWords(
        words(glossary),
        {id_: OfficeWord(id_, str(term["word"]), _called(term, language)) for id_, term in glossary.data.items()},
    )


def _called(term: Mapping[str, object], language: str) -> tuple[str, ...]:
    called = term.get("called")
    names = called.get(language, []) if isinstance(called, Mapping) else []
    return tuple(map(str, names if isinstance(names, list) else [names]))


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())
