"""Bytes from a web address, within bounds of size and time, for people who wait for them."""

import http.client
import ipaddress
import socket
import time
from collections.abc import Collection
from dataclasses import dataclass
from typing import IO
from urllib.error import HTTPError
from urllib.parse import quote, urlsplit, urlunsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

_AGENT = "newcomer-guide import"
_CHUNK = 64 * 1024


class Unreachable(Exception):
    """An address that gave nothing; the text says why. ``status`` is what its website said, or 0."""

    def __init__(self, message: str, status: int = 0) -> None:
        super().__init__(message)
        self.status = status


@dataclass(frozen=True, slots=True)
class Bounds:
    """The most an answer may have, in bytes, and how long to wait for a sign of it and for all of it, in seconds."""

    size: int
    silence: float = 30.0
    total: float = 300.0


def fetch(address: str, bounds: Bounds, own_hosts: Collection[str] | None = None) -> bytes:
    """What an address answers; raises Unreachable.

    With ``own_hosts``, other hosts are asked only if they are on the internet: an address in somebody's text may not
    ask machines of the network that this one stands in.
    """
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise Unreachable("is no web address")
    opener = build_opener(_Redirects(own_hosts))
    try:
        _check_host(parts.hostname, own_hosts)
        request = Request(_requestable(address), headers={"User-Agent": _AGENT, "Accept": "*/*"})  # noqa: S310
        with opener.open(request, timeout=bounds.silence) as response:
            return _read(response, bounds)
    except HTTPError as error:
        with error:
            # Its own words may be anything.
            reason = http.client.responses.get(error.code, "")
            raise Unreachable(f"answered {error.code} {reason}".rstrip(), error.code) from None
    except TimeoutError:
        raise Unreachable("did not answer in time") from None
    except http.client.HTTPException:
        raise Unreachable("answered nothing that a browser understands") from None
    except (OSError, ValueError) as error:
        raise Unreachable(f"cannot be reached ({_why(error)})") from None


def _why(error: Exception) -> str:
    reason = getattr(error, "reason", error)
    return getattr(reason, "strerror", None) or str(reason)


def _read(response: http.client.HTTPResponse, bounds: Bounds) -> bytes:
    until = time.monotonic() + bounds.total
    content = bytearray()
    while chunk := response.read(_CHUNK):
        content += chunk
        if len(content) > bounds.size:
            raise Unreachable(f"has more than {bounds.size // 2**20} MiB")
        if time.monotonic() > until:
            raise Unreachable("did not answer in time")
    if response.length:
        raise Unreachable("stopped in the middle of its answer")
    return bytes(content)


class _Redirects(HTTPRedirectHandler):
    """Follows to where this computer may ask."""

    def __init__(self, own_hosts: Collection[str] | None) -> None:
        self._own_hosts = own_hosts

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: http.client.HTTPMessage, newurl: str
    ) -> Request | None:
        parts = urlsplit(newurl)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            return None
        _check_host(parts.hostname, self._own_hosts)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _check_host(host: str, own_hosts: Collection[str] | None) -> None:
    if own_hosts is None or host in own_hosts:
        return
    for *_, address in socket.getaddrinfo(host, None):
        if not ipaddress.ip_address(str(address[0]).partition("%")[0]).is_global:
            raise Unreachable("is not on the internet")


def _requestable(address: str) -> str:
    """The address in ASCII, without a fragment."""
    parts = urlsplit(address)
    host = parts.netloc if parts.netloc.isascii() else parts.netloc.encode("idna").decode()
    safe = "/%:@!$&'()*+,;=~?[]"
    return urlunsplit((parts.scheme, host, quote(parts.path or "/", safe), quote(parts.query, safe), ""))
