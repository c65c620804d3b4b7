"""Whole guides, compiled from their content, come out of the printer with everything that they show."""

from pathlib import Path

import pytest

import papers
from compiler.errors import UsageError
from compiler.handout.booklets import booklet
from compiler.handout.handouts import handout
from compiler.handout.typesetting import Typeset, typeset
from compiler.pipeline import compile_guide
from contents import write_content
from guide.bundle.opened import open_bundle
from guide.library import Library
from guide.library.indexes import Indexes

SITES = Path(__file__).parents[2] / "sites"

EVERY_BLOCK = """---
title: Alles
---
> Ein Zitat.

1. eins
2. zwei

- [ ] offen
- [x] erledigt

---

:::steps Schritte
1. **Gehen.** Und dann:
   - hierhin
   - dorthin
:::

:::warning
Achtung: *wichtig*.
:::

| a | b | c |
|---|:-:|--:|
| 1 | 2 | 3 |
"""


def compiled(content: Path, out: Path) -> Library:
    compile_guide(content, out)
    return Library(open_bundle(out), Indexes(shipped=(), own=out))


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return compiled(SITES / "good-full", tmp_path_factory.mktemp("guide") / "bundle")


def printed(library: Library, tag: str) -> Typeset:
    made = booklet(library, library.language(tag), "https://guide.example.org")
    return typeset("booklet", made.told, made.pictures)


@pytest.mark.parametrize("tag", ["de", "ar"])
def test_a_guide_with_everything_becomes_a_booklet(full: Library, tag: str) -> None:
    made = printed(full, tag)
    assert not made.complaint
    assert papers.languages(made.content) >= {tag}
    assert papers.outline(made.content)


def test_pictures_say_what_they_show(full: Library) -> None:
    assert any("Eingang" in text for text in papers.alternatives(printed(full, "de").content))


def test_a_guide_with_almost_nothing_becomes_a_booklet(tmp_path: Path) -> None:
    library = compiled(SITES / "good-minimal", tmp_path / "bundle")
    with pytest.raises(UsageError, match="found none in en"):
        printed(library, "en")
    made = printed(library, "de")
    assert not made.complaint
    assert papers.size(made.content) == 3


def test_every_kind_of_block_is_printed(tmp_path: Path) -> None:
    content = write_content(tmp_path / "content", {"a/de.md": EVERY_BLOCK})
    library = compiled(content, tmp_path / "bundle")
    made = handout(library, ["a"], [library.language("de")], "")
    paper = typeset("handout", made.told, made.pictures)
    said = papers.text(paper.content)
    for words in ("Ein Zitat.", "eins", "erledigt", "Schritte", "Gehen. Und dann:", "dorthin", "Wichtig", "wichtig"):
        assert words in said
    assert not paper.complaint
    assert {"Table", "TR", "TH", "TD", "L", "LI", "P"} <= set(papers.tags(paper.content))
