"""An import of newer answers: what changed there is taken over, what was edited here stays."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from compiler.cli import main
from compiler.importing.merging import merged
from region import page, save, translated

LIST = "<ul><li>one</li><li>two</li><li>three</li><li>four</li><li>five</li></ul>"


def run(folder: Path, *answers: dict[str, object], options: tuple[str, ...] = ()) -> str:
    for file in (folder / "answers").glob("*"):
        file.unlink()
    arguments = ["--out", str(folder / "content"), str(save(folder / "answers", answers)), "--name", "M", *options]
    result = CliRunner().invoke(main, ["import", "integreat", *arguments])
    assert result.exit_code == 0, result.output
    return result.output


def edit(folder: Path, path: str, old: str, new: str) -> None:
    file = folder / "content" / path
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def text(folder: Path, path: str) -> str:
    return (folder / "content" / path).read_text(encoding="utf-8")


def test_the_same_answers_change_nothing(tmp_path: Path) -> None:
    run(tmp_path, page("de/a", "A", LIST))
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "content").rglob("*") if path.is_file()}
    assert "unchanged: 3" in run(tmp_path, page("de/a", "A", LIST))
    assert {path: path.stat().st_mtime_ns for path in before} == before


def test_what_changed_there_is_taken_over_and_what_was_edited_here_stays(tmp_path: Path) -> None:
    run(tmp_path, page("de/a", "A", LIST), page("de/b", "B", LIST))
    edit(tmp_path, "a/de.md", "one", "ONE")
    output = run(tmp_path, page("de/a", "A", LIST.replace("five", "FIVE")), page("de/b", "B", "<p>new</p>"))
    assert "a/de.md: merged" in output
    assert "ONE" in text(tmp_path, "a/de.md")
    assert "FIVE" in text(tmp_path, "a/de.md")
    assert text(tmp_path, "b/de.md").endswith("---\nnew\n")


def test_what_contradicts_an_edit_lies_beside_for_an_editor(tmp_path: Path) -> None:
    run(tmp_path, page("de/a", "A", LIST))
    edit(tmp_path, "a/de.md", "one", "ours")
    output = run(tmp_path, page("de/a", "A", LIST.replace("one", "theirs")))
    assert "changed there and here; kept as it is, the newer text is in" in output
    assert "ours" in text(tmp_path, "a/de.md")
    assert "theirs" in text(tmp_path, ".import/newer/a/de.md")
    # It is told once; the edit is what counts from then on.
    assert "a/de.md: edited here" in run(tmp_path, page("de/a", "A", LIST.replace("one", "theirs")))


def test_pages_go_that_are_gone_unless_they_were_edited(tmp_path: Path) -> None:
    run(tmp_path, page("de/a", "A"), page("de/b", "B", "<p>x</p>"), page("de/c", "C"))
    edit(tmp_path, "b/de.md", "x", "edited")
    output = run(tmp_path, page("de/c", "C"))
    assert not (tmp_path / "content/a").exists()
    assert "b/de.md: removed there, edited here; kept" in output
    assert "edited" in text(tmp_path, "b/de.md")


def test_what_is_gone_there_stays_as_long_as_something_below_it_stays(tmp_path: Path) -> None:
    run(tmp_path, page("de/a", "A"), page("de/b", "B"), page("de/b/c", "C", "<p>x</p>"), page("de/d", "D"))
    edit(tmp_path, "b/c/de.md", "x", "edited")
    (tmp_path / "content/d/ours").mkdir()
    (tmp_path / "content/d/ours/de.md").write_text("---\ntitle: Ours\n---\n", encoding="utf-8")
    output = run(tmp_path, page("de/a", "A"))
    for path in ("b/de.md", "b/topic.yaml", "b/c/topic.yaml", "d/de.md"):
        assert f"content/{path}: removed there, needed here; kept as it is" in output
    checked = CliRunner().invoke(main, ["check", "--content", str(tmp_path / "content")])
    assert checked.exit_code == 0, checked.output


def test_what_was_removed_here_does_not_come_back(tmp_path: Path) -> None:
    run(tmp_path, page("de/a", "A"), page("de/b", "B"))
    (tmp_path / "content/a/de.md").unlink()
    assert "a/de.md: removed here" in run(tmp_path, page("de/a", "New"), page("de/b", "B"))
    assert not (tmp_path / "content/a/de.md").exists()


def test_a_language_that_was_left_out_is_not_taken_for_one_that_is_gone(tmp_path: Path) -> None:
    german, english = translated(page("de/a", "A"), page("en/a", "A"))
    run(tmp_path, german, english)
    before = sorted((tmp_path / "content").rglob("*"))
    answers = save(tmp_path / "german", [german])
    for source in ((answers,), (tmp_path / "answers", "--language", "de")):
        asked = ["import", "integreat", "--out", str(tmp_path / "content"), *map(str, source)]
        result = CliRunner().invoke(main, asked)
        assert (result.exit_code, "has brought pages in en, which are not in this one" in result.output) == (2, True)
        assert sorted((tmp_path / "content").rglob("*")) == before
    # The region itself says that it has no other language any more.
    (answers / "languages.json").write_text('[{"code": "de", "bcp47_tag": "de"}]')
    asked = ["import", "integreat", "--out", str(tmp_path / "content"), str(answers)]
    assert "a/en.md: removed" in CliRunner().invoke(main, asked).output


def test_ids_outlive_titles_paths_and_new_neighbours(tmp_path: Path) -> None:
    run(tmp_path, *translated(page("de/a", "Wohnen"), page("en/a", "Living")))
    renamed = translated(page("de/renamed", "Haus", order=5), page("en/a", "Living"))
    run(tmp_path, page("de/first", "Wohnen", order=1), *renamed)
    assert "title: Haus" in text(tmp_path, "wohnen/de.md")
    assert "title: Wohnen" in text(tmp_path, "wohnen-2/de.md")


def test_a_page_that_an_editor_moved_is_brought_up_to_date_where_it_is(tmp_path: Path) -> None:
    run(tmp_path, page("de/a", "A", LIST), page("de/b", "B"))
    moved = CliRunner().invoke(main, ["move", "a", "b/c", "--content", str(tmp_path / "content")])
    assert moved.exit_code == 0, moved.output
    run(tmp_path, page("de/a", "A", LIST.replace("five", "FIVE")), page("de/b", "B"))
    assert "FIVE" in text(tmp_path, "b/c/de.md")
    assert not (tmp_path / "content/a").exists()


def test_a_page_that_moved_there_stays_where_readers_know_it(tmp_path: Path) -> None:
    run(tmp_path, page("de/a", "A"), *translated(page("de/b", "B"), page("en/b", "B")))
    output = run(tmp_path, page("de/a", "A"), *translated(page("de/a/b", "B"), page("en/b", "B")))
    assert "to move it: guide move: 1\n    /musterkreis/de/a/b: b a/b" in output
    assert (tmp_path / "content/b/de.md").exists()


def test_what_editors_have_added_is_not_taken_for_what_is_new_there(tmp_path: Path) -> None:
    run(tmp_path, page("de/a", "A"))
    (tmp_path / "content/news").mkdir()
    (tmp_path / "content/news/de.md").write_text("---\ntitle: Ours\n---\n", encoding="utf-8")
    run(tmp_path, page("de/a", "A"), page("de/news", "News"))
    assert "title: Ours" in text(tmp_path, "news/de.md")
    assert "title: News" in text(tmp_path, "news-2/de.md")


def test_what_was_said_of_the_guide_need_not_be_said_again(tmp_path: Path) -> None:
    answers = save(tmp_path / "answers", [page("de/a", "A")])
    arguments = ["import", "integreat", "--out", str(tmp_path / "content"), str(answers)]
    CliRunner().invoke(main, [*arguments, "--name", "Muster", "--region", "DE-ST"])
    assert "unchanged: 3" in CliRunner().invoke(main, arguments).output
    assert "region: DE-ST" in text(tmp_path, "guide.yaml")


def test_a_dry_run_writes_nothing(tmp_path: Path) -> None:
    run(tmp_path, page("de/a", "A", "<p>x</p>"))
    output = run(tmp_path, page("de/a", "A", "<p>y</p>"), options=("--dry-run",))
    assert "Would import 3 files" in output
    assert "updated: 1" in output
    assert "x" in text(tmp_path, "a/de.md")


def test_a_folder_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/letter.txt").write_text("Dear")
    answers = save(tmp_path / "answers", [page("de/a", "A")])
    arguments = ["import", "integreat", "--out", str(tmp_path / "content"), str(answers)]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 2
    assert "found other files" in result.output
    assert [path.name for path in (tmp_path / "content").iterdir()] == ["letter.txt"]


@pytest.mark.parametrize("index", ["", "[]", '{"origin": 5}', "\x00"])
def test_a_damaged_memory_is_a_sentence(tmp_path: Path, index: str) -> None:
    run(tmp_path, page("de/a", "A"))
    (tmp_path / "content/.import/index.json").write_text(index)
    arguments = ["import", "integreat", "--out", str(tmp_path / "content"), str(tmp_path / "answers")]
    result = CliRunner().invoke(main, arguments)
    assert (result.exit_code, "expected what the last import wrote" in result.output) == (2, True)


def test_a_failure_in_the_middle_leaves_everything_as_it_was(tmp_path: Path) -> None:
    run(tmp_path, page("de/a", "A", "<p>x</p>"))
    content = tmp_path / "content"
    before = {path: path.read_bytes() for path in content.rglob("*") if path.is_file()}
    # Where the page of a new topic has to go, there is a file.
    (content / "z").write_text("in the way")
    answers = save(tmp_path / "answers", [page("de/a", "A", "<p>y</p>"), page("de/z", "Z")])
    result = CliRunner().invoke(main, ["import", "integreat", "--out", str(content), str(answers), "--name", "M"])
    assert result.exit_code == 2
    assert {path: path.read_bytes() for path in before} == before


def test_an_import_that_was_killed_is_finished_by_the_next(tmp_path: Path) -> None:
    older, newer = (page("de/a", "A", LIST),), (page("de/a", "A2", LIST), page("de/b", "B"), page("de/c", "C"))
    run(tmp_path, *older)
    before = tmp_path / "before"
    shutil.copytree(tmp_path / "content", before)
    run(tmp_path, *newer)
    after = _files(tmp_path / "content")
    # The index is written first, then each file and what it was when it was imported.
    shown = [path for path in sorted(after) if not path.startswith(".import/")]
    written = [".import/index.json", *(each for path in shown for each in (path, f".import/last/{path}"))]
    for count in range(1, len(written)):
        shutil.rmtree(tmp_path / "content")
        shutil.copytree(before, tmp_path / "content")
        for path in written[:count]:
            (tmp_path / "content" / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / "content" / path).write_bytes(after[path])
        run(tmp_path, *newer)
        assert _files(tmp_path / "content") == after, written[:count]


def _files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_texts_are_merged_unless_both_changed_the_same() -> None:
    base = "a\nb\nc\nd\ne\n"
    assert merged(base, "A\nb\nc\nd\ne\n", "a\nb\nc\nd\nE\n") == "A\nb\nc\nd\nE\n"
    assert merged(base, "a\nc\nd\ne\n", "a\nb\nc\nd\ne\nf\n") == "a\nc\nd\ne\nf\n"
    assert merged(base, "X\nb\nc\nd\ne\n", "Y\nb\nc\nd\ne\n") is None
    assert merged(base, "X\nb\nc\nd\ne\n", "X\nb\nc\nd\ne\n") == "X\nb\nc\nd\ne\n"
    assert merged("", "a", "") == "a"
    assert merged(base, "A\nb\nc\nd\ne\n", "a\nB\nc\nd\ne\n") == "A\nB\nc\nd\ne\n"
    assert merged(base, "a\nb\nc\nd\ne\nmore\n", "a\nb\nc\nd\nE\n") == "a\nb\nc\nd\nE\nmore\n"
    assert merged(base, "a\nb\nc\nd\nE\n", "a\nb\nc\nd\ne\nmore\n") == "a\nb\nc\nd\nE\nmore\n"
    assert merged("", "a\n", "b\n") is None
