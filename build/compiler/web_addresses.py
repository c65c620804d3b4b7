"""The web addresses in the content: where they stand, whether they can be any, and what was meant when they cannot."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from compiler.facts import Facts
from compiler.problems import Place
from compiler.source import Subject, Tree

_WEB = re.compile(r"https?:", re.IGNORECASE)
_TWICE = re.compile(r"https?:/*(?=https?:)", re.IGNORECASE)
_HOST = re.compile(r"(?!-)[a-z0-9-]{1,63}(?<!-)(?:\.(?!-)[a-z0-9-]{1,63}(?<!-))*\.[a-z][a-z0-9-]{1,62}", re.IGNORECASE)
_AFTERTHOUGHT = ".,;:!?\"'»”"


@dataclass(frozen=True, slots=True)
class WebAddress:
    """A web address as it was written, and where."""

    path: str
    place: Place
    target: str


class OddAddress(Exception):
    """An address that leads nowhere as it is written; ``repaired`` is what was meant, or empty."""

    def __init__(self, message: str, fix: str, repaired: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.fix = fix
        self.repaired = repaired


def web_addresses(tree: Tree) -> Iterator[WebAddress]:
    """Every address with http or https in pages, contacts, events, sources and the guide itself."""
    for page in tree.pages():
        for link in page.document.links:
            # Whether anything follows is for broken-link to say.
            if _WEB.match(link.target) and link.target.partition(":")[2].strip("/"):
                yield WebAddress(page.path, link.place, link.target)
    for facts, key_path, target in _in_facts(tree):
        yield WebAddress(facts.path, facts.place(*key_path), target)


def check_address(target: str) -> None:
    """Raise OddAddress unless the address can be opened by a browser."""
    bare = target.replace("%20", " ").strip()
    if bare != target.replace("%20", " "):
        raise OddAddress("there are blanks around the address", f"write {bare}", bare)
    if twice := _TWICE.match(target):
        repaired = target[twice.end() :]
        raise OddAddress("the address starts twice", f"write {repaired}", repaired)
    if re.search(r"[\s\\<>]", target):
        raise OddAddress("there is a blank or a sign in the address that no address has", "copy it from the browser")
    repaired = without_afterthought(target)
    if repaired != target:
        message = f"the address ends with {target[len(repaired) :]}, which belongs to the sentence"
        raise OddAddress(message, f"write {repaired}", repaired)
    _check_host(target)


def _check_host(target: str) -> None:
    fix = "copy the address from the browser"
    try:
        parts = urlsplit(target)
        host = (parts.hostname or "").encode("idna").decode()
        parts.port  # noqa: B018
    except ValueError:
        raise OddAddress("this is no web address", fix) from None
    if parts.username is not None:
        raise OddAddress("the address holds a user name", "remove everything up to the @")
    if not _HOST.fullmatch(host):
        raise OddAddress(f'"{parts.hostname or ""}" is no name of a website', fix)


def without_afterthought(target: str) -> str:
    """The address without the punctuation and the closing bracket of the sentence around it."""
    shorter = target
    while shorter.endswith(tuple(_AFTERTHOUGHT)) or any(_is_left_over(shorter, *pair) for pair in ("()", "[]")):
        shorter = shorter[:-1]
    return shorter


def _is_left_over(target: str, opening: str, closing: str) -> bool:
    return target.endswith(closing) and target.count(opening) < target.count(closing)


def _in_facts(tree: Tree) -> Iterator[tuple[Facts, tuple[str | int, ...], str]]:
    guide = tree.guide.data
    for key_path, target in (
        (("web",), guide.get("web")),
        (("publisher", "web"), guide.get("publisher", {}).get("web")),
    ):
        if target:
            yield tree.guide, key_path, target
    for subject in tree.subjects():
        yield from _of_subject(subject)


def _of_subject(subject: Subject) -> Iterator[tuple[Facts, tuple[str | int, ...], str]]:
    data = subject.facts.data
    if "web" in data:
        yield subject.facts, ("web",), data["web"]
    source = data.get("source", ())
    if isinstance(source, dict):
        yield from ((subject.facts, ("source", "url"), source["url"]) for _ in range("url" in source))
    elif isinstance(source, list):
        for index, entry in enumerate(source):
            if isinstance(entry, dict) and "url" in entry:
                yield subject.facts, ("source", index, "url"), entry["url"]
