import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.ui.public import is_local, public_address

PUBLISHED = "https://guide.example.org/"


@pytest.mark.parametrize(
    ("url", "route", "published", "expected"),
    [
        # A server that draws the client, as Flet names it.
        ("wss://guide.example", "/de", PUBLISHED, "https://guide.example"),
        ("ws://10.0.0.7:8550", "/", "", "http://10.0.0.7:8550"),
        # A static site, at the root and below it: the document's address has the route in it.
        ("https://guide.example/ar/first-steps", "/ar/first-steps", "", "https://guide.example"),
        ("https://host.example/guide/ar/-/list?p=money#a", "/ar/-/list?p=money", "", "https://host.example/guide"),
        ("https://host.example/guide/", "/", "", "https://host.example/guide"),
        ("https://host.example/t%C3%BCr/x", "/tür/x", "", "https://host.example"),
        # An app.
        ("tcp://localhost:4711", "/de", PUBLISHED, "https://guide.example.org"),
        ("/run/flet.sock", "/de", "", ""),
        ("dartbridge://1", "/", PUBLISHED, "https://guide.example.org"),
        ("", "/", "", ""),
        # A server for this device alone.
        ("ws://127.0.0.1:8550", "/", PUBLISHED, "https://guide.example.org"),
        ("ws://127.0.0.1:8550", "/", "", "http://127.0.0.1:8550"),
    ],
)
def test_a_link_for_others_starts_where_they_can_open_the_guide(
    url: str, route: str, published: str, expected: str
) -> None:
    assert public_address(url, route, published) == expected


@pytest.mark.parametrize("opened", ["", "#/ar/first-steps", "index.html#/ar/-/list?p=money"])
def test_the_app_of_a_site_of_pages_gives_others_the_pages(opened: str) -> None:
    url = f"https://host.example/guide/app/{opened}"
    assert public_address(url, "/ar/first-steps", PUBLISHED, behind_pages=True) == "https://host.example/guide"


@pytest.mark.parametrize("address", ["http://localhost:1", "http://127.0.0.1:8550", "http://[::1]:80"])
def test_an_address_of_this_device_alone_is_known_as_such(address: str) -> None:
    assert is_local(address)
    assert not is_local("https://guide.example.org")


@given(st.text(), st.text())
def test_no_address_breaks_the_client(url: str, route: str) -> None:
    public_address(url, route, "")
    public_address(url, route, "", behind_pages=True)
