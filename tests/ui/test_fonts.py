from pathlib import Path

import polib
import pytest
from fontTools.ttLib import TTFont

import guide
from bundles import ARABIC, GERMAN, UKRAINIAN
from compiler import locations
from compiler.pipeline import compile_guide
from guide.bundle.opened import open_bundle
from guide.ui.direction import isolated
from guide.ui.fonts import families
from guide.ui.theme import IN_LABELS, style

NARROWEST = 320
"""The width of the narrowest phone, in logical pixels."""

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


@pytest.mark.parametrize("label", ["Start", "Search", "Emergency", "Language"])
def test_no_word_of_the_bar_is_broken_on_the_narrowest_phone_in_any_language(label: str) -> None:
    fonts = [TTFont(file) for file in (ASSETS / "fonts").glob("*.ttf")]
    room = NARROWEST / 4 / (style("label_medium", list(families([GERMAN])), IN_LABELS).size or 1)
    found = {file.parts[-3]: polib.pofile(str(file)).find(label) for file in locations.locales().rglob("*.po")}
    words = {(tag, word) for tag, entry in found.items() if entry for word in (entry.msgstr or label).split()}
    assert {(tag, word) for tag, word in words if sum(_advance(letter, fonts) for letter in word) > room} == set()


def _advance(letter: str, fonts: list[TTFont]) -> float:
    """The width of a letter on its own, as a share of its size."""
    font = next(font for font in fonts if ord(letter) in font.getBestCmap())
    advance, _bearing = font["hmtx"][font.getBestCmap()[ord(letter)]]
    return float(advance) / float(font["head"].unitsPerEm)
