"""Where others can open the guide: what a link or a QR code for somebody else starts with; pure."""

from ipaddress import ip_address
from urllib.parse import unquote, urljoin, urlsplit

# A server that draws the client speaks to it through a socket at the same address.
_SCHEMES = {"http": "http", "https": "https", "ws": "http", "wss": "https"}


def public_address(url: str, route: str, published: str, behind_pages: bool = False) -> str:
    """The address that a place's own address is put behind; empty where the guide is nowhere on the web.

    ``url`` is where Flet says the client runs, when it is at the address ``route``: on the web a web address, in an
    app something else. That is the one to share, unless it means the device itself and there is a better one:
    ``published`` is where the publisher says that the guide is. With ``behind_pages`` the client lies in a folder
    of a site of plain pages, and others are given those.
    """
    own = _above(url) if behind_pages else _without_route(url, route)
    if own and not (published and is_local(own)):
        return own
    return published.rstrip("/")


def is_local(address: str) -> bool:
    """Whether an address on the web means the very device that opens it."""
    host = urlsplit(address).hostname or ""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _above(url: str) -> str:
    try:
        return urljoin(url, "..").rstrip("/")
    except ValueError:
        return ""


def _without_route(url: str, route: str) -> str:
    try:
        split = urlsplit(url)
    except ValueError:
        return ""
    if split.scheme not in _SCHEMES:
        return ""
    path, shown = split.path.rstrip("/"), unquote(urlsplit(route).path).rstrip("/")
    if shown and unquote(path).endswith(shown):
        depth = shown.count("/")
        path = path.rsplit("/", depth)[0]
    return f"{_SCHEMES[split.scheme]}://{split.netloc}{path}"
