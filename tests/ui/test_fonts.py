from pathlib import Path

import guide
from bundles import ARABIC, GERMAN, UKRAINIAN
from guide.ui.fonts import families

ASSETS = Path(guide.__file__).parent.parent / "assets"


def test_only_the_fonts_of_the_guides_scripts_are_loaded() -> None:
    assert not any("Arabic" in family or "Cyrillic" in family for family in families([GERMAN]))
    assert "Noto Sans Arabic" in families([GERMAN, ARABIC])
    assert "Noto Sans Cyrillic" in families([GERMAN, UKRAINIAN])


def test_every_font_is_among_the_apps_assets() -> None:
    for address in families([GERMAN, ARABIC, UKRAINIAN]).values():
        assert (ASSETS / address.removeprefix("/")).is_file()
