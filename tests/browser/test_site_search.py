"""The search in the page answers as that of the app does: the same pages in the same order, found at the same place."""

import json
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Playwright

from compiler.locations import repository
from compiler.site import assets
from compiler.site.folding import FILE, folding_table
from compiler.site.searching import language_files
from guide.bundle.opened import Bundle, open_bundle
from guide.search.findable import findable
from guide.search.folding import folded, words
from guide.search.index import open_index
from hosted import hosted
from phone import CHROMIUM, FLAGS

QUESTIONS = repository() / "tests" / "bench" / "questions.jsonl"

FURTHER = [
    ("de", "Jobcneter"),
    ("de", "Wo bekomme ich einen Krankenbehandlungsschien?"),
    ("de", "Schein"),
    ("de", "wohn"),
    ("de", "03445 73"),
    ("de", "xyzzy qwrtp"),
    ("de", "Krankenbehandlungsschein: was ist das?"),
    ("en", "Wohnung"),
    ("uk", "Wohnung Miete"),
    ("pl", "school"),
    ("fa", "طبيب"),
    ("ti", "Jobcenter"),
]
"""Misspelt, begun, in another language, about an office word, or nothing at all."""

ODD = [
    "STRASSE Straße ﬁ ½ ǅ İI ıi",
    "a\u0308 x\u00ady п’ять м\u00ad’я \u00ad l’été",
    "हिन्दी 한국어 ٣٤ ａｂ",
    "\u2068Amt\u2069\nÄmter",
]

ANSWERS = """
async ([languages, questions]) => {
    const { Engine } = await import("/city/guide/search/engine.js");
    const fetchJson = async (path) => (await fetch("/city/guide/" + path)).json();
    const engine = new Engine(await fetchJson("search/folding.json"));
    for (const language of languages) engine.add(await fetchJson(language + "/search.json"));
    return questions.map(([language, question]) => engine.search(question, language, 10));
}
"""

FOLDED = """
async (texts) => {
    const { Folding } = await import("/city/guide/search/folding.js");
    const folding = new Folding(await (await fetch("/city/guide/search/folding.json")).json());
    return texts.map((text) => [folding.fold(text), folding.words(text)]);
}
"""


@dataclass
class Browser:
    """A page that has the scripts of the search, and the guide that they search."""

    page: Page
    bundle: Bundle
    index: Path
    files: Sequence[bytes]


@pytest.fixture(scope="module")
def browser(device: Path, playwright: Playwright, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    bundle = open_bundle(device / "bundle")
    folder = tmp_path_factory.mktemp("search")
    files = dict(language_files(findable(bundle), bundle.guide.source_language))
    for path, content in {**files, **assets.gather("", {FILE: folding_table()}).files}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    (folder / "robots.txt").write_bytes(b"")
    running = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
    with hosted(folder) as host:
        page = running.new_page()
        page.goto(f"{host.address}/robots.txt")
        yield Browser(page, bundle, device / "data" / "index", list(files.values()))
    running.close()


def test_pages_come_in_the_same_order_with_the_same_passage(browser: Browser) -> None:
    rows = [json.loads(line) for line in QUESTIONS.read_text("utf-8").splitlines()]
    questions = [(row["language"], row["question"]) for row in rows] + FURTHER
    languages = [language.tag for language in browser.bundle.guide.languages]
    found = browser.page.evaluate(ANSWERS, [languages, questions])
    with closing(open_index(browser.index, browser.bundle.manifest.revision)) as index:
        for (language, question), answer in zip(questions, found, strict=True):
            expected = index.search(question, language, 10)
            assert [_place(hit) for hit in answer["hits"]] == [
                (hit.page, hit.language, round(hit.score, 3), hit.block) for hit in expected.hits
            ], question
            assert [term["page"] for term in answer["terms"]] == [term.page for term in expected.terms], question
            assert answer["suggestion"] == expected.suggestion


def _place(hit: dict[str, Any]) -> tuple[str, str, float, int | None]:
    return hit["page"], hit["language"], round(hit["score"], 3), hit["block"]


def test_words_are_folded_alike(browser: Browser) -> None:
    rows = [json.loads(line) for line in QUESTIONS.read_text("utf-8").splitlines()]
    letters = {letter for content in browser.files for letter in content.decode()}
    texts = [*ODD, *(row["question"] for row in rows), *(f"a{letter}'я'{letter}" for letter in sorted(letters))]
    expected = [[folded(text), [asdict(word) for word in words(text)]] for text in texts]
    assert browser.page.evaluate(FOLDED, texts) == expected
