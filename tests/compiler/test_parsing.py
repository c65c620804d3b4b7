"""Which file is what, and what becomes of trees that nobody would write on purpose."""

import os
from pathlib import Path

import pytest

from compiler.checks import BUILDING
from compiler.pipeline import compile_guide, inspect_content
from contents import PAGE, write_content


def codes(content: Path) -> list[tuple[str, str]]:
    building = {check.code for check in BUILDING}
    return [(problem.path, problem.code) for problem in inspect_content(content).problems if problem.code in building]


def test_pages_may_be_named_in_any_case(tmp_path: Path) -> None:
    content = write_content(tmp_path / "content", {"arrive/DE.md": PAGE})
    bundle = compile_guide(content, tmp_path / "out").bundle
    assert bundle is not None
    assert bundle.page("arrive", "de")


@pytest.mark.skipif(os.path.normcase("A") == "a", reason="needs a file system that tells upper from lower case")
def test_names_that_differ_by_case_only_are_duplicates(tmp_path: Path) -> None:
    content = write_content(
        tmp_path / "content",
        {"a/de.md": PAGE, "a/DE.md": PAGE, "A/de.md": PAGE, "contacts/x/de.md": PAGE, "contacts/X/de.md": PAGE},
    )
    assert codes(content) == [("a", "duplicate-id"), ("a/de.md", "duplicate-id"), ("contacts/x", "duplicate-id")]


def test_ids_are_the_same_however_accents_are_spelt(tmp_path: Path) -> None:
    content = write_content(tmp_path / "content", {"cafe\u0301/de.md": PAGE, "b/de.md": PAGE + "[a](/caf\u00e9)\n"})
    bundle = compile_guide(content, tmp_path / "out").bundle
    assert bundle is not None
    assert "caf\u00e9" in bundle.topics


def test_a_folder_of_pictures_is_no_topic(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"a/de.md": PAGE + "![x](pictures/x.png)\n", "a/pictures/x.png": b"x"}
    bundle = compile_guide(write_content(tmp_path / "content", files), tmp_path / "out").bundle
    assert bundle is not None
    assert list(bundle.topics) == ["a"]
    assert bundle.media("media/a/pictures/x.png") == b"x"


def test_two_pictures_with_one_place_in_the_bundle_are_duplicates(tmp_path: Path) -> None:
    content = write_content(tmp_path / "content", {"a/de.md": PAGE, "a/x.png": b"", "media/a/x.png": b""})
    assert codes(content) == [("media/a/x.png", "duplicate-id")]


@pytest.mark.skipif(os.name == "nt", reason="needs a file system that stores any name")
def test_a_picture_with_a_name_that_other_systems_cannot_store_is_refused(tmp_path: Path) -> None:
    content = write_content(tmp_path / "content", {"a/de.md": PAGE, "media/why?.png": b""})
    assert codes(content) == [("media/why?.png", "bad-name")]


def test_a_guide_that_cannot_be_read_is_reported_with_everything_else(tmp_path: Path) -> None:
    content = write_content(tmp_path / "content", {"guide.yaml": b"\xff", "a/de.md": ""})
    assert codes(content) == [("a/de.md", "missing-title"), ("guide.yaml", "unreadable-file")]


@pytest.mark.parametrize(
    "text", ["", "# nothing\n", "- a\n", "text\n", "a: b\n", "{", "languages: no\n", "languages:\n  de: 1\n"]
)
def test_a_guide_of_any_shape_is_reported_and_crashes_nothing(tmp_path: Path, text: str) -> None:
    content = write_content(tmp_path / "content", {"guide.yaml": text, "a/de.md": PAGE, "a/topic.yaml": text})
    assert any(path == "guide.yaml" for path, _ in codes(content))


@pytest.mark.parametrize(
    "text", ["", "---", "---\n---", "---\n- a\n---\n", "---\ntitle: {a: b}\n---\n", "---\n? a\n---\n"]
)
def test_a_page_of_any_shape_is_reported_and_crashes_nothing(tmp_path: Path, text: str) -> None:
    assert codes(write_content(tmp_path / "content", {"a/de.md": text})) != []
