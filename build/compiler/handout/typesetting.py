"""From what is told to pages: Typst with fonts of our own, and templates that take every text as data."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Literal

from compiler import locations
from compiler.errors import UsageError

if TYPE_CHECKING:
    from typst import Fonts, PDFStandard

# A script without a font here gets one of Typst's own where it has the letters. The Arabic of the app draws dots as
# signs of their own, which whoever copies or hears the text gets as letters a second time; this one does not.
FONTS = (
    "Noto Sans Latin",
    "Noto Sans LatinExt",
    "Noto Sans Cyrillic",
    "Noto Sans CyrillicExt",
    "Vazirmatn",
    "Noto Sans Ethiopic",
)

Template = Literal["handout", "booklet", "code"]
Form = Literal["pdf", "svg", "png"]

OWN_FONTS = Path(__file__).parent / "fonts"
_TEMPLATES = Path(__file__).parent / "templates"

_MISSING = 'paper needs the typesetter Typst; run: pip install "newcomer-guide[paper]"'

_NO_CLOCK = 0
"""What Typst takes for the time at which it works."""

_DOTS_PER_INCH = 300


@dataclass(frozen=True, slots=True)
class Typeset:
    """A document that is set; ``complaint`` says why a PDF is not accessible to everybody, when it is not."""

    content: bytes
    complaint: str = ""


def typeset(template: Template, told: Mapping[str, Any], pictures: Mapping[str, bytes], form: Form = "pdf") -> Typeset:
    """The document, the same bytes each time; a PDF is tagged for accessibility (PDF/UA-1).

    ``pictures`` are files by the paths that ``told`` names. Raises UsageError when Typst is not installed, or cannot
    set the document.
    """
    try:
        import typst
    except ImportError:
        raise UsageError(_MISSING) from None
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(locations.fonts()), str(OWN_FONTS)])
    with TemporaryDirectory() as folder:
        main = _write(Path(folder), template, told, pictures)
        try:
            return Typeset(_compiled(main, fonts, form, ["ua-1"] if form == "pdf" else []))
        except typst.TypstError as error:
            complaint = _sentence(error)
        try:
            # For instance letters that no font has: what can be read is better than nothing.
            return Typeset(_compiled(main, fonts, form, []), complaint)
        except typst.TypstError as error:
            raise UsageError(f"the document cannot be set: {_sentence(error)}") from None


def _compiled(main: Path, fonts: "Fonts", form: Form, standards: "list[PDFStandard]") -> bytes:
    import typst

    return typst.compile(
        str(main),
        root=str(main.parent),
        font_paths=fonts,
        format=form,
        pdf_standards=standards,
        ppi=_DOTS_PER_INCH,
        timestamp=_NO_CLOCK,
    )


def _sentence(error: Exception) -> str:
    return str(getattr(error, "message", error)).replace("\n", " ")


def _write(root: Path, template: Template, told: Mapping[str, Any], pictures: Mapping[str, bytes]) -> Path:
    """Put everything below ``root``, and say which file is the document."""
    templates = {file.name: file.read_bytes() for file in _TEMPLATES.iterdir()}
    data = json.dumps({**told, "fonts": FONTS}, ensure_ascii=False).encode()
    for path, content in {**pictures, **templates, "told.json": data}.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return root / f"{template}.typ"
