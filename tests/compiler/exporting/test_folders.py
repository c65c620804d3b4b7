"""An exported folder replaces an older one and nothing else, whole or not at all."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from compiler.errors import UsageError
from compiler.exporting.folders import write_folder
from compiler.folders import File


def contents(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_a_folder_holds_the_files_and_a_mark(tmp_path: Path) -> None:
    assert write_folder(tmp_path / "out", [("a/b.json", b"{}")], "hsds", "1f") == 2
    assert contents(tmp_path / "out") == {
        "a/b.json": b"{}",
        "export.json": b'{\n  "format": "hsds",\n  "revision": "1f"\n}\n',
    }


def test_an_older_export_is_replaced_as_a_whole(tmp_path: Path) -> None:
    write_folder(tmp_path / "out", [("old.json", b"{}")], "hsds", "1")
    write_folder(tmp_path / "out", [("new.json", b"{}")], "hsds", "2")
    assert set(contents(tmp_path / "out")) == {"new.json", "export.json"}
    assert [entry.name for entry in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("mark", ['{"format": "ics"}', "[]", "{", "\x00"])
def test_other_folders_are_not_replaced(tmp_path: Path, mark: str) -> None:
    (tmp_path / "export.json").write_text(mark)
    with pytest.raises(UsageError, match="found other files"):
        write_folder(tmp_path, [], "hsds", "1")
    assert contents(tmp_path) == {"export.json": mark.encode()}


def test_a_file_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("x")
    with pytest.raises(UsageError, match="found a file"):
        write_folder(tmp_path / "out", [], "hsds", "1")


def test_what_breaks_off_leaves_the_older_export_as_it_was(tmp_path: Path) -> None:
    write_folder(tmp_path / "out", [("old.json", b"{}")], "hsds", "1")

    def breaking_off() -> Iterator[File]:
        yield "new.json", b"{}"
        raise OSError(28, "No space left on device")

    with pytest.raises(UsageError, match="cannot be written"):
        write_folder(tmp_path / "out", breaking_off(), "hsds", "2")
    assert set(contents(tmp_path / "out")) == {"old.json", "export.json"}
    assert [entry.name for entry in tmp_path.iterdir()] == ["out"]
