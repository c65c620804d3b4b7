import flet as ft
import pytest

from device import Device
from guide.library import Library


@pytest.mark.parametrize("web", [False, True], ids=["app", "web"])
async def test_what_leads_on_is_a_link_where_a_client_can_say_so(library: Library, web: bool) -> None:
    device = Device(web=web)
    await device.open(library, "/de/first-steps/first-day")
    links = [semantics.content for semantics in device.controls(ft.Semantics) if semantics.link]
    assert bool(links) is not web
