from pathlib import Path

import pytest

from bundles import write_bundle
from guide.bundle.errors import DamagedBundle
from guide.library import Library, open_library


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder = tmp_path_factory.mktemp("guide")
    return open_library(write_bundle(folder / "bundle"), folder / "no-index", folder / "data")


def test_sections_come_in_the_guides_order_and_the_readers_language(library: Library) -> None:
    assert [entry.title for entry in library.sections("ar")] == ["الخطوات الأولى", "Nur deutsch"]


def test_a_page_is_read_in_the_language_asked_for(library: Library) -> None:
    reading = library.read("first-steps/first-day", "ar")
    assert reading is not None
    assert (reading.page.title, reading.is_fallback) == ("اليوم الأول", False)


def test_a_missing_translation_falls_back_to_the_source_language_and_says_so(library: Library) -> None:
    reading = library.read("german-only", "ar")
    assert reading is not None
    assert reading.is_fallback
    assert (reading.asked.tag, reading.shown.tag) == ("ar", "de")


def test_a_page_that_does_not_exist_is_none(library: Library) -> None:
    assert library.read("nowhere", "de") is None
    assert library.written_in("nowhere") == ()


def test_the_languages_of_a_page_come_in_the_guides_order(library: Library) -> None:
    assert [language.tag for language in library.written_in("first-steps/first-day")] == ["de", "ar"]


def test_what_lies_above_a_page_is_listed_from_the_section_down(library: Library) -> None:
    assert [entry.id for entry in library.above("first-steps/first-day", "de")] == ["first-steps"]
    assert library.above("contacts/police", "de") == ()


def test_a_contact_is_found_by_its_id_and_by_its_pages_id(library: Library) -> None:
    assert library.contact("police") is library.contact("contacts/police")


def test_search_builds_its_index_on_the_device_and_shows_results_in_the_readers_language(library: Library) -> None:
    titles = [result.entry.title for result in library.search("Migrationsagentur", "de").results]
    assert "Der erste Tag" in titles


def test_search_opens_the_index_it_built_before(tmp_path: Path) -> None:
    bundle = write_bundle(tmp_path / "bundle")
    open_library(bundle, tmp_path / "none", tmp_path / "data").search("Ankunft", "de")
    built = {path: path.stat().st_mtime_ns for path in (tmp_path / "data").rglob("*") if path.is_file()}
    again = open_library(bundle, tmp_path / "none", tmp_path / "data").search("Ankunft", "de")
    assert again.results
    assert built == {path: path.stat().st_mtime_ns for path in (tmp_path / "data").rglob("*") if path.is_file()}


def test_a_bundle_with_a_changed_byte_is_refused(tmp_path: Path) -> None:
    bundle = write_bundle(tmp_path / "bundle")
    page = bundle / "pages" / "de" / "german-only.json"
    page.write_bytes(page.read_bytes().replace(b"Krank", b"Krunk"))
    with pytest.raises(DamagedBundle, match=r"pages/de/german-only\.json"):
        open_library(bundle, tmp_path, tmp_path)


def test_phrases_without_a_catalogue_stay_english(library: Library) -> None:
    assert library.phrases("de").text("Search") == "Search"
    assert library.phrases("de").count("{number} result", "{number} results", 2) == "{number} results"
