import pytest

from guide.bundle.model import Address, Position
from guide.library.addresses import Maps, map_link, one_line

MARKET = Address("Markt 1", "06618", "Naumburg")
CATHEDRAL = Position(51.1547, 11.8037)


@pytest.mark.parametrize(
    ("address", "line"),
    [
        (MARKET, "Markt 1, 06618 Naumburg"),
        (Address(city="Naumburg"), "Naumburg"),
        (Address(street="Markt 1"), "Markt 1"),
        (Address(), ""),
        (None, ""),
    ],
)
def test_an_address_is_one_line_of_what_is_known(address: Address | None, line: str) -> None:
    assert one_line(address) == line


@pytest.mark.parametrize(
    ("maps", "link"),
    [
        ("android", "geo:51.1547,11.8037?q=51.1547,11.8037(Dom%20%26%20Markt)"),
        ("apple", "https://maps.apple.com/?ll=51.1547%2C11.8037&q=Dom%20%26%20Markt"),
        ("web", "https://www.openstreetmap.org/?mlat=51.1547&mlon=11.8037#map=18/51.1547/11.8037"),
    ],
)
def test_a_known_position_is_shown_with_its_name(maps: Maps, link: str) -> None:
    assert map_link(maps, MARKET, CATHEDRAL, "Dom & Markt") == link


@pytest.mark.parametrize(
    ("maps", "link"),
    [
        ("android", "geo:0,0?q=Markt%201%2C%2006618%20Naumburg"),
        ("apple", "https://maps.apple.com/?q=Markt%201%2C%2006618%20Naumburg"),
        ("web", "https://www.openstreetmap.org/search?query=Markt%201%2C%2006618%20Naumburg"),
    ],
)
def test_an_address_alone_is_looked_for(maps: Maps, link: str) -> None:
    assert map_link(maps, MARKET, None) == link


def test_there_is_no_map_of_nowhere() -> None:
    assert map_link("web", Address(), None) == ""
