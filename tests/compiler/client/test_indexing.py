"""The index that ships inside the app is that of the guide beside it, and no part of the bundle."""

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from compiler import locations
from compiler.client.indexing import ship_index
from compiler.errors import UsageError
from compiler.pipeline import compile_guide
from guide.bundle.errors import DamagedBundle
from guide.bundle.opened import Bundle, open_bundle
from guide.library.indexes import Indexes
from guide.search.index import open_index

SITES = Path(__file__).parents[2] / "sites"
FULL = SITES / "good-full"
QUERY = "Ankommen"


@pytest.fixture
def bundle(tmp_path: Path) -> Bundle:
    """A compiled guide with the index that ships with it beside it."""
    compilation = compile_guide(FULL, tmp_path / "guide", index=tmp_path / "index")
    assert compilation.bundle is not None
    return compilation.bundle


def files(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_the_client_answers_from_it_and_writes_none_of_its_own(bundle: Bundle, tmp_path: Path) -> None:
    shipped = files(tmp_path / "index")
    answer = Indexes((tmp_path / "index",), tmp_path / "own").search(bundle, QUERY, "de", 5)
    assert answer.hits[0].page == "arrive"
    assert not (tmp_path / "own").exists()
    assert files(tmp_path / "index") == shipped


def test_it_opens_where_nothing_can_be_written(bundle: Bundle, tmp_path: Path) -> None:
    folders = [tmp_path / "index", *(tmp_path / "index").iterdir()]
    for folder in folders:
        folder.chmod(0o555)
    try:
        with closing(open_index(tmp_path / "index", bundle.manifest.revision)) as index:
            assert index.search(QUERY, "de").hits
    finally:
        for folder in folders:
            folder.chmod(0o755)


def test_the_bundle_is_the_same_with_it_and_without(bundle: Bundle, tmp_path: Path) -> None:
    compile_guide(FULL, tmp_path / "alone")
    assert files(tmp_path / "alone") == files(bundle.folder)


def test_a_bundle_that_brings_an_index_is_refused(bundle: Bundle, tmp_path: Path) -> None:
    shutil.move(tmp_path / "index", bundle.folder / "index")
    with pytest.raises(DamagedBundle, match="not in the manifest"):
        open_bundle(bundle.folder)


def test_it_is_made_once_and_again_for_another_revision(bundle: Bundle, tmp_path: Path) -> None:
    (made,) = (tmp_path / "index").iterdir()
    written = (made / "seal.json").stat().st_mtime_ns
    ship_index(bundle, tmp_path / "index")
    assert (made / "seal.json").stat().st_mtime_ns == written
    compile_guide(SITES / "good-minimal", tmp_path / "guide", index=tmp_path / "index")
    assert made not in (tmp_path / "index").iterdir()
    assert len(list((tmp_path / "index").iterdir())) == 1


def test_a_damaged_one_is_made_again(bundle: Bundle, tmp_path: Path) -> None:
    (made,) = (tmp_path / "index").iterdir()
    (made / "seal.json").write_bytes(b"")
    ship_index(bundle, tmp_path / "index")
    open_index(tmp_path / "index", bundle.manifest.revision).close()


def test_only_the_app_s_own_guide_ships_with_an_index(tmp_path: Path) -> None:
    assert locations.index(locations.bundle()) == locations.repository() / "app" / "assets" / "index"
    assert locations.index(tmp_path / "guide") is None


def test_a_place_that_is_a_file_is_said(bundle: Bundle, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("", encoding="utf-8")
    with pytest.raises(UsageError, match=r"taken.*cannot be written"):
        ship_index(bundle, tmp_path / "taken")
