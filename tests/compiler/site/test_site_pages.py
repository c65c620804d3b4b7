"""Every page of a site is valid, whole, and readable on its own."""

import gzip
import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import html5lib
import pytest
from lxml.html import HtmlElement

from plain_page import found, read_page

FIRST_PAINT = 30 * 1024
"""What a page may cost before it can be read, in bytes as they travel."""

LONG_TEXT = 12 * 1024
"""What the longest page of a real guide needs more than those of this one; tests/bench/site.py measures it."""


def page(site: Path, path: str) -> HtmlElement:
    return read_page(site / path / "index.html")


def pages(site: Path) -> Iterator[tuple[Path, HtmlElement]]:
    yield from ((file, read_page(file)) for file in sorted(site.rglob("*.html")))


def text(element: HtmlElement) -> str:
    return re.sub("[\u2068\u2069]", "", " ".join(element.text_content().split()))


def test_every_page_is_what_the_standard_calls_html(site: Path) -> None:
    parser = html5lib.HTMLParser(strict=True)
    for file in site.rglob("*.html"):
        parser.parse(file.read_bytes())


def test_every_link_leads_to_a_page_and_a_place_that_are_there(site: Path) -> None:
    ids = {file: {element.get("id") for element in found(tree, "//*[@id]")} for file, tree in pages(site)}
    for file, tree in pages(site):
        if file.name == "404.html":
            continue
        for address in found(tree, "//@href | //@src"):
            if urlsplit(address).scheme:
                continue
            path, _, anchor = address.partition("#")
            target = Path(posixpath.normpath(file.parent / unquote(path))) if path else file
            target = target / "index.html" if target.is_dir() else target
            assert target.is_file(), f"{file.relative_to(site)}: {address}"
            if anchor and target.suffix == ".html":
                assert unquote(anchor) in ids[target], f"{file.relative_to(site)}: {address}"


def test_nothing_on_a_page_comes_from_another_host(published: Path) -> None:
    loaded = "//script/@src | //img/@src | //link[@rel='stylesheet' or @rel='icon' or @rel='manifest']/@href"
    for file, tree in pages(published):
        assert not any(urlsplit(address).netloc for address in found(tree, loaded)), file


def test_no_page_holds_a_script_or_a_style_of_its_own(published: Path) -> None:
    own = "//script[not(@src) and not(@type='application/ld+json')] | //style | //@style | //@onclick"
    for file, tree in pages(published):
        assert not found(tree, own), file


def test_a_page_says_its_language_and_direction(site: Path) -> None:
    root = page(site, "ar/arrive/first-day")
    assert (root.get("lang"), root.get("dir")) == ("ar", "rtl")
    assert not found(root, "//article[@lang]")


def test_a_text_in_another_language_says_so_and_names_the_original(site: Path, published: Path) -> None:
    tree = page(published, "ar/arrive/housing")
    (article,) = found(tree, "//article")
    assert (article.get("lang"), article.get("dir")) == ("de", "ltr")
    assert tree.get("lang") == "ar"
    assert "الألمانية" in text(found(tree, "//p[@class='box']")[0])
    assert found(tree, "//link[@rel='canonical']/@href") == ["https://vollstadt.example/guide/de/arrive/housing/"]
    assert found(page(site, "ar/arrive/housing"), "//link[@rel='canonical']/@href") == ["../../../de/arrive/housing/"]


def test_the_alternates_are_the_languages_a_page_is_written_in(published: Path) -> None:
    alternates = found(page(published, "en/arrive/first-day"), "//link[@rel='alternate']")
    assert {link.get("hreflang"): link.get("href") for link in alternates} == {
        "de": "https://vollstadt.example/guide/de/arrive/first-day/",
        "ar": "https://vollstadt.example/guide/ar/arrive/first-day/",
    }


def test_a_page_has_every_kind_of_block(site: Path) -> None:
    (article,) = found(page(site, "de/arrive/first-day"), "//article")
    for path in (
        "h1",
        "h2[@id='papiere'][@data-block='1']",
        "ul/li[@class='to-tick']",
        "ul/li[@class='ticked']/ol/li",
        "div[@class='steps']//li[@data-step='arrive/first-day#1']",
        "div[@class='callout warning']/div[@class='callout note']//a[@href='tel:112']",
        "div/section[@data-contact='town-hall']",
        "div[@class='table']//td[@class='end'][@data-column='Zeit']",
        "blockquote",
        "hr",
        "p[@class='picture']/img[@alt='Der Eingang des Rathauses'][@width][@height]",
    ):
        assert found(article, path), path


def test_blocks_say_which_block_of_the_original_they_translate(site: Path) -> None:
    (article,) = found(page(site, "ar/arrive/first-day"), "//article")
    partners = {element.get("data-block"): element.get("data-source") for element in found(article, "*[@data-block]")}
    assert partners["1"] == "1"
    original = found(page(site, "de/arrive/first-day"), "//article/*[@data-source]")
    assert all(element.get("data-block") == element.get("data-source") for element in original)


def test_a_card_says_all_facts_without_a_script(site: Path) -> None:
    (card,) = found(page(site, "de/contacts/town-hall"), "//main/div[@data-contact]")
    assert found(card, ".//a[@href='tel:+49344512345']")
    assert "Am Markt 1, 01234 Vollstadt" in text(card)
    rows = [text(row) for row in found(card, ".//tr")]
    assert rows[0].startswith("Montag9:00–12:00")
    assert rows[6] == "SonntagGeschlossen"
    assert any("25. Dezember" in row and row.endswith("Geschlossen") for row in rows[7:])


def test_notices_and_dates_stand_there_whatever_the_day(site: Path) -> None:
    (notice,) = found(page(site, "de/arrive/first-day"), "//main/a[@data-last]")
    assert (notice.get("data-first"), notice.get("data-last")) == ("2026-12-24", "2027-01-02")
    days = [element.get("data-day") for element in found(page(site, "de/-/events"), "//section[@data-day]")]
    assert "2026-12-07" in days
    assert "2026-12-28" not in days
    assert days == sorted(days)


def test_the_dates_of_an_event_are_a_file_for_calendars(site: Path) -> None:
    (link,) = found(page(site, "de/events/course"), "//a[contains(@href, '.ics')]/@href")
    calendar = (site / "de/events/course" / link).read_text(encoding="utf-8")
    assert calendar.count("BEGIN:VEVENT") == 5


def test_all_words_and_steps_and_languages_can_be_reached(site: Path) -> None:
    assert [text(word) for word in found(page(site, "ar/-/glossary"), "//section/h2")] == ["Duldung", "Meldebogen"]
    (chapter,) = found(page(site, "de/-/steps"), "//section[@data-chapter]")
    assert (chapter.get("data-chapter"), chapter.get("data-audience")) == ("arrive/first-day", "asylum")
    assert found(page(site, "."), "//ul[@data-choice]//a/@href") == ["de/", "en/", "ar/"]


def test_an_old_address_leads_on(site: Path) -> None:
    (target,) = found(page(site, "en/home/first-day"), "//meta[@http-equiv='refresh']/@content")
    assert target == "0; url=../../arrive/first-day/"


def test_a_code_to_the_page_is_printed_where_its_address_is_known(site: Path, published: Path) -> None:
    (code,) = found(page(published, "ar/arrive/first-day"), "//p[@class='code']")
    assert text(code) == "https://vollstadt.example/guide/ar/arrive/first-day/"
    assert not found(page(site, "ar/arrive/first-day"), "//p[@class='code']")
    for name in ("contacts", "emergency", "events", "glossary", "steps"):
        (code,) = found(page(published, f"ar/-/{name}"), "//p[@class='code']")
        assert text(code) == f"https://vollstadt.example/guide/ar/-/{name}/"


def test_the_list_of_contacts_has_their_numbers_on_paper(site: Path) -> None:
    numbers = found(page(site, "de/-/contacts"), "//*[@data-contact='town-hall']//*[@class='on-paper']")
    assert [text(number) for number in numbers] == ["03445 12345", "115"]


def test_a_page_costs_little_before_it_can_be_read(published: Path) -> None:
    (assets,) = (published / "assets").iterdir()
    shared = sum(len(gzip.compress(file.read_bytes())) for file in first_files(assets))
    for file, _ in pages(published):
        assert shared + len(gzip.compress(file.read_bytes())) < FIRST_PAINT - LONG_TEXT, file


def first_files(assets: Path) -> set[Path]:
    """The style, and the scripts that a page asks for, with all that these import before they run."""
    wanted, files = [assets / "early.js", assets / "page.js"], {assets / "style.css"}
    while wanted:
        script = wanted.pop()
        if script not in files:
            files.add(script)
            wanted += [
                assets / name for name in re.findall(r'^import .* from "\./(.*)";$', script.read_text(), re.MULTILINE)
            ]
    return files


@pytest.mark.parametrize("path", ["ar", "ar/arrive/first-day", "ar/-/contacts", "ar/-/search", "ar/-/settings"])
def test_each_page_leads_home_to_help_and_to_other_languages(site: Path, path: str) -> None:
    tree = page(site, path)
    links = {
        posixpath.normpath(posixpath.join(path, address)) for address in found(tree, "//nav[@class='bar']//a/@href")
    }
    assert {"ar", "ar/-/emergency", "ar/-/search"} <= links
    assert path.replace("ar", "en", 1) in links
