"""Languages that do not exist: the sample guide with an interface whose phrases are recognised, and very long."""

import re
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from bundles import GUIDE, write_bundle
from compiler import locations
from guide.bundle import codec, layout, manifest
from guide.bundle.model import Direction

START, END = "«", "»"
LENGTH = 1.6
"""How much longer a phrase is than the English one: as much as the longest translations are."""

_LATIN = str.maketrans("aceinosuyzACEINOSUYZ", "áçéíñóšúýžÁÇÉÍÑÓŠÚÝŽ")
_ARABIC = str.maketrans("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", "ابصدهفغحيجكلمنوپقرستعڤشخيز" * 2)
# What a phrase is filled with later keeps its name.
_FIELD = re.compile(r"(\{\w+\})")


def pseudo(message: str, direction: Direction = "ltr") -> str:
    """The phrase in a language with this direction: the same words, said again until they are long enough."""
    table = _ARABIC if direction == "rtl" else _LATIN
    parts = [part if _FIELD.fullmatch(part) else part.translate(table) for part in _FIELD.split(message)]
    padding = "".join(part for part in parts if not _FIELD.fullmatch(part)).split() or [""]
    words = "".join(parts)
    while len(words) < LENGTH * len(message):
        words += " " + padding[len(words) % len(padding)]
    return f"{START}{words}{END}"


def write_pseudo(folder: Path) -> Path:
    """The sample guide as a bundle whose catalogues are in such languages."""
    write_bundle(folder, GUIDE)
    (folder / layout.MANIFEST).unlink()
    for language in GUIDE.languages:
        file = folder / layout.phrases(language.tag)
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(_catalogue(language.direction))
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    entries = {path: manifest.entry(raw) for path, raw in files.items()}
    (folder / layout.MANIFEST).write_bytes(codec.encode(manifest.make(GUIDE.id, entries)))
    return folder


def _catalogue(direction: Direction) -> bytes:
    with (locations.locales() / "guide.pot").open("rb") as template:
        phrases = read_po(template)
    catalogue = Catalog(locale="en")
    for message in phrases:
        if message.id:
            ids = (message.id,) if isinstance(message.id, str) else tuple(message.id)
            strings = tuple(pseudo(text, direction) for text in ids)
            catalogue.add(message.id, strings if len(strings) > 1 else strings[0], context=message.context)
    raw = BytesIO()
    write_mo(raw, catalogue)
    return raw.getvalue()
