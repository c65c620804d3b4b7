from pathlib import Path

from fontTools.ttLib import TTFont

import guide
from bundles import ARABIC, GERMAN, UKRAINIAN
from compiler import locations
from compiler.pipeline import compile_guide
from guide.bundle.opened import open_bundle
from guide.ui.direction import isolated
from guide.ui.fonts import families

ASSETS = Path(guide.__file__).parent.parent / "assets"


def test_only_the_fonts_of_the_guides_scripts_are_loaded() -> None:
    assert not any("Arabic" in family or "Cyrillic" in family for family in families([GERMAN]))
    assert "NotoSansArabic" in families([GERMAN, ARABIC])
    assert "NotoSans-Cyrillic" in families([GERMAN, UKRAINIAN])


def test_every_font_is_among_the_apps_assets() -> None:
    for address in families([GERMAN, ARABIC, UKRAINIAN]).values():
        assert (ASSETS / address.removeprefix("/")).is_file()


def test_every_letter_and_sign_of_the_guide_and_of_the_interface_is_in_a_font(tmp_path: Path) -> None:
    assert not compile_guide(locations.repository() / locations.CONTENT, tmp_path / "bundle").failed
    fonts = families(open_bundle(tmp_path / "bundle").guide.languages).values()
    drawn = {code for font in fonts for code in TTFont(ASSETS / font.removeprefix("/")).getBestCmap()}
    files = [*(tmp_path / "bundle").rglob("*.json"), *locations.locales().rglob("*.po")]
    letters = {letter for file in files for letter in file.read_text(encoding="utf-8")}
    assert {letter for letter in letters if letter.isprintable() and ord(letter) not in drawn} == set()
    assert set(map(ord, isolated("word"))) <= drawn
