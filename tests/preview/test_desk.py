"""Whoever has the preview open sees the newest edition where they are, and what is wrong with it."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Thread

import pytest

from bundles import GUIDE, PAGES, paragraph, write_bundle
from device import Device
from guide.library import Library, open_library
from preview.desk import Desk
from preview.news import News, Remark

WRONG = Remark("first-steps/first-day/de.md", 7, "broken-link", "error", "there is no page /x", "remove it")
UNTIDY = Remark("german-only/de.md", 3, "long-sentence", "warning", "a long sentence", "")


def edition(folder: Path, name: str, text: str) -> Path:
    pages = [replace(page, blocks=(paragraph(text),)) if page.id == "first-steps/first-day" else page for page in PAGES]
    return write_bundle(folder / name, GUIDE, pages)


@dataclass
class Preview:
    """The preview, and devices that have it open at the same page."""

    first: Library
    desk: Desk

    async def open(self, device: Device) -> Device:
        await device.open(self.first, "/de/first-steps/first-day", opened=self.desk.opened)
        return device

    async def hear(self, news: News, *devices: Device) -> None:
        """Tell the news from another thread, as it comes."""
        telling = Thread(target=self.desk.hear, args=(news,))
        telling.start()
        telling.join()
        for device in devices:
            await device.settle()


@pytest.fixture
def preview(tmp_path: Path) -> Preview:
    def load(bundle: Path) -> Library:
        return open_library(bundle, tmp_path / "none", tmp_path / "data")

    library = load(edition(tmp_path, "1", "Erster Text."))
    return Preview(library, Desk(library, load))


@pytest.fixture
async def phone(preview: Preview) -> AsyncIterator[Device]:
    device = await preview.open(Device())
    yield device
    device.close()


async def test_a_new_edition_is_shown_where_the_reader_is(preview: Preview, phone: Device, tmp_path: Path) -> None:
    assert "Erster Text." in phone.texts()
    await preview.hear(News(edition(tmp_path, "2", "Zweiter Text."), is_current=True, remarks=None), phone)
    assert {"Zweiter Text.", "No problems on this page"} < set(phone.texts())
    assert phone.view.route == "/de/first-steps/first-day"


async def test_errors_stand_below_the_last_good_edition(preview: Preview, phone: Device) -> None:
    await preview.hear(News(None, is_current=False, remarks=(UNTIDY, WRONG)), phone)
    shown = {"Erster Text.", "1 problem on this page", "Has errors. Shows the last edition without any."}
    assert shown < set(phone.texts())
    assert WRONG.message not in phone.texts()
    await phone.tap("1 problem on this page")
    assert {WRONG.message, WRONG.fix, "1 problem elsewhere", UNTIDY.message} < set(phone.texts())
    await phone.tap(UNTIDY.message)
    assert phone.visited == ["/de/german-only"]


async def test_where_there_is_room_all_of_it_stands_beside_the_page(preview: Preview) -> None:
    desktop = await preview.open(Device(width=1280))
    try:
        await preview.hear(News(None, is_current=True, remarks=(WRONG,)), desktop)
        assert WRONG.message in desktop.texts()
    finally:
        desktop.close()


async def test_who_comes_later_or_comes_back_is_told_the_same(preview: Preview, phone: Device, tmp_path: Path) -> None:
    await phone.session.disconnect(3600)
    await preview.hear(News(edition(tmp_path, "2", "Zweiter Text."), is_current=False, remarks=(WRONG,)))
    later = await preview.open(Device())
    try:
        assert {"Zweiter Text.", "1 problem on this page"} < set(later.texts())
    finally:
        later.close()
    assert "Erster Text." in phone.texts()
    await phone.session.connect(phone)
    await phone.settle()
    assert {"Zweiter Text.", "1 problem on this page"} < set(phone.texts())


async def test_an_edition_that_is_gone_already_is_left_out(preview: Preview, phone: Device, tmp_path: Path) -> None:
    await preview.hear(News(tmp_path / "nothing", is_current=True, remarks=(WRONG,)), phone)
    assert "Erster Text." in phone.texts()
