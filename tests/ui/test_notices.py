from datetime import datetime

import flet as ft

from device import Device, read
from guide.library import Library
from guide.ui.reader import Reader


async def test_a_notice_says_how_urgent_it_is_in_a_word_and_leads_to_its_page(library: Library) -> None:
    device = Device()
    await device.open(library, "/de")
    assert {"Urgent", "Wasser abkochen"} <= set(device.texts())
    await device.tap("Wasser abkochen")
    assert device.visited[-1] == "/de/notices/water"


async def test_the_notices_about_a_topic_stand_on_its_page(library: Library) -> None:
    device = Device()
    await device.open(library, "/de/german-only")
    assert {"Important", "Amt geschlossen", "Until 31. month 12 2090"} <= set(device.texts())
    assert "Wasser abkochen" not in device.texts()


async def test_a_past_notice_is_gone(library: Library) -> None:
    device = Device()
    await device.open(library, "/de")
    assert "Vergangen" not in device.texts()


async def test_the_page_of_a_notice_says_how_long_it_holds(library: Library) -> None:
    device = Device()
    await device.open(library, "/ar/notices/closed")
    assert (1, "الدائرة مغلقة") in device.headings()
    assert {"Important", "Until 31. month 12 2090"} <= set(device.texts())


async def test_a_notice_that_ended_while_the_app_was_in_the_background_is_gone(library: Library) -> None:
    moments = [datetime.fromisoformat("2090-12-31 23:00")]

    def opened(_page: ft.Page, reader: Reader) -> None:
        reader.now = lambda: moments[-1]

    device = Device()
    await device.open(library, "/de/german-only", opened=opened)
    assert "Amt geschlossen" in device.texts()
    moments.append(datetime.fromisoformat("2091-01-01 07:00"))
    await device.look()
    assert "Amt geschlossen" not in device.texts()


async def test_each_urgency_has_an_icon_and_colours_of_its_own(library: Library) -> None:
    device = Device()
    await device.open(library, "/de")
    urgent = _card(device, "Wasser abkochen")
    await device.follow("/de/german-only")
    important = _card(device, "Amt geschlossen")
    assert urgent != important


def _card(device: Device, title: str) -> tuple[object, object]:
    """Icon and background of the card with this title."""
    shown = next(text for text in device.controls(ft.Text) if read(text) == title)
    above = shown.parent
    while above is not None and not isinstance(above, ft.TextButton):
        above = above.parent
    assert isinstance(above, ft.TextButton)
    assert above.style is not None
    held = [icon for icon in device.controls(ft.Icon) if _within(icon, above)]
    return held[0].icon, above.style.bgcolor


def _within(control: ft.BaseControl, card: ft.TextButton) -> bool:
    above = control.parent
    while above is not None and above is not card:
        above = above.parent
    return above is card
