"""The search engines that are compared: ours, Integreat's settings of MiniSearch, and two of SQLite."""

import json
import re
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import mean, median
from time import perf_counter
from typing import Protocol

from bench.dataset import Dataset, Text
from bench.tasks import SOURCE, Query
from guide.bundle.blocks import Paragraph, Run
from guide.bundle.model import Page
from guide.search.index import SearchIndex, build_index, open_index, update_index

LIMIT = 10
UPDATES = 5


@dataclass(frozen=True, slots=True)
class Result:
    """What was found, best first, and how long that took."""

    pages: Sequence[str]
    milliseconds: float


@dataclass(frozen=True, slots=True)
class Costs:
    """Means over the regions; times in milliseconds, ``size`` is index bytes over text bytes, None: not applicable."""

    scope: str
    build: float
    open: float
    size: float | None
    update: float | None = None


class Engine(Protocol):
    """Something that was given all pages and can be asked."""

    name: str
    costs: Sequence[Costs]

    def answer(self, queries: Sequence[Query]) -> list[Result]:
        """The results of each query, among the pages of its region."""


class Ours:
    """The search of this guide: one index for all languages of a region."""

    name = "ours"

    def __init__(self, data: Dataset, folder: Path) -> None:
        alone = [
            _costs("region, one language", folder / "alone" / region / language, data, region, [language])
            for region, language in data.pages
        ]
        together = [
            _costs("region, all languages", folder / region, data, region, data.languages) for region in data.regions
        ]
        self.costs: Sequence[Costs] = [_mean_of(alone), _mean_of(together)]
        self._indexes = _opened(data, folder)

    def answer(self, queries: Sequence[Query]) -> list[Result]:
        return [_result(partial(self._ask, query)) for query in queries]

    def _ask(self, query: Query) -> list[str]:
        answer = self._indexes[query.region].search(query.text, query.language, LIMIT)
        return [hit.page for hit in answer.hits]


class OursRanking:
    """The same without snippets, which the others do not make either; it asks the indexes that ``Ours`` has built."""

    name = "ours, without snippets"
    costs: Sequence[Costs] = ()

    def __init__(self, data: Dataset, folder: Path) -> None:
        self._indexes = _opened(data, folder)

    def answer(self, queries: Sequence[Query]) -> list[Result]:
        return [_result(partial(self._ask, query)) for query in queries]

    def _ask(self, query: Query) -> list[str]:
        return [hit.page for hit in self._indexes[query.region].rank(query.text, query.language, LIMIT)]


class Sqlite:
    """SQLite's FTS5: words of a query joined by OR, the title counted twice."""

    def __init__(self, data: Dataset, tokenizer: str) -> None:
        self.name = f"FTS5 {tokenizer}"
        self._minimum = 3 if tokenizer == "trigram" else 1
        self._tables: dict[tuple[str, str], sqlite3.Connection] = {}
        build = [_timed(partial(self._build, key, data.pages[key], tokenizer)) for key in data.pages]
        size = [self._bytes(key) / sum(map(_bytes_of, data.pages[key])) for key in data.pages]
        self.costs: Sequence[Costs] = [Costs("region, one language", mean(build), 0.0, mean(size))]

    def _build(self, key: tuple[str, str], pages: Sequence[Text], tokenizer: str) -> None:
        database = self._tables[key] = sqlite3.connect(":memory:")
        database.execute(f"CREATE VIRTUAL TABLE pages USING fts5(id UNINDEXED, title, text, tokenize='{tokenizer}')")
        database.executemany("INSERT INTO pages VALUES (?, ?, ?)", ((page.id, page.title, page.text) for page in pages))
        database.commit()

    def _bytes(self, key: tuple[str, str]) -> int:
        """The index without the text, which SQLite keeps as well."""
        (size,) = self._tables[key].execute("SELECT sum(length(block)) FROM pages_data").fetchone()
        return int(size)

    def answer(self, queries: Sequence[Query]) -> list[Result]:
        return [_result(partial(self._ask, query)) for query in queries]

    def _ask(self, query: Query) -> list[str]:
        words = [word for word in re.findall(r"[^\W_]+", query.text) if len(word) >= self._minimum]
        if not words:
            return []
        rows = self._tables[query.region, query.language].execute(
            "SELECT id FROM pages WHERE pages MATCH ? ORDER BY bm25(pages, 0, 2, 1) LIMIT ?",
            (" OR ".join(f'"{word}"' for word in words), LIMIT),
        )
        return [page for (page,) in rows]


class MiniSearch:
    """MiniSearch in Node, set as Integreat does: title twice, fuzzy 0.25, prefixes, all words required."""

    name = "MiniSearch (Integreat)"

    def __init__(self, data: Dataset, folder: Path) -> None:
        self._folder = folder
        self._pages = {f"{region} {language}": pages for (region, language), pages in data.pages.items()}
        script = Path(__file__).with_name("minisearch.mjs")
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copy(script, folder)
        if not (folder / "node_modules").is_dir():
            subprocess.run(["npm", "install", "--silent", "minisearch@7"], cwd=folder, check=True)
        build = mean(self._run([]).build)
        self.costs: Sequence[Costs] = [Costs("region, one language", build, build, None)]

    def answer(self, queries: Sequence[Query]) -> list[Result]:
        return [Result(pages, milliseconds) for pages, milliseconds in self._run(queries).results]

    def _run(self, queries: Sequence[Query]) -> "_NodeOutput":
        asked = [[f"{query.region} {query.language}", query.text] for query in queries]
        pages = {key: [[page.id, page.title, page.text] for page in pages] for key, pages in self._pages.items()}
        given = json.dumps({"pages": pages, "queries": asked, "limit": LIMIT})
        run = subprocess.run(
            ["node", "minisearch.mjs"], input=given, capture_output=True, text=True, check=True, cwd=self._folder
        )
        return _NodeOutput(**json.loads(run.stdout))


@dataclass(frozen=True, slots=True)
class _NodeOutput:
    """What minisearch.mjs says: milliseconds of each build, and for each query pages and milliseconds."""

    build: list[float]
    results: list[tuple[list[str], float]]


def has_node() -> bool:
    """Whether MiniSearch can be run here."""
    return bool(shutil.which("node") and shutil.which("npm"))


def _costs(scope: str, folder: Path, data: Dataset, region: str, languages: Sequence[str]) -> Costs:
    """Build, open and update an index; the pages that change are the first ones, one after the other."""
    pages = [page for language in languages for page in _pages(data.pages[region, language], language)]
    text = sum(_bytes_of(page) for language in languages for page in data.pages[region, language])
    build = _timed(partial(build_index, folder, "0", pages, SOURCE))
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / text
    opening = median(_timed(partial(_open_and_close, folder)) for _ in range(UPDATES))
    updates = (
        _timed(partial(update_index, folder, f"{number}", f"{number + 1}", [pages[number]]))
        for number in range(UPDATES)
    )
    return Costs(scope, build, opening, size, median(updates))


def _opened(data: Dataset, folder: Path) -> dict[str, SearchIndex]:
    return {region: open_index(folder / region, f"{UPDATES}") for region in data.regions}


def _mean_of(costs: Sequence[Costs]) -> Costs:
    return Costs(
        costs[0].scope,
        mean(cost.build for cost in costs),
        mean(cost.open for cost in costs),
        mean(cost.size or 0.0 for cost in costs),
        mean(cost.update or 0.0 for cost in costs),
    )


def _pages(texts: Sequence[Text], language: str) -> list[Page]:
    return [
        Page(text.id, language, text.title, "", tuple(Paragraph((Run(line),)) for line in text.text.splitlines()))
        for text in texts
    ]


def _bytes_of(page: Text) -> int:
    return len(page.title.encode()) + len(page.text.encode())


def _open_and_close(folder: Path) -> None:
    open_index(folder, "0").close()


def _timed(run: Callable[[], object]) -> float:
    start = perf_counter()
    run()
    return 1000 * (perf_counter() - start)


def _result(ask: Callable[[], list[str]]) -> Result:
    start = perf_counter()
    pages = ask()
    return Result(pages, 1000 * (perf_counter() - start))
