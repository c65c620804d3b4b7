"""The fonts that travel with the app, so that no script depends on what a device or a connection has."""

from collections.abc import Iterable, Mapping

from guide.bundle.model import Language

_FOLDER = "fonts"

# Every family is a variable font with all weights; files and licence: assets/fonts/README.md. It is called as its
# file, so that a web host that lets the engine load the fonts before the first frame needs no list of its own.
_LATIN = ("NotoSans-Latin", "NotoSans-LatinExt")
_BY_SCRIPT: Mapping[str, tuple[str, ...]] = {
    "Cyrl": ("NotoSans-Cyrillic", "NotoSans-CyrillicExt"),
    "Arab": ("NotoSansArabic",),
    "Ethi": ("NotoSansEthiopic",),
}
_BLOCKS = {
    "Cyrl": (0x0400, 0x052F),
    "Arab": (0x0600, 0x06FF),
    "Ethi": (0x1200, 0x139F),
}


def families(languages: Iterable[Language]) -> dict[str, str]:
    """Font family -> address under the app's assets, for the scripts of these languages, in fallback order."""
    found = [script for language in languages for script in scripts(language.native_name)]
    names = dict.fromkeys((*_LATIN, *(family for script in found for family in _BY_SCRIPT[script])))
    return {family: f"{_FOLDER}/{family}.ttf" for family in names}


def scripts(text: str) -> tuple[str, ...]:
    """The ISO 15924 codes of the scripts besides Latin that a text needs a font of ours for."""
    return tuple(
        script for script, (first, last) in _BLOCKS.items() if any(first <= ord(letter) <= last for letter in text)
    )
