"""A bundle replaces a bundle and nothing else, whole or not at all."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from compiler.errors import UsageError
from compiler.packing import check_out, is_bundle
from compiler.pipeline import compile_guide

MINIMAL = Path(__file__).parents[1] / "sites" / "good-minimal"
FULL = MINIMAL.with_name("good-full")


def snapshot(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_a_bundle_replaces_a_bundle_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    out = tmp_path / "out"
    compile_guide(FULL, out)
    compilation = compile_guide(MINIMAL, out)
    assert compilation.bundle is not None
    assert compilation.bundle.guide.id == "tiny"
    assert [entry.name for entry in tmp_path.iterdir()] == ["out"]


def test_an_empty_folder_becomes_a_bundle(tmp_path: Path) -> None:
    compile_guide(MINIMAL, tmp_path)
    assert is_bundle(tmp_path)


@pytest.mark.parametrize("files", [{"letter.txt": "Dear"}, {"manifest.json": '{"name": "a web app"}'}])
def test_other_folders_are_not_replaced(tmp_path: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (tmp_path / name).write_text(text)
    with pytest.raises(UsageError, match="found other files"):
        compile_guide(MINIMAL, tmp_path)
    assert {entry.name for entry in tmp_path.iterdir()} == set(files)


def test_a_file_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("x")
    with pytest.raises(UsageError, match="found a file"):
        compile_guide(MINIMAL, tmp_path / "out")


@pytest.mark.parametrize("out", ["content", "content/out", "."])
def test_a_bundle_is_not_put_into_the_content_nor_around_it(tmp_path: Path, out: str) -> None:
    (tmp_path / "content").mkdir()
    with pytest.raises(UsageError, match="apart from"):
        check_out(tmp_path / out, tmp_path / "content")


def test_a_damaged_bundle_is_replaced(tmp_path: Path) -> None:
    compile_guide(FULL, tmp_path / "out")
    (tmp_path / "out" / "guide.json").write_text("{}")
    assert compile_guide(MINIMAL, tmp_path / "out").bundle


def test_when_writing_fails_the_old_bundle_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compile_guide(FULL, tmp_path / "out")
    before = snapshot(tmp_path)

    def failing(*_: object) -> Iterator[tuple[str, bytes]]:
        yield "guide.json", b"{}"
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("compiler.pipeline._bundle_files", failing)
    with pytest.raises(UsageError, match="No space left on device"):
        compile_guide(MINIMAL, tmp_path / "out")
    assert snapshot(tmp_path) == before


def test_content_with_errors_leaves_the_old_bundle(tmp_path: Path) -> None:
    compile_guide(FULL, tmp_path / "out")
    before = snapshot(tmp_path)
    assert compile_guide(MINIMAL.with_name("broken-broken-link"), tmp_path / "out").failed
    assert snapshot(tmp_path) == before
