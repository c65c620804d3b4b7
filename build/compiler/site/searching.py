"""What the search in the page is made from: the text of each language, how its words are folded, and translated.

The browser makes the index of it. It folds, counts and ranks as ``guide.search`` does; ``docs/site.md`` says how near
it comes.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from compiler.folders import File
from compiler.site.plan import Site
from guide.bundle.model import Page
from guide.search.findable import findable
from guide.search.lexicon import Lexicon, directions, learn
from guide.search.passages import shown_passages
from guide.search.terms import whole_numbers


def search_files(site: Site) -> Iterator[File]:
    """For each language what can be found in it; a language may have nothing yet."""
    written = dict(language_files(findable(site.bundle), site.library.guide.source_language))
    for language in site.library.languages:
        path = _path(language.tag)
        yield path, written.get(path) or _encode({"language": language.tag, "pages": [], "other": "", "lexicon": {}})


def language_files(pages: Iterable[Page], source: str) -> Iterator[File]:
    """For each language its pages, and its lexicon; ``source`` is the language that the guide is written in."""
    by_language: dict[str, list[Page]] = defaultdict(list)
    for page in pages:
        by_language[page.language].append(page)
    others = dict(directions(by_language, source))
    for language, written in by_language.items():
        other = others.get(language, "")
        content = {
            "language": language,
            "pages": [_page(page) for page in sorted(written, key=lambda page: page.id)],
            "other": other,
            "lexicon": _lexicon(learn(written, by_language[other])) if other else {},
        }
        yield _path(language), _encode(content)


def _path(language: str) -> str:
    return f"{language}/search.json"


def _page(page: Page) -> Sequence[Any]:
    """The page as ``PageText`` in ``search/language.js``."""
    shown = shown_passages(page)
    numbers = [number for passage in shown[1:] for number in whole_numbers(passage.text)]
    return page.id, [passage.block for passage in shown], [passage.text for passage in shown], numbers


def _lexicon(lexicon: Lexicon) -> dict[str, list[tuple[str, float]]]:
    return {stem: list(meanings.items()) for stem, meanings in lexicon.items()}


def _encode(content: Any) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
