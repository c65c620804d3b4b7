"""A ZIM file holds the pages of a guide, and readers of such files find them."""

import shutil
import struct
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin

import pytest
import regex
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from libzim.reader import Archive
from libzim.search import Query, Searcher
from libzim.suggestion import SuggestionSearcher
from lxml import html

from compiler.cli import main
from compiler.exporting.edition import editions
from compiler.exporting.zim.entries import TYPES, items
from compiler.exporting.zim.exporting import export_zim
from compiler.exporting.zim.metadata import Told, alpha3, metadata, shortened
from compiler.exporting.zim.pruning import prune
from compiler.reading import PICTURE_SUFFIXES
from compiler.site.building import plan_site
from guide.bundle.opened import Bundle

TOLD = Told(date(2026, 11, 23), "CC-BY-4.0")


@pytest.fixture(scope="module")
def written(full: Bundle, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Writes a ZIM file in these languages, each but once."""
    folder = tmp_path_factory.mktemp("zim")

    def write(*languages: str) -> Path:
        file = folder / f"{'-'.join(languages)}.zim"
        if not file.exists():
            export_zim(editions(full, languages), TOLD, file)
        return file

    return write


@pytest.fixture(scope="module")
def file(written: Callable[..., Path]) -> Path:
    return written("de", "en", "ar")


@pytest.fixture(scope="module")
def archive(file: Path) -> Archive:
    return Archive(file)


def read(archive: Archive, path: str) -> Any:
    return html.document_fromstring(bytes(archive.get_entry_by_path(path).get_item().content).decode())


def found(archive: Archive, words: str) -> list[str]:
    return list(Searcher(archive).search(Query().set_query(words)).getResults(0, 10))


def paths(archive: Archive) -> list[str]:
    entries = (archive._get_entry_by_id(number) for number in range(archive.all_entry_count))
    return [entry.path for entry in entries if not entry.is_redirect]


def dead_links(archive: Archive) -> list[tuple[str, str]]:
    """The links of every page that lead to no entry."""
    dead = []
    for path in (path for path in paths(archive) if path.endswith(("/", "index.html"))):
        for _, _, target, _ in read(archive, path).iterlinks():
            address = urljoin(f"http://zim/{path}", target).partition("#")[0]
            if address.startswith("http://zim/") and not archive.has_entry_by_path(unquote(address[11:])):
                dead.append((path, target))
    return dead


def test_the_file_is_whole_and_begins_with_the_choice_of_a_language(archive: Archive) -> None:
    assert archive.check()
    assert archive.main_entry.get_redirect_entry().path == "index.html"
    assert [link.get("href") for link in read(archive, "index.html").iter("a")] == ["de/", "en/", "ar/"]


def test_the_catalogue_is_told_what_it_asks_for(archive: Archive) -> None:
    told = {name: archive.get_metadata(name).decode() for name in archive.metadata_keys if "Illustration" not in name}
    assert told["Name"] == "full_mul_all"
    assert told["Title"] == "Vollstadt"
    assert told["Description"] == "Ankommen, Arbeiten"
    assert told["LongDescription"] == "Ankommen: Was zuerst kommt.\nArbeiten"
    assert told["Language"] == "deu,eng,ara"
    assert (told["Creator"], told["Publisher"]) == ("Stadt Vollstadt", "Stadt Vollstadt")
    assert (told["Date"], told["License"]) == ("2026-11-23", "CC-BY-4.0")
    assert "_ftindex:yes" in told["Tags"].split(";")
    assert archive.has_illustration(48)


@pytest.mark.parametrize(
    ("words", "path"),
    [
        ("Miete", "de/arrive/housing/"),
        ("Meldebogen", "de/arrive/first-day/"),
        ("اذهب", "ar/arrive/first-day/"),
    ],
)
def test_pages_are_found_by_their_text(archive: Archive, words: str, path: str) -> None:
    assert path in found(archive, words)


def test_every_entry_is_in_the_list_of_titles_in_its_order(file: Path, archive: Archive) -> None:
    raw = file.read_bytes()
    (count,) = struct.unpack_from("<I", raw, 24)
    listed = struct.unpack_from(f"<{count}I", raw, struct.unpack_from("<Q", raw, 40)[0])
    assert sorted(listed) == list(range(archive.all_entry_count))
    pages = {archive.get_entry_by_path(path).title for path in paths(archive) if path.endswith("/")}
    titles = [entry.title for entry in map(archive._get_entry_by_id, listed) if entry.title in pages]
    assert titles == sorted(titles, key=str.encode)


def test_pages_are_suggested_by_their_titles(archive: Archive) -> None:
    assert list(SuggestionSearcher(archive).suggest("Der er").getResults(0, 5)) == ["de/arrive/first-day/"]


def test_what_stands_in_for_a_translation_is_found_once(archive: Archive) -> None:
    assert archive.has_entry_by_path("ar/arrive/housing/")
    assert found(archive, "Miete") == ["de/arrive/housing/"]


def test_pages_need_no_scripts(archive: Archive) -> None:
    page = read(archive, "de/arrive/first-day/")
    assert not list(page.iter("script"))
    assert "Papiere" in page.text_content()
    assert "needs-script" not in html.tostring(page).decode()


def test_every_link_leads_to_an_entry(archive: Archive) -> None:
    assert not dead_links(archive)


def test_languages_whose_letters_devices_lack_bring_them(full: Bundle, tmp_path: Path) -> None:
    tigrinya = replace(full.guide.languages[-1], tag="ti", native_name="ትግርኛ", direction="ltr")
    site = plan_site(replace(full, guide=replace(full.guide, languages=(*full.guide.languages, tigrinya))), tmp_path)
    for languages, letters in ((("de", "ti"), ["ethiopic-names.woff2", "letters.woff2"]), (("de",), [])):
        fonts = [item for item in items(site, languages) if item.mimetype == "font/woff2"]
        assert sorted(item.path.rpartition("/")[2] for item in fonts) == letters


def test_old_addresses_lead_to_the_pages_that_took_their_place(archive: Archive) -> None:
    assert archive.get_entry_by_path("de/home/first-day/").get_redirect_entry().path == "de/arrive/first-day/"


def test_pictures_and_calendars_are_in_it(archive: Archive, full: Bundle) -> None:
    assert bytes(archive.get_entry_by_path("media/entrance.png").get_item().content) == full.media("media/entrance.png")
    assert archive.get_entry_by_path("de/events/course/event.ics").get_item().mimetype == "text/calendar"


def test_one_language_has_its_pages_and_those_that_stand_in_and_no_way_to_others(
    written: Callable[..., Path], full: Bundle
) -> None:
    archive = Archive(written("ar"))
    assert archive.main_entry.get_redirect_entry().path == "ar/"
    assert {path.partition("/")[0] for path in paths(archive) if path.endswith("/")} == {"ar"}
    assert found(archive, "Miete") == ["ar/arrive/housing/"]
    assert not dead_links(archive)
    assert not read(archive, "ar/").xpath("//details[contains(@class, 'languages')]")
    assert archive.get_metadata("Language") == b"ara"
    assert archive.get_metadata("Title").decode() == "فولشتات"


def test_the_same_guide_gives_the_same_bytes(written: Callable[..., Path], full: Bundle, tmp_path: Path) -> None:
    export_zim(editions(full, ("ar",)), TOLD, tmp_path / "again.zim")
    assert (tmp_path / "again.zim").read_bytes() == written("ar").read_bytes()
    assert [entry.name for entry in tmp_path.iterdir()] == ["again.zim"]


@pytest.mark.skipif(not shutil.which("zimcheck"), reason="needs zimcheck (Debian: zim-tools)")
def test_zimcheck_finds_nothing_wrong(file: Path) -> None:
    result = subprocess.run(["zimcheck", "--all", str(file)], capture_output=True, text=True, check=False)
    assert "Overall Test Status: Pass" in result.stdout, result.stdout


def test_a_link_that_leads_nowhere_leaves_its_words_in_a_text_and_nothing_in_a_menu() -> None:
    page = b'<nav><a href="../x/">X</a><ul><li><a href="../y/">Y</a></li><li><a href="./">Z</a></li></ul></nav>'
    body = b'<h1>Two \n words</h1><p>See <a href="../x/#a"><b>there</b></a>, <a href="https://e.org/">there</a>.</p>'
    button = b'<main><a href="../x/">X</a></main>'
    pruned = prune("de/z/", page + button + body, {"de/z/"})
    assert pruned.title == "Two words"
    text = pruned.content.decode()
    assert "X" not in text
    assert '<ul><li><a href="./">Z</a></li></ul>' in text
    assert 'See <b>there</b>, <a href="https://e.org/">there</a>.' in text


def test_long_names_are_cut_where_a_word_ends() -> None:
    assert shortened("Landkreis Mansfeld-Südharz und Umgebung", 30) == "Landkreis Mansfeld-Südharz…"
    assert shortened("x" * 31, 30) == "x" * 29 + "…"
    assert shortened("short", 30) == "short"


@given(st.text(), st.integers(1, 40))
def test_what_is_cut_is_never_too_long(text: str, most: int) -> None:
    assert len(regex.findall(r"\X", shortened(text, most))) <= most


@pytest.mark.parametrize(
    ("tag", "code"), [("de-simple", "deu"), ("fa", "fas"), ("prs", "prs"), ("zh-Hans", "zho"), ("ti", "tir")]
)
def test_languages_have_three_letters(tag: str, code: str) -> None:
    assert alpha3(tag) == code


def test_a_guide_without_sections_still_says_what_it_is(full: Bundle) -> None:
    empty = replace(full, guide=replace(full.guide, sections=()))
    (edition,) = editions(empty, ("de",))
    assert metadata(edition, ("de",), TOLD)["Description"] == "Vollstadt"


def test_the_command_says_what_it_wrote_and_where_it_cannot(full: Bundle, tmp_path: Path) -> None:
    asked = ["export", "zim", "--bundle", str(full.folder), "--language", "ar", "--out"]
    assert CliRunner().invoke(main, [*asked, str(tmp_path / "a.zim")]).output.startswith(f"Wrote {tmp_path}/a.zim: 1 l")
    result = CliRunner().invoke(main, [*asked, str(tmp_path)])
    assert (result.exit_code, result.output.count("\n")) == (2, 1)
    assert "expected the name of a file, found a folder" in result.output
    result = CliRunner().invoke(main, [*asked, str(tmp_path / "a.pdf")])
    assert (result.exit_code, "expected a name that ends in .zim" in result.output) == (2, True)


def test_without_libzim_the_command_says_how_to_get_it(
    full: Bundle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("compiler.exporting.zim.exporting", "compiler.exporting.zim.archive"):
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.setitem(sys.modules, "libzim.writer", None)
    result = CliRunner().invoke(main, ["export", "zim", "--bundle", str(full.folder), "--out", str(tmp_path / "x.zim")])
    assert result.exit_code == 2
    assert result.output == (
        'Error: guide export zim: libzim.writer is not installed; run: pip install "newcomer-guide[zim]"\n'
    )


def test_every_kind_of_picture_has_a_type() -> None:
    assert TYPES.keys() >= set(PICTURE_SUFFIXES)
