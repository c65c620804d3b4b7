"""The interface's phrases in the languages of a guide, as the catalogues (.mo) that Python's gettext reads."""

from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

from compiler.errors import UsageError
from compiler.names import base_language

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
        with file.open("rb") as stream:
            return read_po(stream, abort_invalid=True)
    except (PoFileError, UnicodeDecodeError, ValueError) as error:
        raise UsageError(f"{file}: expected a gettext catalogue in UTF-8, found: {error}") from None
    except OSError as error:
        raise UsageError(f"{file}: cannot be read ({error.strerror}); run guide locales extract") from None


def _files(locales: Path, language: str) -> tuple[Path, ...]:
    return tuple(catalogue_file(locales, candidate) for candidate in dict.fromkeys((language, base_language(language))))
