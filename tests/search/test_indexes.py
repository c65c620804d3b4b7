"""The client's index follows the guide: the one that ships, else one kept up with the change of pages alone."""

from dataclasses import replace
from pathlib import Path

from bundles import PAGES, paragraph, write_bundle
from guide.bundle.opened import Bundle, open_bundle
from guide.library.indexes import Indexes
from guide.search.findable import findable
from guide.search.index import build_index


def changed(folder: Path) -> Bundle:
    """The sample guide with one page that says something else."""
    pages = [replace(page, blocks=(paragraph("Zahnarzt"),)) if page.id == "german-only" else page for page in PAGES]
    return open_bundle(write_bundle(folder, pages=pages))


def found(indexes: Indexes, bundle: Bundle, query: str) -> list[str]:
    return [hit.page for hit in indexes.search(bundle, query, "de", 5).hits]


def test_the_index_that_ships_is_used_as_it_is(tmp_path: Path) -> None:
    bundle = open_bundle(write_bundle(tmp_path / "bundle"))
    build_index(tmp_path / "shipped", bundle.manifest.revision, findable(bundle))
    indexes = Indexes([tmp_path / "shipped"], tmp_path / "own")
    assert found(indexes, bundle, "Krankenbehandlungsschein") == ["german-only"]
    assert not (tmp_path / "own").exists()


def test_another_guide_than_the_shipped_one_is_searched_in_an_index_of_this_device(tmp_path: Path) -> None:
    bundle = open_bundle(write_bundle(tmp_path / "bundle"))
    build_index(tmp_path / "shipped", bundle.manifest.revision, findable(bundle))
    indexes = Indexes([tmp_path / "shipped"], tmp_path / "own")
    newer = changed(tmp_path / "newer")
    assert found(indexes, newer, "Zahnarzt") == ["german-only"]
    assert found(indexes, newer, "Krankenbehandlungsschein") == []
    assert len(list((tmp_path / "own").iterdir())) == 1
    assert len(list((tmp_path / "shipped").iterdir())) == 1


def test_an_index_of_this_device_follows_the_guide(tmp_path: Path) -> None:
    old = open_bundle(write_bundle(tmp_path / "old"))
    assert found(Indexes([], tmp_path / "own"), old, "Krankenbehandlungsschein") == ["german-only"]
    assert found(Indexes([], tmp_path / "own"), changed(tmp_path / "new"), "Zahnarzt") == ["german-only"]
    assert len(list((tmp_path / "own").iterdir())) == 1
