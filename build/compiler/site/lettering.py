"""Letters of last resort: Ethiopic ones as small fonts, for devices that have no font with them.

Pages are written in the fonts of the device. Latin, Cyrillic and Arabic letters are in those of every telephone and
computer; Ethiopic ones are missing from many, and there a page would be rows of boxes.
"""

from collections.abc import Mapping
from functools import lru_cache
from io import BytesIO

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from compiler import locations
from guide.bundle.model import Guide, Language
from guide.library import Library

FOLDER = "ethiopic"
"""Where the whole syllabary lies among the assets, for the languages that are written in it."""

NAMES = "ethiopic-names.woff2"
"""The asset with what stands on pages in every other language."""

_SYLLABARY = f"{FOLDER}/letters.woff2"
_LICENCE = "OFL.txt"
_SOURCE = "NotoSansEthiopic.ttf"
_LETTERS = range(0x1200, 0x1380)
_WEIGHT = 400

# The fonts of devices that have the letters: Android's and Linux's, of Apple, of Windows.
_ON_DEVICES = (
    "Noto Sans Ethiopic",
    "NotoSansEthiopic-Regular",
    "Kefa",
    "Kefa-Regular",
    "Nyala",
    "Ebrima",
    "Abyssinica SIL",
)

_FACE = '@font-face{{font-family:"{family}";font-display:swap;src:{fonts};unicode-range:{letters}}}\n'


def readers(guide: Guide) -> frozenset[str]:
    """The languages that are written in these letters, as their own names are."""
    return frozenset(language.tag for language in guide.languages if _is_ethiopic(language))


def fonts(library: Library) -> Mapping[str, bytes]:
    """The fonts by their names among the assets, and their licence; none for a guide without such a language."""
    if not readers(library.guide):
        return {}
    return {
        _SYLLABARY: _font(tuple(_LETTERS)),
        f"{FOLDER}/{_LICENCE}": (locations.fonts() / _LICENCE).read_bytes(),
        NAMES: _font(_of_names(library)),
    }


def faces(library: Library) -> str:
    """The rules that tell a browser of the fonts: the device's own, and what to fetch where it has none.

    The style names these families first. Behind all others they would do as well, but Chromium does not draw every
    word again when a font comes that is not the first.
    """
    if not readers(library.guide):
        return ""
    syllabary = f"U+{_LETTERS[0]:X}-{_LETTERS[-1]:X}"
    names = ",".join(f"U+{letter:X}" for letter in _of_names(library))
    return _face("Guide Letters", _SYLLABARY, syllabary) + _face("Guide Names", NAMES, names)


def _face(family: str, url: str, letters: str) -> str:
    fonts = ",".join((*(f'local("{name}")' for name in _ON_DEVICES), f'url({url}) format("woff2")'))
    return _FACE.format(family=family, fonts=fonts, letters=letters)


def _is_ethiopic(language: Language) -> bool:
    return any(ord(letter) in _LETTERS for letter in language.native_name)


def _of_names(library: Library) -> tuple[int, ...]:
    """The letters of what menus and the choice of a language show."""
    tags = readers(library.guide)
    shown = [library.language(tag).native_name + library.name(tag) for tag in tags]
    shown += [library.phrases(tag).text("Language") for tag in tags]
    return tuple(sorted({ord(letter) for letter in "".join(shown)} & set(_LETTERS)))


@lru_cache(maxsize=8)
def _font(letters: tuple[int, ...]) -> bytes:
    """These letters, upright, in one weight, without what no page asks for: browsers make the headings' bolder."""
    font = TTFont(locations.fonts() / _SOURCE, recalcTimestamp=False)
    subsetter = Subsetter(Options(hinting=False, layout_features=[], name_IDs=["*"]))
    subsetter.populate(unicodes=letters)
    subsetter.subset(font)
    upright = instantiateVariableFont(font, {"wght": _WEIGHT})
    upright.flavor = "woff2"
    written = BytesIO()
    upright.save(written)
    return written.getvalue()
