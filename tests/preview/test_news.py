"""What the compiler says is what the preview understands."""

import json
from pathlib import Path

import pytest

from compiler.client.previewing import Editions
from contents import PAGE, write_content
from preview.news import News, Remark, about, elsewhere, read


def heard(editions: Editions) -> list[News]:
    return [read(json.dumps(news)) for news in editions.news()]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write_content(tmp_path / "content", {"a/de.md": PAGE + "Text.\n"})


def test_a_saved_page_is_a_new_edition_and_then_all_that_is_wrong(content: Path, tmp_path: Path) -> None:
    editions = Editions(content, tmp_path / "kept")
    made, looked_over = heard(editions)
    assert made == News(tmp_path / "kept" / "1", is_current=True, remarks=None)
    assert (looked_over.bundle, looked_over.is_current) == (None, True)
    write_content(content, {"a/de.md": PAGE + "<!-- editor: ask the agency -->\n"})
    made, looked_over = heard(editions)
    assert made.bundle == tmp_path / "kept" / "2"
    assert [(remark.page, remark.line, remark.level) for remark in looked_over.remarks or ()] == [("a", 4, "advice")]


def test_errors_come_at_once_and_leave_the_last_good_edition(content: Path, tmp_path: Path) -> None:
    editions = Editions(content, tmp_path / "kept")
    heard(editions)
    for attempt in range(3):
        write_content(content, {"a/de.md": PAGE + f"[x](/nowhere{attempt})\n"})
        refused, looked_over = heard(editions)
        assert (refused.bundle, refused.is_current) == (None, False)
        assert [remark.message for remark in refused.remarks or ()] == [f"there is no page /nowhere{attempt}"]
        assert looked_over.is_current is False
    assert [folder.name for folder in (tmp_path / "kept").iterdir()] == ["1"]


def test_as_many_editions_are_kept_as_are_read_from(content: Path, tmp_path: Path) -> None:
    editions = Editions(content, tmp_path / "kept")
    for text in "abcd":
        write_content(content, {"a/de.md": PAGE + text})
        heard(editions)
    assert sorted(folder.name for folder in (tmp_path / "kept").iterdir()) == ["3", "4"]


def test_a_guide_that_is_gone_for_the_moment_is_no_news(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (content / "guide.yaml").unlink()
    assert heard(Editions(content, tmp_path / "kept")) == []
    assert "expected a content folder" in capsys.readouterr().err


def test_remarks_are_told_apart_by_the_folder_of_their_file() -> None:
    remarks = [
        Remark(path, 1, "code", "error", "", "") for path in ("a/de.md", "a/b/de.md", "a/topic.yaml", "guide.yaml")
    ]
    assert [remark.path for remark in about("a", remarks)] == ["a/de.md", "a/topic.yaml"]
    assert [remark.path for remark in elsewhere("a", remarks)] == ["a/b/de.md", "guide.yaml"]
