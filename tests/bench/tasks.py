"""What is asked of a search engine: the questions, and queries made from questions and titles by rule."""

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bench.dataset import Dataset, Text

_WORD = re.compile(r"[^\W_]+")
_LETTERS = re.compile(r"[^\W\d_]{5,}")
# What the pages were written in.
SOURCE = "de"
_SHORTEST_COMPOUND = 8
_SHORTEST_HALF = 3
_NONSENSE = 100


@dataclass(frozen=True, slots=True)
class Query:
    """What a reader of ``language`` types; ``pages`` would be right, none of them for nonsense."""

    group: str
    region: str
    language: str
    text: str
    pages: frozenset[str]


@dataclass(frozen=True, slots=True)
class Task:
    """Queries of one kind, and the figure they are judged by."""

    name: str
    figure: str
    queries: Sequence[Query]


def tasks(data: Dataset) -> list[Task]:
    """Everything that is measured; the same on every run."""
    return [
        questions(data, "questions"),
        Task("questions, letters transposed", "S@5", list(_misspelt_questions(data))),
        Task("longest word", "R@10", [_longest(query, 1) for query in _questions(data)]),
        Task("two longest words", "R@10", [_longest(query, 2) for query in _questions(data)]),
        Task("title, letters transposed", "R@10", list(_misspelt_titles(data))),
        Task("second half of a compound", "R@10", list(_compounds(data, alone=False))),
        Task("second half, the page itself", "R@10", list(_compounds(data, alone=True))),
        Task("German title to other language", "R@10", list(_foreign_titles(data, to_source=False))),
        Task("other language's title to German", "R@10", list(_foreign_titles(data, to_source=True))),
        Task("nonsense", "answered", list(_nonsense(data))),
    ]


def questions(data: Dataset, name: str) -> Task:
    """The questions as they are."""
    return Task(name, "S@5", list(_questions(data)))


def _questions(data: Dataset) -> Iterator[Query]:
    for language, questions in data.questions.items():
        for question in questions:
            yield Query(language, question.region, language, question.text, frozenset({question.page}))


def _longest(query: Query, count: int) -> Query:
    """The query's longest words, in the order in which they stand in it."""
    words = _WORD.findall(query.text)
    longest = sorted(words, key=len, reverse=True)[:count]
    text = " ".join(sorted(longest, key=words.index))
    return Query(query.group, query.region, query.language, text, query.pages)


def _titled(data: Dataset, region: str, language: str, title: str) -> frozenset[str]:
    """Every page of that title: titles are not unique, and any of them is right."""
    return frozenset(page.id for page in data.pages[region, language] if page.title == title)


def _misspelt_questions(data: Dataset) -> Iterator[Query]:
    chance = random.Random(3)
    for query in _questions(data):
        yield replace(query, text=_transposed(query.text, chance) or query.text)


def _misspelt_titles(data: Dataset) -> Iterator[Query]:
    chance = random.Random(1)
    for (region, language), pages in data.pages.items():
        for page in pages:
            if typed := _transposed(page.title, chance):
                yield Query(language, region, language, typed, _titled(data, region, language, page.title))


def _transposed(text: str, chance: random.Random) -> str:
    """With two letters of the longest word the other way round; empty when no word is long enough."""
    found = max(_LETTERS.finditer(text), key=lambda word: len(word[0]), default=None)
    if not found:
        return ""
    place = found.start() + chance.randrange(1, len(found[0]) - 2)
    return text[:place] + text[place + 1] + text[place] + text[place + 2 :]


def _compounds(data: Dataset, *, alone: bool) -> Iterator[Query]:
    """Words of titles that are two other words of the guide in one: a reader knows the second.

    Right is the page it is from ``alone``, or every page whose title has a compound that ends so.
    """
    for region in data.regions:
        pages = data.pages.get((region, SOURCE), ())
        known = {word.lower() for page in pages for word in _WORD.findall(f"{page.title} {page.text}")}
        for page in pages:
            for word in _WORD.findall(page.title):
                if half := _second_half(word, known):
                    right = frozenset({page.id}) if alone else _ending(pages, half)
                    yield Query(SOURCE, region, SOURCE, half, right)


def _second_half(word: str, known: set[str]) -> str:
    if len(word) < _SHORTEST_COMPOUND:
        return ""
    cuts = range(_SHORTEST_HALF, len(word) - _SHORTEST_HALF)
    return next((word[cut:] for cut in cuts if {word[:cut].lower(), word[cut:].lower()} <= known), "")


def _ending(pages: Sequence[Text], half: str) -> frozenset[str]:
    """Every page whose title has a compound that ends so."""
    compound = re.compile(rf"\w{{{_SHORTEST_HALF}}}{re.escape(half)}\b", re.IGNORECASE)
    return frozenset(page.id for page in pages if compound.search(page.title))


def _foreign_titles(data: Dataset, *, to_source: bool) -> Iterator[Query]:
    for region in data.regions:
        for language in data.languages:
            if language == SOURCE or (region, SOURCE) not in data.pages:
                continue
            (written, read) = (language, SOURCE) if to_source else (SOURCE, language)
            for page in data.pages[region, written]:
                right = _titled(data, region, written, page.title)
                yield Query(f"{written}-{read}", region, read, page.title, right)


def _nonsense(data: Dataset) -> Iterator[Query]:
    chance = random.Random(2)
    for region in data.regions:
        for language in data.languages:
            letters = sorted({letter for letter in data.pages[region, language][0].text.lower() if letter.isalpha()})
            for _ in range(_NONSENSE):
                text = "".join(chance.choice(letters) for _ in range(chance.randint(4, 10)))
                yield Query(language, region, language, text, frozenset())
