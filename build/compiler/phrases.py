"""The interface's phrases in the languages of a guide, as the catalogues (.mo) that Python's gettext reads."""

from io import BytesIO, StringIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

from compiler.errors import UsageError
from compiler.names import base_language
from compiler.po_strings import unclosed_line

DOMAIN = "guide"


def catalogue_file(locales: Path, language: str) -> Path:
    """Where the phrases of a language are translated."""
    return locales / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def template_file(locales: Path) -> Path:
    """Where the phrases wait for translators."""
    return locales / f"{DOMAIN}.pot"


def compile_phrases(locales: Path, language: str) -> bytes | None:
    """The catalogue of a language, or of the language it is a form of; None when neither is translated."""
    for file in _files(locales, language):
        if file.is_file():
            compiled = BytesIO()
            write_mo(compiled, read_catalogue(file))
            return compiled.getvalue()
    return None


def has_catalogue(locales: Path, language: str) -> bool:
    """Whether a language, or the language it is a form of, has a catalogue."""
    return any(file.is_file() for file in _files(locales, language))


def read_phrases(locales: Path, language: str) -> Catalog:
    """The messages of a language, or of the language it is a form of; none when neither has a catalogue."""
    found = (read_catalogue(file) for file in _files(locales, language) if file.is_file())
    return next(found, Catalog())


def read_catalogue(file: Path) -> Catalog:
    """The messages in a PO or POT file; raises UsageError when it is none."""
    try:
        text = file.read_text(encoding="utf-8-sig")
        if line := unclosed_line(text):
            raise UsageError(f"{file}:{line}: expected text in double quotes up to the end of the line")
        return read_po(StringIO(text), abort_invalid=True)
    except PoFileError as error:
        message = str(error).removesuffix(f" on {error.lineno}")
        raise UsageError(f"{file}:{error.lineno + 1}: expected a gettext catalogue, found: {message}") from None
    except ValueError as error:
        raise UsageError(f"{file}: expected a gettext catalogue in UTF-8, found: {error}") from None
    except OSError as error:
        raise UsageError(f"{file}: cannot be read ({error.strerror}); run guide locales extract") from None


def _files(locales: Path, language: str) -> tuple[Path, ...]:
    return tuple(catalogue_file(locales, candidate) for candidate in dict.fromkeys((language, base_language(language))))
