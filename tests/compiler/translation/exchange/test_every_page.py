"""The guide of this repository goes to translators and back whole, page by page."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from compiler import frontmatter, locations
from compiler.parsing import parse_tree
from compiler.reading import read_files
from compiler.source import Tree
from compiler.translation.exchange.exporting import Wanted, export_job
from compiler.translation.exchange.formats import FORMATS, read_job, write_job
from compiler.translation.exchange.importing import import_job

CONTENT = locations.repository() / "content"
NEW = "tlh"  # a language that this guide will not have


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The guide with one more language."""
    folder = tmp_path_factory.mktemp("guide") / "content"
    shutil.copytree(CONTENT, folder)
    guide = folder / "guide.yaml"
    guide.write_text(guide.read_text().replace("languages: [", f"languages: [{NEW}, "))
    return folder


def body(tree: Tree, path: str) -> str:
    return frontmatter.split(tree.texts[path]).body


def test_every_page_translated_as_itself_is_the_same_page(content: Path, tmp_path: Path) -> None:
    job = export_job(content, Wanted(NEW)).job
    for name in FORMATS:
        (tmp_path / name).write_bytes(write_job(name, job))
        assert read_job(tmp_path / name).revision == job.revision
    job = replace(job, units=tuple(replace(unit, target=unit.source, state="human") for unit in job.units))
    imported = import_job(content, job, "human")
    assert imported.remarks == ()
    assert {one.verdict for one in imported.judged} == {"taken"}
    tree = parse_tree(read_files(content))
    pages = {(page.id, page.language): page for page in tree.pages()}
    for page in [page for page in tree.pages() if page.language == tree.source_language]:
        translation = pages[page.id, NEW]
        assert body(tree, translation.path) == body(tree, page.path)
        assert translation.title == page.title


@pytest.mark.parametrize("language", ["en", "ar", "uk"])
def test_every_translation_goes_out_and_comes_back_unchanged(tmp_path: Path, language: str) -> None:
    export = export_job(CONTENT, Wanted(language))
    assert export.left_out == ()
    (tmp_path / "job.po").write_bytes(write_job("po", export.job))
    imported = import_job(CONTENT, read_job(tmp_path / "job.po"), "human", dry_run=True)
    assert imported.files == ()
    assert {one.verdict for one in imported.judged} <= {"unchanged", "to do"}
