"""Where the interface's phrases stand in a language, told from its catalogue."""

from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message

from compiler.phrases import read_catalogue, read_phrases, template_file
from compiler.status.standing import Piece

PHRASES_LANGUAGE = "en"  # of the phrases in the source; needs no translation


def phrase_pieces(locales: Path, language: str) -> Iterator[Piece]:
    """Each phrase of the interface as a piece; none when there are no phrases to translate."""
    template = template_file(locales)
    if template.is_file():
        catalogue = read_phrases(locales, language)
        for message in read_catalogue(template):
            if message.id:
                yield _piece(message, catalogue)


def _piece(message: Message, catalogue: Catalog) -> Piece:
    text = _text(message.id)
    known = catalogue.get(_text(message.id), message.context)
    if known is None or not all(_texts(known.string)):
        return Piece(text, "missing")
    if known.fuzzy:
        return Piece(text, "changed")
    return Piece(text, "current", "human")


def _text(value: object) -> str:
    return _texts(value)[0]


def _texts(value: object) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, list | tuple) else (str(value or ""),)
