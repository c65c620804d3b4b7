"""The words that readers are shown, stretch by stretch, with their language and the place they were written at."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import regex

from compiler.markdown.document import Passage
from compiler.problems import Place
from compiler.source import PageSource, Tree, short_texts

# Letters with their vowel signs and accents, of any script.
WORD = regex.compile(r"[\p{L}\p{M}]+(?:['’ʼ\u00ad-][\p{L}\p{M}]+)*")

# Nothing here may begin in the middle of what it matches, or a long line would be searched again from each letter on.
EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
ADDRESS = re.compile(rf"(?:https?://|www\.)[^\s<>]+|{EMAIL.pattern}", re.IGNORECASE)

# Office words are kept in the source language, in brackets or quotation marks beside what they mean.
_FOREIGN = re.compile(
    rf"{ADDRESS.pattern}|\([^()]*\)|„[^“”]{{0,300}}[“”]|“[^”]{{0,300}}”|«[^»]{{0,300}}»|\"[^\"]*\"", re.IGNORECASE
)

_MOST_CAPITALS = 0.6

SENTENCE = 4
"""Words; a text that is shorter may be the same in two languages."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A passage of a page, its title or summary, or a short text of a YAML file."""

    path: str
    language: str
    passage: Passage

    @property
    def text(self) -> str:
        """The words."""
        return self.passage.text

    @property
    def own_text(self) -> str:
        """The words without addresses, and without what is in brackets or quotation marks and may be foreign."""
        return _FOREIGN.sub(" ", self.passage.text)


def is_running(text: str, least: int) -> bool:
    """Whether a text has so many words at least, and is not the name of something: names have more capitals."""
    words = WORD.findall(text)
    capitals = sum(word[0].isupper() for word in words)
    return len(words) >= least and capitals < _MOST_CAPITALS * len(words)


@lru_cache(maxsize=1)
def stretches(tree: Tree) -> tuple[Stretch, ...]:
    """Everything readers are shown in one of the guide's languages; remembered, because check after check asks."""
    return tuple(_stretches(tree))


def _stretches(tree: Tree) -> Iterator[Stretch]:
    for page in tree.pages():
        if page.language in tree.languages:
            for passage in (*_head(page), *page.document.passages):
                yield Stretch(page.path, page.language, passage)
    yield from _short_texts(tree)


def place_of(tree: Tree, stretch: Stretch, piece: str, offset: int = 0) -> Place:
    """Where the ``piece`` at an offset of the stretch's text was written.

    When it was written in another way, with a backslash or over two lines, it is the start of the first line.
    """
    first = stretch.passage.first_line
    lines = tree.texts[stretch.path].split("\n")[first - 1 : stretch.passage.last_line]
    before = stretch.text.count(piece, 0, offset)
    for number, line in enumerate(lines, first):
        for found in re.finditer(re.escape(piece), line):
            if before == 0:
                return Place(number, found.start() + 1)
            before -= 1
    return Place(first, len(lines[0]) - len(lines[0].lstrip()) + 1)


def _head(page: PageSource) -> Iterator[Passage]:
    if page.title:
        line = page.front_matter.place("title").line
        yield Passage("heading", page.title, line, line)
    if summary := page.front_matter.data.get("summary"):
        line = page.front_matter.place("summary").line
        yield Passage("label", summary, line, line)


def _short_texts(tree: Tree) -> Iterator[Stretch]:
    for texts in short_texts(tree):
        for language, text in texts.by_language.items():
            if language in tree.languages:
                line = texts.facts.place(*texts.key_path, language).line
                yield Stretch(texts.facts.path, language, Passage("label", text, line, line))
