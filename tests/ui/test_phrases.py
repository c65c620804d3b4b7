"""A language that does not exist shows every phrase that forgot to be translated."""

import re
from io import BytesIO
from pathlib import Path

import flet as ft
import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from bundles import CONTACTS, EVENTS, GUIDE, NOTICES, PAGES, TOPICS, write_bundle
from compiler import locations
from device import Device, read
from guide.bundle import codec, layout, manifest
from guide.library import Library, open_library
from guide.ui.routes import Place, address
from tour import PLACES, name

# Signs, numbers and addresses need no translation.
_WORD = re.compile(r"[^\W\d_]{2,}")
_ADDRESS = re.compile(r"\S+@\S+|https?://\S+|\S+\.(org|de)\S*")


def pseudo(message: str) -> str:
    """The phrase in a language that is recognised, and half as long again as English."""
    return f"⟦{message}{'~' * (len(message) // 2)}⟧"


def _pseudo_catalogue() -> bytes:
    with (locations.locales() / "guide.pot").open("rb") as template:
        phrases = read_po(template)
    catalogue = Catalog(locale="de")
    for phrase in phrases:
        if phrase.id:
            plural = isinstance(phrase.id, list | tuple)
            ids = tuple(phrase.id) if plural else (str(phrase.id),)
            strings = tuple(pseudo(text) for text in ids)
            catalogue.add(ids if plural else ids[0], strings if plural else strings[0])
    raw = BytesIO()
    write_mo(raw, catalogue)
    return raw.getvalue()


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder = tmp_path_factory.mktemp("pseudo")
    bundle = write_bundle(folder / "bundle")
    for language in GUIDE.languages:
        file = bundle / layout.phrases(language.tag)
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(_pseudo_catalogue())
    _renew_manifest(bundle)
    return open_library(bundle, folder / "none", folder / "data")


def _renew_manifest(bundle: Path) -> None:
    (bundle / layout.MANIFEST).unlink()
    files = {path.relative_to(bundle).as_posix(): path.read_bytes() for path in bundle.rglob("*") if path.is_file()}
    entries = {path: manifest.entry(raw) for path, raw in files.items()}
    (bundle / layout.MANIFEST).write_bytes(codec.encode(manifest.make(GUIDE.id, entries)))


def _words_of_the_content() -> str:
    """Everything the sample guide itself says, which no phrase has to repeat."""
    return "\n".join(repr(part) for part in (GUIDE, TOPICS, CONTACTS, NOTICES, EVENTS, PAGES))


@pytest.mark.parametrize("place", PLACES, ids=name)
async def test_every_word_on_a_screen_is_content_or_a_translated_phrase(library: Library, place: Place) -> None:
    device = Device()
    await device.open(library, address(place))
    content = _words_of_the_content()
    untranslated = [text for text in _shown(device) if not _is_explained(text, content)]
    assert untranslated == []


def _shown(device: Device) -> list[str]:
    texts = [read(text) for text in device.controls(ft.Text)]
    for control in device.controls(ft.BaseControl):
        for name in ("label", "tooltip", "hint_text", "semantics_label", "content", "helper"):
            value = getattr(control, name, None)
            if isinstance(value, str):
                texts.append(value.replace("\u2068", "").replace("\u2069", ""))
    return texts


def _is_explained(text: str, content: str) -> bool:
    # A phrase may hold another, such as the name of a button.
    rest, phrase = text, re.compile(r"⟦[^⟦⟧]*⟧", re.DOTALL)
    while phrase.search(rest):
        rest = phrase.sub("", rest)
    return all(word in content for word in _WORD.findall(_ADDRESS.sub("", rest)))
