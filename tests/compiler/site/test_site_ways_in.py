"""Browsers, devices and search engines find what they ask for first."""

import json
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

from lxml.html import fromstring
from PIL import Image

from compiler.pipeline import compile_guide
from compiler.site.building import plan_site
from compiler.site.emblem import emblem
from compiler.site.start import homes
from contents import PAGE, write_content
from guide.bundle.opened import open_bundle
from plain_page import found, read_page


def test_each_language_can_be_installed(published: Path) -> None:
    manifest = json.loads((published / "ar/app.webmanifest").read_text(encoding="utf-8"))
    assert (manifest["lang"], manifest["dir"], manifest["display"]) == ("ar", "rtl", "standalone")
    assert (published / "ar" / manifest["start_url"] / "index.html").is_file()
    assert (published / "ar" / manifest["scope"]).resolve() == published
    for icon in manifest["icons"]:
        with Image.open(published / "ar" / icon["src"]) as picture:
            assert icon["sizes"] == f"{picture.width}x{picture.height}"


def test_the_sign_has_the_colour_of_the_guide() -> None:
    files = emblem("#7b1fa2")
    with Image.open(BytesIO(files["icon-192.png"])) as picture:
        red, green, blue = picture.convert("RGB").getpixel((2, 2))  # type: ignore[misc]
    assert f"#{red:02x}{green:02x}{blue:02x}".encode() in files["icon.svg"]
    assert green < red < blue


def test_the_table_of_addresses_has_what_is_written_and_nothing_that_stands_in(published: Path, site: Path) -> None:
    tree = ElementTree.parse(published / "sitemap.xml")
    addresses = [loc.text for loc in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    assert "https://vollstadt.example/guide/ar/arrive/first-day/" in addresses
    assert "https://vollstadt.example/guide/ar/arrive/housing/" not in addresses
    assert len(set(addresses)) == len(addresses)
    assert not (site / "sitemap.xml").exists()
    assert "Sitemap: https://vollstadt.example/guide/sitemap.xml" in (published / "robots.txt").read_text()


def test_the_page_for_no_page_works_at_any_depth(published: Path) -> None:
    tree = read_page(published / "404.html")
    (style,) = found(tree, "//link[@rel='stylesheet']/@href")
    assert style.startswith("/guide/assets/")
    assert found(tree, "//li/a/@href") == ["/guide/de/", "/guide/en/", "/guide/ar/"]


def test_a_sign_that_says_sos_has_no_word_of_it_beside_it(tmp_path: Path) -> None:
    guide = "id: tiny\nname: {pl: Mały}\nlanguages: [pl]\nsource-language: pl\n"
    content = write_content(tmp_path / "content", {"guide.yaml": guide, "arrive/pl.md": PAGE})
    assert not compile_guide(content, tmp_path / "bundle").failed
    ((_, home),) = homes(plan_site(open_bundle(tmp_path / "bundle"), tmp_path / "cache"))
    (sign,) = found(fromstring(home.decode()), "//a[@class='sos']")
    assert sign.text_content() == "SOS"
    assert not found(sign, "*[name()='svg']")
