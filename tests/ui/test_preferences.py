"""What becomes of the reader's choices on devices that refuse to keep them."""

import flet as ft

from device import Device
from guide.library import Library


class Refusing(dict[str, str]):
    """A store that gives nothing and takes nothing, as that of a browser that forbids it."""

    def get(self, *_: object) -> str:
        raise RuntimeError("SecurityError")

    def __setitem__(self, *_: object) -> None:
        raise RuntimeError("QuotaExceededError")

    def clear(self) -> None:
        raise RuntimeError("SecurityError")


UNKEPT = "This device keeps nothing. What you choose, tick and save is gone when you close the app."


async def test_a_device_that_keeps_nothing_opens_the_guide_and_says_so(library: Library) -> None:
    device = Device(Refusing())
    await device.open(library)
    await device.tap("Deutsch")
    await device.tap("Skip")
    assert device.headings()[0] == (1, "Musterkreis")
    assert UNKEPT in device.texts()
    for screen in ("steps", "saved", "settings"):
        await device.follow(f"/de/-/{screen}")
        assert UNKEPT in device.texts()


async def test_a_device_that_keeps_what_it_is_given_says_nothing_of_it(library: Library) -> None:
    device = Device()
    await device.open(library, "/de/german-only")
    await device.follow("/de/-/saved")
    assert UNKEPT not in device.texts()


async def test_what_cannot_be_deleted_is_not_said_to_be(library: Library) -> None:
    device = Device(Refusing())
    await device.open(library, "/de/-/settings")
    await device.tap("Delete everything")
    await device.tap("Delete everything")
    assert isinstance(device.dialog, ft.AlertDialog)
    assert "That did not work" in device.texts()
