"""The fonts that travel with the app, so that no script depends on what a device or a connection has."""

from collections.abc import Iterable, Mapping

from guide.bundle.model import Language

_FOLDER = "/fonts"

# Every family is a variable font with all weights; files and licence: assets/fonts/README.md.
_LATIN = {"Noto Sans Latin": "NotoSans-Latin.ttf", "Noto Sans Latin Extended": "NotoSans-LatinExt.ttf"}
_BY_SCRIPT: Mapping[str, Mapping[str, str]] = {
    "Cyrl": {"Noto Sans Cyrillic": "NotoSans-Cyrillic.ttf", "Noto Sans Cyrillic Extended": "NotoSans-CyrillicExt.ttf"},
    "Arab": {"Noto Sans Arabic": "NotoSansArabic.ttf"},
    "Ethi": {"Noto Sans Ethiopic": "NotoSansEthiopic.ttf"},
}
_BLOCKS = {
    "Cyrl": (0x0400, 0x052F),
    "Arab": (0x0600, 0x06FF),
    "Ethi": (0x1200, 0x139F),
}


def families(languages: Iterable[Language]) -> dict[str, str]:
    """Font family -> address under the app's assets, for the scripts of these languages, in fallback order."""
    fonts = dict(_LATIN)
    for language in languages:
        for script in scripts(language.native_name):
            fonts |= _BY_SCRIPT[script]
    return {family: f"{_FOLDER}/{file}" for family, file in fonts.items()}


def scripts(text: str) -> tuple[str, ...]:
    """The ISO 15924 codes of the scripts besides Latin that a text needs a font of ours for."""
    return tuple(
        script for script, (first, last) in _BLOCKS.items() if any(first <= ord(letter) <= last for letter in text)
    )
