"""Material's icons as one picture of symbols, drawn from the font that travels with the app's web client."""

from collections.abc import Iterable
from functools import lru_cache
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path

from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.ttLib import TTFont

from compiler.errors import UsageError

FILE = "icons.svg"
UNKNOWN = "article_outlined"
"""The icon of a page, which stands for an unknown or missing name as it does in the app."""

_OF_SCRIPTS = ("expand_more", "close", "check", "bookmark_border", "volume_up", "translate")
"""What scripts draw, whatever the pages show."""

_STYLES = ("_outlined", "_rounded", "_sharp")
_LICENCE = "<!-- Material Icons, Copyright Google LLC, Apache License 2.0 -->"


class Icons(set[str]):
    """The icons that the pages use, which become one file when all pages are there."""

    def symbol(self, name: str) -> str:
        """The id of the symbol for an icon's name, which is from now on among them."""
        found = symbol(name)
        self.add(found)
        return found


def symbol(name: str) -> str:
    """The id of the symbol for an icon's name."""
    wanted = name.lower().replace("-", "_")
    return wanted if _glyph(wanted) in _known() else UNKNOWN


def sprite(names: Iterable[str]) -> bytes:
    """A picture with a symbol for each of the names, to be used by its id."""
    font = _font()
    height = font["head"].unitsPerEm
    wanted = {symbol(name) for name in (*names, *_OF_SCRIPTS)}
    symbols = "".join(_symbol(font, name, height) for name in sorted(wanted))
    return f'<svg xmlns="http://www.w3.org/2000/svg">{_LICENCE}{symbols}</svg>\n'.encode()


def _symbol(font: TTFont, name: str, height: int) -> str:
    pen = SVGPathPen(font.getGlyphSet(), ntos=lambda number: f"{number:.1f}".removesuffix(".0"))
    font.getGlyphSet()[_glyph(name)].draw(pen)
    # In a font the y axis points up.
    path = f'<path transform="matrix(1 0 0 -1 0 {height})" d="{pen.getCommands()}"/>'
    return f'<symbol id="{name}" viewBox="0 0 {height} {height}">{path}</symbol>'


def _glyph(name: str) -> str:
    glyph = name if name.endswith(_STYLES) else f"{name}_baseline"
    return f"_{glyph}" if glyph[:1].isdigit() else glyph


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    return frozenset(_font().getGlyphOrder())


@lru_cache(maxsize=1)
def _font() -> TTFont:
    return TTFont(BytesIO(_file().read_bytes()))


def _file() -> Path:
    # Importing the package would import all of Flet.
    found = find_spec("flet_web")
    if found is None or found.origin is None:
        raise UsageError("the web client, which has the icons, is not installed; run: uv pip sync requirements.lock")
    return Path(found.origin).parent / "web" / "assets" / "fonts" / "MaterialIcons-Regular.otf"
