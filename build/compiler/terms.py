"""The glossary's words in running text: the first in each section of a page becomes a run that names its word."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from compiler.facts import Facts
from compiler.isolation import RIGHT_TO_LEFT
from guide.bundle.blocks import Run, Runs

# Neighbours that make a word part of a longer one. Arabic and Hebrew put prefixes right before a foreign word.
_PART = rf"(?:[^\W{RIGHT_TO_LEFT}]|-)"


@dataclass(frozen=True, slots=True)
class Words:
    """Every spelling of the glossary's words, with the id of its word, and what finds them all."""

    ids: Mapping[str, str]
    pattern: "re.Pattern[str] | None" = None


@dataclass(slots=True)
class Marker:
    """Marks the words of one page, which is read from its start to its end."""

    words: Words
    _seen: set[str] = field(default_factory=set)

    def heading(self, runs: Runs) -> Runs:
        """A heading stays as it is, and begins a section."""
        self._seen.clear()
        return runs

    def text(self, runs: Runs) -> Runs:
        """The text with its words marked, but those in links and code."""
        return tuple(piece for run in runs for piece in self._marked(run))

    def _marked(self, run: Run) -> Iterator[Run]:
        if self.words.pattern is None or run.link or run.code:
            yield run
            return
        position = 0
        for found in self.words.pattern.finditer(run.text):
            term = self.words.ids[found[0]]
            if term in self._seen:
                continue
            self._seen.add(term)
            if found.start() > position:
                yield replace(run, text=run.text[position : found.start()])
            yield replace(run, text=found[0], term=term)
            position = found.end()
        if position < len(run.text):
            yield replace(run, text=run.text[position:])


def words(glossary: Facts) -> Words:
    """The spellings in a glossary that has been checked."""
    ids = {spelling: term for term, facts in glossary.data.items() for spelling in spellings(facts)}
    if not ids:
        return Words(ids)
    longest_first = sorted(ids, key=lambda spelling: (-len(spelling), spelling))
    alternatives = "|".join(map(re.escape, longest_first))
    return Words(ids, re.compile(f"(?<!{_PART})(?:{alternatives})(?!{_PART})"))


def spellings(term: Mapping[str, object]) -> Iterator[str]:
    """A term's word and its other forms, each with single blanks as running text has them."""
    forms = term.get("forms", ())
    for spelling in (term["word"], *(forms if isinstance(forms, list) else ())):
        yield " ".join(str(spelling).split())
