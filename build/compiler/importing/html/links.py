"""Addresses as editors type and paste them, and what they meant."""

import re
from urllib.parse import unquote, urljoin

from compiler.web_addresses import OddAddress, check_address

OPENED = ("https", "http", "mailto", "tel")
"""The kinds of addresses that a client opens."""

_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):(.*)", re.DOTALL)
_TWICE = re.compile(r"(?:https?:/*|mailto:|tel:/*)(?=(?:https?:|mailto:|tel:))", re.IGNORECASE)
_HALF_SCHEME = re.compile(r"(https?)(?::/(?!/)|//|:(?!/)|;//|:\\\\)", re.IGNORECASE)
_BARE_HOST = re.compile(r"(?:www\.[^\s/]+|[\w-]+(?:\.[\w-]+)*\.(?:de|com|org|net|eu|info))(?:[/?#:].*)?", re.IGNORECASE)
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
_EMAIL_AS_WEB = re.compile(r"https?://([\w.+-]+@[\w-]+(?:\.[\w-]+)+)/?", re.ASCII | re.IGNORECASE)
_NO_MORE_THAN_A_SCHEME = re.compile(r"/(?:mailto|tel):?$", re.IGNORECASE)
_NO_DIGIT = re.compile(r"[^0-9+*#]")
_AFTERTHOUGHT = re.compile(r"(?:[\s\u200b]|%20|%C2%A0)+$", re.IGNORECASE)
_FORETHOUGHT = re.compile(r"^(?:[\s\u200b]|%20|%C2%A0)+", re.IGNORECASE)
_INNER_BLANKS = re.compile(r"\s+")


def repaired(href: str, base: str = "") -> str:
    """The address that was meant, with a scheme; empty when no client could open it.

    ``base`` is the address of the page; without it, an address relative to the page has no meaning.
    """
    target = _AFTERTHOUGHT.sub("", _FORETHOUGHT.sub("", href.encode("utf-8", "replace").decode()))
    target = _once(re.sub(r"[\r\n\t\x00-\x1f]", "", target))
    target = _HALF_SCHEME.sub(r"\1://", target, count=1) if _HALF_SCHEME.match(target) else target
    found = _SCHEME.fullmatch(target)
    if found is None or ("." in found[1] and _BARE_HOST.fullmatch(target)):
        return _without_scheme(target, base)
    scheme, rest = found[1].lower(), found[2]
    if scheme == "tel":
        return _telephone(rest)
    if scheme == "mailto":
        return _mail(rest)
    if email := _EMAIL_AS_WEB.fullmatch(target):
        return f"mailto:{email[1]}"
    if scheme not in OPENED or not rest.strip("/"):
        return ""
    return _web(f"{scheme}:{rest}")


def _once(target: str) -> str:
    while twice := _TWICE.match(target):
        target = target[twice.end() :]
    return target


def _without_scheme(target: str, base: str) -> str:
    if not target or target.startswith("#"):
        return ""
    if _EMAIL.fullmatch(target):
        return f"mailto:{target}"
    if target.startswith("//"):
        return _web(f"https:{target}")
    if _BARE_HOST.fullmatch(target):
        return _web(f"https://{target}")
    try:
        return _web(urljoin(base, target)) if base else ""
    except ValueError:
        return ""


def _web(target: str) -> str:
    """A web address that a browser can open, or nothing."""
    whole = _INNER_BLANKS.sub("%20", target)
    if _NO_MORE_THAN_A_SCHEME.search(whole):
        return ""
    try:
        check_address(whole)
    except OddAddress as odd:
        return odd.repaired
    return whole


def _telephone(rest: str) -> str:
    # A number in brackets is dialled abroad without its first zero: +49 (0) 821 …
    number = unquote(rest).replace("(0)", "") if unquote(rest).strip("/ ").startswith("+") else unquote(rest)
    digits = _NO_DIGIT.sub("", number)
    return f"tel:{digits}" if any(map(str.isdigit, digits)) else ""


def _mail(rest: str) -> str:
    address = _INNER_BLANKS.sub("", unquote(rest.partition("?")[0])).strip("/<>")
    query = _INNER_BLANKS.sub("%20", rest.partition("?")[2])
    if not address:
        return ""
    return f"mailto:{address}?{query}" if query else f"mailto:{address}"
