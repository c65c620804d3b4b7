"""Files of every kind a folder may hold are read, ignored or refused with a sentence."""

import os
import random
from pathlib import Path

import pytest

from compiler.errors import UsageError
from compiler.pipeline import inspect_content
from compiler.problems import Place
from compiler.reading import MAX_PICTURE_BYTES, MAX_TEXT_BYTES, Unreadable, decode, read_files
from contents import PAGE, write_content


def refused(content: Path) -> dict[str, str]:
    return {finding.path: finding.fault.message for finding in read_files(content).unreadable}


def test_a_folder_without_a_guide_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"expected a content folder with a file guide\.yaml"):
        read_files(tmp_path)


def test_a_guide_that_is_a_folder_is_a_usage_error(tmp_path: Path) -> None:
    (tmp_path / "guide.yaml").mkdir()
    with pytest.raises(UsageError, match=r"guide\.yaml"):
        read_files(tmp_path)


def test_byte_order_marks_and_windows_line_ends_are_accepted() -> None:
    assert decode(b"\xef\xbb\xbf---\r\ntitle: A\r\n---\r\n") == "---\ntitle: A\n---\n"


@pytest.mark.parametrize("marker", ["<<<<<<< HEAD", ">>>>>>> branch/of-mine", "<<<<<<<"])
def test_versions_between_which_nobody_has_chosen_are_refused_with_their_line(marker: str) -> None:
    with pytest.raises(Unreadable) as error:
        decode(f"---\ntitle: A\n---\n{marker}\nB\n".encode())
    assert "two versions" in error.value.fault.message
    assert error.value.fault.place == Place(4, 1)


@pytest.mark.parametrize("text", ["A\n=======\n", "> > > > > > > A\n", "<<< A\n", "B <<<<<<< A\n", "<<<<<<<<\n"])
def test_what_only_looks_like_a_conflict_is_read(text: str) -> None:
    assert decode(text.encode()) == text


def test_hidden_files_and_files_for_editors_are_ignored(tmp_path: Path) -> None:
    content = write_content(
        tmp_path / "content",
        {"README.md": "x", "a/LICENSE": "x", ".git/config": "x", "a/.de.md.swp": b"\xff", "a/de.md": PAGE},
    )
    files = read_files(content)
    assert set(files.texts) == {"guide.yaml", "a/de.md"}
    assert not files.others
    assert not files.unreadable


def test_a_topic_may_be_called_license(tmp_path: Path) -> None:
    assert "license/de.md" in read_files(write_content(tmp_path / "content", {"license/de.md": PAGE})).texts


def test_a_text_that_is_too_large_is_refused_unread(tmp_path: Path) -> None:
    content = write_content(tmp_path / "content", {})
    with (content / "de.md").open("wb") as file:
        file.truncate(50 * MAX_TEXT_BYTES)
    with (content / "x.png").open("wb") as file:
        file.truncate(MAX_PICTURE_BYTES + 1)
    assert refused(content) == {
        "de.md": "50.0 MiB; at most 1 MiB are read",
        "x.png": "20.0 MiB; at most 20 MiB are read",
    }


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    content = write_content(tmp_path / "content", {})
    os.mkfifo(content / "de.md")
    assert "a pipe or a device" in refused(content)["de.md"]


@pytest.mark.skipif(os.name == "nt", reason="needs symbolic links")
def test_links_that_lead_astray_are_refused(tmp_path: Path) -> None:
    content = write_content(tmp_path / "content", {"a/de.md": PAGE})
    (tmp_path / "secret.md").write_text(PAGE)
    for link, target in {
        "loop": "loop",
        "a/up": "..",
        "a/en.md": "nowhere.md",
        "a/ar.md": "../../secret.md",
        "a/uk.md": "de.md",
    }.items():
        (content / link).symlink_to(target)
    assert refused(content) == {
        "loop": "a link that leads to itself",
        "a/up": "a link to a folder",
        "a/en.md": "a link that leads nowhere",
        "a/ar.md": "a link that leaves the content folder",
    }
    assert read_files(content).texts["a/uk.md"] == PAGE


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs permissions that bind")
def test_a_file_without_permission_is_refused(tmp_path: Path) -> None:
    content = write_content(tmp_path / "content", {"a/de.md": PAGE})
    (content / "a/de.md").chmod(0)
    assert "cannot be read" in refused(content)["a/de.md"]


@pytest.mark.skipif(os.name != "posix", reason="needs names that are bytes")
def test_a_name_that_is_not_utf_8_is_refused_and_can_be_printed(tmp_path: Path) -> None:
    content = write_content(tmp_path / "content", {})
    (content / os.fsdecode(b"caf\xe9")).mkdir()
    (found,) = refused(content)
    assert found.encode()


def test_deep_folders_are_read(tmp_path: Path) -> None:
    deep = "/".join(["a"] * 500)
    content = write_content(tmp_path / "content", {f"{deep}/de.md": PAGE})
    assert f"{deep}/de.md" in read_files(content).texts


def test_the_order_of_files_on_disk_does_not_matter(tmp_path: Path) -> None:
    names = [f"t{number}" for number in range(12)]
    one = write_content(tmp_path / "content", {f"{name}/de.md": PAGE for name in names})
    random.Random(1).shuffle(names)
    other = tmp_path / "other"
    for path in [*(f"{name}/de.md" for name in names), "guide.yaml"]:
        (other / path).parent.mkdir(parents=True, exist_ok=True)
        (other / path).write_bytes((one / path).read_bytes())
    assert list(read_files(one).texts) == list(read_files(other).texts)
    assert inspect_content(one).problems == inspect_content(other).problems
