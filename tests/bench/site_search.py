"""How near the search of the plain pages comes to that of the app, and what it costs a phone, in one run with Node.

    python tests/bench/site_search.py [BUNDLE]

A compiled guide is asked the questions of ``questions.jsonl``, and every title in its source language and in the one
with most pages after it, by readers of each of its other languages. The page fetches a language only when it needs
it, so it may miss what the app finds in one that it has not fetched.
"""

import gzip
import json
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from statistics import mean, median
from time import perf_counter
from typing import Any

from compiler import locations
from compiler.site import assets
from compiler.site.folding import FILE, folding_table
from compiler.site.searching import language_files
from guide.bundle import layout
from guide.bundle.opened import Bundle, open_bundle
from guide.search.findable import findable
from guide.search.index import build_index, open_index

LIMIT = 10
FIRST = 5

Query = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Answer:
    """The pages found, best first, how many languages were fetched for them, and how long the last search took."""

    pages: Sequence[str]
    languages: int
    milliseconds: float


def main(arguments: Sequence[str]) -> None:
    """Ask both and print how they compare."""
    bundle = open_bundle(Path(arguments[0]) if arguments else locations.bundle())
    source = bundle.guide.source_language
    with tempfile.TemporaryDirectory() as folder:
        files = dict(language_files(findable(bundle), source))
        write_site(Path(folder), files)
        tasks = {"questions": questions(bundle)}
        # The language that the lexicon of the source leads to is the one with most pages after it.
        for language in (source, json.loads(files[f"{source}/search.json"])["other"]):
            tasks[f"titles in {language}"] = titles(bundle, language)
        every = [query for queries in tasks.values() for query in queries]
        builds, found = ask_page(Path(folder), bundle, every)
        start = perf_counter()
        build_index(Path(folder) / "index", "bench", findable(bundle), source)
        build = perf_counter() - start
        expected = ask_app(Path(folder) / "index", every)
    place = 0
    for task, queries in tasks.items():
        print_task(task, found[place : place + len(queries)], expected[place : place + len(queries)])
        place += len(queries)
    share = sum(builds) / 1000 / build
    print(f"index of all languages: {share:.2f} of the time in which the app makes and writes its own")
    print_sizes(bundle, files)


def write_site(folder: Path, files: Mapping[str, bytes]) -> None:
    """The files of the search as they lie on a host, the scripts in ``assets``."""
    scripts = assets.gather("", {FILE: folding_table()}).files
    for path, content in (*files.items(), *((f"assets/{name}", content) for name, content in scripts.items())):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)


def questions(bundle: Bundle) -> list[Query]:
    """The questions that were written for this repository's guide."""
    tags = {language.tag for language in bundle.guide.languages}
    rows = map(json.loads, Path(__file__).with_name("questions.jsonl").read_text("utf-8").splitlines())
    return [(row["language"], row["question"]) for row in rows if row["language"] in tags]


def titles(bundle: Bundle, written: str) -> list[Query]:
    """Every title in the language ``written``, asked by readers of each other one."""
    known = [topic.heads[written].title for topic in bundle.topics.values() if written in topic.heads]
    return [(language.tag, title) for language in bundle.guide.languages if language.tag != written for title in known]


def ask_page(folder: Path, bundle: Bundle, queries: Sequence[Query]) -> tuple[list[float], list[Answer]]:
    """What the page answers a reader who asks this first, and how long each language takes to be indexed."""
    asked = {
        "folder": str(folder),
        "languages": [language.tag for language in bundle.guide.languages],
        "queries": queries,
        "limit": LIMIT,
    }
    script = Path(__file__).with_name("site_search.mjs")
    answered = subprocess.run(["node", script], input=json.dumps(asked), capture_output=True, text=True, check=True)
    said: dict[str, Any] = json.loads(answered.stdout)
    return said["builds"], [Answer(*answer) for answer in said["answers"]]


def ask_app(folder: Path, queries: Sequence[Query]) -> list[Answer]:
    """What the app answers, with all of its languages."""
    answers = []
    with closing(open_index(folder, "bench")) as index:
        for language, query in queries:
            start = perf_counter()
            hits = index.search(query, language, LIMIT).hits
            answers.append(Answer([hit.page for hit in hits], 0, (perf_counter() - start) * 1000))
    return answers


def print_task(task: str, found: Sequence[Answer], expected: Sequence[Answer]) -> None:
    """How often the first page and the first five are the same, and what it took."""
    pairs = list(zip(found, expected, strict=True))
    first = mean(one.pages[:1] == other.pages[:1] for one, other in pairs)
    five = mean(_shared(one.pages[:FIRST], other.pages[:FIRST]) for one, other in pairs)
    by_languages: dict[int, int] = defaultdict(int)
    for answer in found:
        by_languages[answer.languages] += 1
    times = median(answer.milliseconds for answer in found) / median(answer.milliseconds for answer in expected)
    print(f"{task} ({len(pairs)}): same first page {first:.3f}, first {FIRST} in common {five:.3f}")
    print(f"    languages fetched: {dict(sorted(by_languages.items()))}; median time {times:.2f} of the app's")


def _shared(found: Sequence[str], expected: Sequence[str]) -> float:
    if not expected:
        return float(not found)
    return len(set(found) & set(expected)) / len(expected)


def print_sizes(bundle: Bundle, files: Mapping[str, bytes]) -> None:
    """The file of each language beside its pages in the bundle, both gzipped."""
    shares = []
    for language in bundle.guide.languages:
        prefix = layout.page("", language.tag).removesuffix(".json")
        pages = [path for path in bundle.manifest.files if path.startswith(prefix)]
        text = b"".join((bundle.folder / path).read_bytes() for path in sorted(pages))
        if pages:
            shares.append(_gzipped(files[f"{language.tag}/search.json"]) / _gzipped(text))
    print(f"file of a language: {min(shares):.2f} to {max(shares):.2f} of its pages, both gzipped")


def _gzipped(content: bytes) -> int:
    return len(gzip.compress(content, 9, mtime=0))


if __name__ == "__main__":
    main(sys.argv[1:])
