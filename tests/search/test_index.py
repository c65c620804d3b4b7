"""An index is there whole or not at all, follows the pages, and is never of another revision."""

import json
import os
import zlib
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

import pytest

from guide.bundle.blocks import Paragraph, Run
from guide.bundle.model import Page
from guide.search.index import IndexUnusable, build_index, open_index, refresh_index, update_index


def page(name: str, text: str, language: str = "de") -> Page:
    return Page(name, language, name.title(), "", (Paragraph((Run(text),)),))


def found(folder: Path, revision: str, query: str) -> list[str]:
    with closing(open_index(folder, revision)) as index:
        return [hit.page for hit in index.search(query, "de").hits]


def files(folder: Path) -> list[Path]:
    return [file for file in folder.rglob("*") if file.is_file()]


def test_an_index_that_is_not_there_is_unusable(tmp_path: Path) -> None:
    with pytest.raises(IndexUnusable, match="no search index"):
        open_index(tmp_path / "nowhere", "1")


def test_an_index_of_another_revision_is_unusable(tmp_path: Path) -> None:
    build_index(tmp_path, "1", [page("rent", "Miete")])
    with pytest.raises(IndexUnusable):
        open_index(tmp_path, "2")


def test_a_guide_without_pages_has_an_index_that_finds_nothing(tmp_path: Path) -> None:
    build_index(tmp_path, "1", [])
    assert found(tmp_path, "1", "Miete") == []


def test_pages_without_a_word_are_in_nobody_s_way(tmp_path: Path) -> None:
    wordless = [Page(name, language, "…") for name in ("a", "z") for language in ("de", "fr")]
    build_index(tmp_path, "1", [*wordless, page("rent", "Miete")])
    assert found(tmp_path, "1", "Miete") == ["rent"]
    update_index(tmp_path, "1", "2", [Page("rent", "de", "!")])
    assert found(tmp_path, "2", "Miete") == []


def test_any_damage_makes_an_index_unusable(tmp_path: Path) -> None:
    build_index(tmp_path, "1", [page("rent", "Miete")])
    for file in files(tmp_path):
        whole = file.read_bytes()
        for damaged in (b"", whole[:-1], whole[: len(whole) // 2] + b"\0" + whole[len(whole) // 2 + 1 :]):
            if damaged != whole:
                file.write_bytes(damaged)
                with pytest.raises(IndexUnusable):
                    open_index(tmp_path, "1")
        file.write_bytes(whole)
    assert found(tmp_path, "1", "Miete") == ["rent"]


def test_an_index_can_be_built_again_over_a_damaged_one(tmp_path: Path) -> None:
    build_index(tmp_path, "1", [page("rent", "Miete")])
    for file in files(tmp_path):
        file.write_bytes(b"")
    build_index(tmp_path, "1", [page("rent", "Miete")])
    assert found(tmp_path, "1", "Miete") == ["rent"]


def test_a_crash_while_building_leaves_the_old_index(tmp_path: Path) -> None:
    def crashing() -> Iterable[Page]:
        yield page("school", "Schule")
        raise RuntimeError("the battery is empty")

    build_index(tmp_path, "1", [page("rent", "Miete")])
    with pytest.raises(RuntimeError):
        build_index(tmp_path, "2", crashing())
    assert found(tmp_path, "1", "Miete") == ["rent"]
    with pytest.raises(IndexUnusable):
        open_index(tmp_path, "2")


def test_only_the_newest_revision_is_kept(tmp_path: Path) -> None:
    for revision in ("1", "2", "3"):
        build_index(tmp_path, revision, [page("rent", "Miete")])
    assert len(list(tmp_path.iterdir())) == 1


def test_an_opened_index_goes_on_while_another_is_built(tmp_path: Path) -> None:
    build_index(tmp_path, "1", [page("rent", "Miete")])
    with closing(open_index(tmp_path, "1")) as index:
        build_index(tmp_path, "2", [page("school", "Schule")])
        assert [hit.page for hit in index.search("Miete", "de").hits] == ["rent"]


def test_an_update_changes_adds_and_removes_pages(tmp_path: Path) -> None:
    build_index(tmp_path, "1", [page("rent", "Miete"), page("school", "Unterricht"), page("health", "Arztpraxis")])
    changed = [page("rent", "Kaution"), page("sport", "Verein"), page("rent", "Kira", "tr")]
    update_index(tmp_path, "1", "2", changed, [("school", "de")])
    assert found(tmp_path, "2", "Kaution") == ["rent"]
    assert found(tmp_path, "2", "Miete") == []
    assert found(tmp_path, "2", "Unterricht") == []
    assert found(tmp_path, "2", "Arztpraxis") == ["health"]
    assert found(tmp_path, "2", "Verein") == ["sport"]
    assert found(tmp_path, "2", "Kira") == ["rent"]


def test_many_updates_find_what_a_build_finds(tmp_path: Path) -> None:
    start = [page(f"page{number}", f"Seite Nummer {number} über Miete") for number in range(12)]
    build_index(tmp_path / "updated", "0", start)
    final = list(start)
    for number in range(12):
        final[number] = page(f"page{number}", f"Neue Fassung {number} über Schule und Kita{number}")
        update_index(tmp_path / "updated", str(number), str(number + 1), [final[number]])
    build_index(tmp_path / "built", "12", final)
    for query in ("Schule", "Miete", "Kita7", "Fassung"):
        assert sorted(found(tmp_path / "updated", "12", query)) == sorted(found(tmp_path / "built", "12", query))


def test_the_same_pages_make_the_same_files(tmp_path: Path) -> None:
    pages = [page("a", "Anmeldung beim Amt"), page("b", "Geld"), page("a", "registration", "en")]
    for folder in ("one", "other"):
        build_index(tmp_path / folder, "1", pages)
        update_index(tmp_path / folder, "1", "2", [page("b", "Konto")])
    one, other = ({file.name: file.read_bytes() for file in files(tmp_path / name)} for name in ("one", "other"))
    assert one == other


def test_an_update_of_a_damaged_index_is_refused(tmp_path: Path) -> None:
    build_index(tmp_path, "1", [page("rent", "Miete")])
    files(tmp_path)[0].write_bytes(b"")
    with pytest.raises(IndexUnusable):
        update_index(tmp_path, "1", "2", [page("rent", "Kaution")])


def eight(**texts: str) -> list[Page]:
    """Pages a to h, some with other texts than the rest."""
    return [page(name, texts.get(name, "Schule")) for name in "abcdefgh"]


def test_a_refreshed_index_has_the_pages_as_they_are_now(tmp_path: Path) -> None:
    refresh_index(tmp_path, "1", eight(a="Miete"))
    assert found(tmp_path, "1", "Miete") == ["a"]
    refresh_index(tmp_path, "2", eight(b="Kaution")[:-1])
    assert found(tmp_path, "2", "Miete") == []
    assert found(tmp_path, "2", "Kaution") == ["b"]
    assert sorted(found(tmp_path, "2", "Schule")) == list("acdefg")


def test_an_index_is_refreshed_again_and_again(tmp_path: Path) -> None:
    for revision, name in enumerate("abcdefgh"):
        refresh_index(tmp_path, str(revision), eight(**{name: "Miete"}))
        assert found(tmp_path, str(revision), "Miete") == [name]
        assert len(list(tmp_path.iterdir())) == 1


def test_an_index_is_refreshed_from_another_folder_that_is_only_read(tmp_path: Path) -> None:
    build_index(tmp_path / "shipped", "1", eight())
    before = {file: file.read_bytes() for file in files(tmp_path / "shipped")}
    refresh_index(tmp_path / "own", "2", eight(a="Miete"), [tmp_path / "shipped"])
    assert found(tmp_path / "own", "2", "Miete") == ["a"]
    assert {file: file.read_bytes() for file in files(tmp_path / "shipped")} == before


def test_a_guide_that_is_another_one_gets_an_index_of_its_own(tmp_path: Path) -> None:
    build_index(tmp_path, "1", eight())
    refresh_index(tmp_path, "2", [page("rent", "Miete")])
    assert found(tmp_path, "2", "Miete") == ["rent"]
    assert found(tmp_path, "2", "Schule") == []


def test_a_damaged_index_is_not_refreshed_but_built(tmp_path: Path) -> None:
    build_index(tmp_path, "1", eight())
    files(tmp_path)[0].write_bytes(b"")
    refresh_index(tmp_path, "2", eight(a="Miete"))
    assert found(tmp_path, "2", "Miete") == ["a"]


# Whoosh leaves a file that it cannot read to the garbage collector.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_an_index_that_whoosh_cannot_open_is_not_refreshed_but_built(tmp_path: Path) -> None:
    build_index(tmp_path, "1", eight())
    (head,) = tmp_path.rglob("*.toc")
    head.write_bytes(b"of another machine")
    seal = head.with_name("seal.json")
    sealed = json.loads(seal.read_text("utf-8"))
    sealed["files"][head.name] = zlib.crc32(head.read_bytes())
    seal.write_text(json.dumps(sealed), "utf-8")
    with pytest.raises(IndexUnusable, match="Whoosh cannot open"):
        open_index(tmp_path, "1")
    refresh_index(tmp_path, "1", eight())
    assert len(found(tmp_path, "1", "Schule")) == 8


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
def test_whoever_may_read_the_folder_may_read_the_index(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    build_index(tmp_path, "1", [page("rent", "Miete")])
    (place,) = tmp_path.iterdir()
    assert place.stat().st_mode & 0o777 == 0o755
