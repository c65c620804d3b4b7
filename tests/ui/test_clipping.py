"""Words are never cut off by what they stand in: it grows with them, or they take another line."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import flet as ft
import pytest

import tour
from bundles import GUIDE, PAGES, TOPICS, write_bundle
from device import Device, below
from guide.bundle.model import Head, Page, Topic
from guide.library import Library, open_library
from guide.settings import KEY, Settings, encode
from guide.ui.direction import isolated
from guide.ui.routes import Place, address
from pseudo import write_pseudo

_MARK = 3
"""So many letters need no second line: a bullet, a number."""

_COLUMN = 200.0
"""What is at least as wide as this has room for a word; in logical pixels."""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder = tmp_path_factory.mktemp("pseudo")
    return open_library(write_pseudo(folder / "bundle"), folder / "none", folder / "data")


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("place", tour.PLACES, ids=tour.name)
async def test_nothing_cuts_words_off(library: Library, place: Place, width: float) -> None:
    device = Device({KEY: encode(Settings(language="de", text_size=2.0))}, width=width)
    await device.open(library, address(place))
    # Of the bar at the top the words are said again below it.
    title = device.view.appbar.title if isinstance(device.view.appbar, ft.AppBar) else None
    bar = {text._i for text in below(title) if isinstance(text, ft.Text)}
    assert [*_cut(device, bar), *_fixed(device), *_squeezed(device)] == []


@pytest.mark.parametrize(("text_size", "width", "beside"), [(1.0, 320, True), (2.0, 320, False), (2.0, 1280, True)])
async def test_large_letters_on_a_narrow_screen_have_nothing_beside_them(
    library: Library, text_size: float, width: float, beside: bool
) -> None:
    device = Device({KEY: encode(Settings(language="de", text_size=text_size))}, width=width)
    await device.open(library, "/de")
    (steps,) = [button for button in device.controls(ft.TextButton) if _shows(button, ft.Icons.CHECKLIST)]
    assert any(len(row.controls) > 1 for row in below(steps.content) if isinstance(row, ft.Row)) is beside


LONG = "Amt (Unterkunftsverwaltung)"


@pytest.mark.parametrize(("width", "beside"), [(320, False), (412, True), (1280, True)])
async def test_a_word_that_is_too_long_for_a_narrow_tile_has_nothing_beside_it(
    tmp_path: Path, width: float, beside: bool
) -> None:
    device = Device(width=width)
    await device.open(_with_a_long_title(tmp_path), "/de")
    (tile,) = [button for button in device.controls(ft.TextButton) if isolated(LONG) in _words(button)]
    assert any(len(row.controls) > 1 for row in below(tile.content) if isinstance(row, ft.Row)) is beside


@pytest.mark.parametrize(("width", "smaller"), [(320, True), (390, False), (1280, False)])
async def test_a_heading_gets_smaller_for_a_word_that_is_too_long(tmp_path: Path, width: float, smaller: bool) -> None:
    device = Device(width=width)
    await device.open(_with_a_long_title(tmp_path), "/de/office")
    title = next(text for text in device.controls(ft.Text) if text.value == LONG)
    assert (title.size is not None) is smaller
    assert title.size is None or 16 < title.size < 26


def _with_a_long_title(folder: Path) -> Library:
    guide = replace(GUIDE, sections=("office", "german-only"))
    topics = {**TOPICS, "office": Topic("office", {"de": Head(LONG)})}
    bundle = write_bundle(folder / "bundle", guide, [*PAGES, Page("office", "de", LONG)], topics=topics)
    return open_library(bundle, folder / "none", folder / "data")


def _shows(control: ft.BaseControl, symbol: ft.IconData) -> bool:
    return any(isinstance(part, ft.Icon) and part.icon is symbol for part in below(control))


def _cut(device: Device, without: set[int]) -> Iterator[str]:
    """Texts that may end before their last word."""
    for text in device.controls(ft.Text):
        if (text.max_lines or text.no_wrap or text.overflow is ft.TextOverflow.ELLIPSIS) and text._i not in without:
            yield f"{_words(text)} has a limit"


def _fixed(device: Device) -> Iterator[str]:
    """What has a height of its own, or a small width, and words inside."""
    for control in device.controls(ft.LayoutControl):
        words = _words(control)
        narrow = control.width is not None and control.width < _COLUMN
        if len(words) > _MARK and (control.height is not None or narrow):
            yield f"{words} stands in {control.width} x {control.height}"


def _squeezed(device: Device) -> Iterator[str]:
    """What stands in a line with others, has words inside, and does not give way."""
    for row in device.controls(ft.Row):
        for control in row.controls:
            words = _words(control)
            if not row.wrap and len(row.controls) > 1 and len(words) > _MARK and not _gives_way(control):
                yield f"{words} cannot wrap"


def _gives_way(control: ft.Control) -> bool:
    """Whether it takes the width that is left, or has one that is enough."""
    return bool(control.expand) or any((getattr(part, "width", None) or 0) >= _COLUMN for part in below(control))


def _words(control: ft.BaseControl) -> str:
    texts = [text.value or "".join(span.text or "" for span in text.spans or []) for text in _texts(control)]
    labels = (getattr(part, "content", None) for part in below(control))
    return " ".join([*texts, *(label for label in labels if isinstance(label, str))])


def _texts(control: ft.BaseControl) -> Iterator[ft.Text]:
    return (part for part in below(control) if isinstance(part, ft.Text))
