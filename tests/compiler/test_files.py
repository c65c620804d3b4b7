"""Files are there whole or not at all, and what prevents that is said in one sentence."""

from pathlib import Path

import pytest

from compiler.errors import UsageError
from compiler.files import check_writable, write_beside


def test_a_file_is_written_with_its_folders_and_nothing_stays_beside_it(tmp_path: Path) -> None:
    file = tmp_path / "a/b/c.txt"
    write_beside(file, b"first")
    write_beside(file, b"second")
    assert file.read_bytes() == b"second"
    assert [*file.parent.iterdir()] == [file]


@pytest.mark.parametrize("below", ["c.txt", "b/c.txt"])
def test_a_file_where_a_folder_should_be_is_named(tmp_path: Path, below: str) -> None:
    (tmp_path / "a").write_text("no folder")
    with pytest.raises(UsageError, match=r"c\.txt: cannot be written"):
        write_beside(tmp_path / "a" / below, b"")
    assert (tmp_path / "a").read_text() == "no folder"


def test_what_cannot_be_written_later_is_said_before_and_nothing_is_made(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear")
    for file in (tmp_path, tmp_path / "letter.txt" / "report.txt", tmp_path / ("x" * 300) / "report.txt"):
        with pytest.raises(UsageError, match=r"expected a file|cannot be written"):
            check_writable(file)
    check_writable(tmp_path / "new" / "report.txt")
    assert [*tmp_path.iterdir()] == [tmp_path / "letter.txt"]
