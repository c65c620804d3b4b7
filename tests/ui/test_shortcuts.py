from typing import cast

import flet as ft
import pytest

from device import Device
from guide.library import Library
from guide.ui.shortcuts import wanted

NOWHERE = cast("ft.Page", None)
NO_OTHER_KEY = {"shift": False, "ctrl": False, "alt": False, "meta": False}


def pressed(key: str, **held: bool) -> ft.KeyboardEvent:
    return ft.KeyboardEvent("keyboard_event", NOWHERE, key=key, **NO_OTHER_KEY | held)


@pytest.mark.parametrize(
    ("key", "on_a_pc", "on_a_mac"),
    [
        (pressed("K", ctrl=True), "search", None),
        (pressed("E", ctrl=True), "emergency", None),
        (pressed("Arrow Left", alt=True), "back", None),
        (pressed("K", meta=True), None, "search"),
        (pressed("E", meta=True), None, "emergency"),
        (pressed("[", meta=True), None, "back"),
        # What is typed, on a keyboard with a third level too, where Ctrl and Alt together make a letter.
        (pressed("K"), None, None),
        (pressed("E", ctrl=True, alt=True), None, None),
        (pressed("Arrow Left", alt=True, shift=True), None, None),
        (pressed("A", ctrl=True), None, None),
    ],
)
def test_a_key_asks_for_a_place_only_with_the_systems_own_key(
    key: ft.KeyboardEvent, on_a_pc: str | None, on_a_mac: str | None
) -> None:
    assert (wanted(key, mac=False), wanted(key, mac=True)) == (on_a_pc, on_a_mac)


async def press(device: Device, key: str, **held: bool) -> None:
    await device.session.dispatch_event(device.session.page._i, "keyboard_event", {"key": key, **NO_OTHER_KEY | held})
    await device.settle()


async def test_keys_lead_to_the_search_and_to_the_emergency_numbers_and_back(library: Library) -> None:
    device = Device(platform="windows")
    await device.open(library, "/de/first-steps")
    await press(device, "K", ctrl=True)
    assert device.visited[-1] == "/de/-/search"
    await press(device, "E", ctrl=True)
    assert device.visited[-1] == "/de/-/emergency"
    await press(device, "Arrow Left", alt=True)
    assert device.visited[-1] == "/de/-/search"


async def test_a_browser_keeps_its_own_keys(library: Library) -> None:
    device = Device(platform="windows", web=True)
    await device.open(library, "/de/first-steps")
    await press(device, "K", ctrl=True)
    assert "/de/-/search" not in device.visited
