"""A language that does not exist shows every phrase that forgot to be translated."""

import re

import flet as ft
import pytest

import tour
from bundles import CONTACTS, EVENTS, GUIDE, NOTICES, PAGES, TOPICS
from device import Device, read
from guide.library import Library, open_library
from guide.ui.routes import Place, address
from pseudo import END, START, write_pseudo

# Signs, numbers and addresses need no translation.
_WORD = re.compile(r"[^\W\d_]{2,}")
_ADDRESS = re.compile(r"\S+@\S+|https?://\S+|\S+\.(org|de)\S*")


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder = tmp_path_factory.mktemp("pseudo")
    return open_library(write_pseudo(folder / "bundle"), folder / "none", folder / "data")


def _words_of_the_content() -> str:
    """Everything the sample guide itself says, which no phrase has to repeat."""
    return "\n".join(repr(part) for part in (GUIDE, TOPICS, CONTACTS, NOTICES, EVENTS, PAGES))


@pytest.mark.parametrize("place", tour.PLACES, ids=tour.name)
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
    rest, phrase = text, re.compile(f"{START}[^{START}{END}]*{END}", re.DOTALL)
    while phrase.search(rest):
        rest = phrase.sub("", rest)
    return all(word in content for word in _WORD.findall(_ADDRESS.sub("", rest)))
