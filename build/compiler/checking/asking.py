"""Asking web addresses whether they are still there, as politely as a program can."""

import http.client
import socket
import ssl
import threading
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from email.message import Message
from typing import IO
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urldefrag, urljoin, urlsplit, urlunsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, Request, build_opener
from urllib.robotparser import RobotFileParser

from compiler.checking.answers import NO_CONNECTION, NO_SUCH_HOST, Answer
from compiler.errors import UsageError

NAME = "newcomer-guide"
AGENT = f"{NAME} link check"

_MOVED_FOR_GOOD = (301, 308)
_MOVED = (*_MOVED_FOR_GOOD, 302, 303, 307)
# Websites that do not know, or do not want, a question for the head alone.
_ASK_WHOLE = (400, 403, 404, 405, 501)

_UNWANTED = "the website does not want to be asked by programs (robots.txt)"


@dataclass(frozen=True, slots=True)
class Manners:
    """How many websites are asked at once, how long to wait for an answer and between two questions, in seconds."""

    at_once: int = 8
    timeout: float = 15.0
    pause: float = 0.5
    redirects: int = 8


def ask_all(targets: Iterable[str], manners: Manners = Manners()) -> dict[str, Answer]:
    """What each address answers; raises UsageError when this computer has no connection."""
    by_site: dict[str, list[str]] = defaultdict(list)
    for target in sorted(set(targets)):
        by_site[urlsplit(target).netloc.lower()].append(target)
    asker = _Asker(manners)
    with ThreadPoolExecutor(manners.at_once) as pool:
        answers = {target: answer for site in pool.map(asker.site, by_site.values()) for target, answer in site.items()}
    check_connection(answers)
    return answers


def check_connection(answers: Mapping[str, Answer]) -> None:
    """Raise UsageError when not one of several websites can be found, or the only one cannot be reached from here."""
    websites = {urlsplit(target).netloc for target in answers}
    nowhere = {NO_CONNECTION} if len(websites) == 1 else {NO_CONNECTION, NO_SUCH_HOST}
    if answers and all(answer.failure in nowhere for answer in answers.values()):
        raise UsageError("the web addresses cannot be asked: this computer has no connection; check without --online")


class _NoRedirects(HTTPRedirectHandler):
    """Leaves it to the caller where to go next."""

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: Message, newurl: str
    ) -> Request | None:
        return None


@dataclass(slots=True)
class _Asker:
    """Asks the addresses of a website one after the other."""

    manners: Manners
    _opener: OpenerDirector = field(default_factory=lambda: build_opener(_NoRedirects))
    _rules: dict[str, RobotFileParser] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def site(self, targets: list[str]) -> Mapping[str, Answer]:
        first, *others = targets
        answers = {first: self._answer(first)}
        if answers[first].failure in (NO_SUCH_HOST, NO_CONNECTION):
            return dict.fromkeys(targets, answers[first])
        for target in others:
            time.sleep(self.manners.pause)
            answers[target] = self._answer(target)
        return answers

    def _answer(self, target: str) -> Answer:
        address = _requestable(target)
        for_good = True
        for _ in range(self.manners.redirects):
            if not self._may_ask(address):
                return Answer(failure=_UNWANTED)
            try:
                status, location = self._ask(address)
            except (OSError, http.client.HTTPException, ValueError) as error:
                return Answer(failure=_why(error))
            if status not in _MOVED or not location:
                moved = for_good and address != _requestable(target)
                return Answer(status, moved_to=address if moved else "")
            for_good = for_good and status in _MOVED_FOR_GOOD
            address = _requestable(urljoin(address, location))
            if urlsplit(address).scheme not in ("http", "https"):
                return Answer(failure="it leads to an address that is none of the web")
        return Answer(failure="it leads from one address to the next and never arrives")

    def _ask(self, address: str) -> tuple[int, str]:
        status, location = self._open(address, "HEAD")
        return self._open(address, "GET") if status in _ASK_WHOLE else (status, location)

    def _open(self, address: str, method: str) -> tuple[int, str]:
        request = Request(address, method=method, headers={"User-Agent": AGENT, "Accept": "*/*"})  # noqa: S310
        try:
            with self._opener.open(request, timeout=self.manners.timeout) as response:
                return response.status, ""
        except HTTPError as error:
            with error:
                return error.code, error.headers.get("Location", "")

    def _may_ask(self, address: str) -> bool:
        parts = urlsplit(address)
        root = f"{parts.scheme}://{parts.netloc}"
        with self._lock:
            rules = self._rules.get(root)
        if rules is None:
            rules = self._read_rules(root)
            with self._lock:
                self._rules[root] = rules
        return rules.can_fetch(NAME, address)

    def _read_rules(self, root: str) -> RobotFileParser:
        rules = RobotFileParser()
        request = Request(f"{root}/robots.txt", headers={"User-Agent": AGENT})  # noqa: S310
        try:
            with self._opener.open(request, timeout=self.manners.timeout) as response:
                rules.parse(response.read(500_000).decode("utf-8", "replace").splitlines())
        except (OSError, http.client.HTTPException, ValueError):
            # No rules, or no website: the question itself will tell.
            rules.parse([])
        return rules


def _requestable(target: str) -> str:
    """The address as it goes over the wire: without its fragment, in ASCII."""
    parts = urlsplit(urldefrag(target).url)
    host = parts.netloc.encode("idna").decode() if not parts.netloc.isascii() else parts.netloc
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~")
    return urlunsplit((parts.scheme.lower(), host.lower(), path, quote(parts.query, safe="/%:@!$&'()*+,;=~?[]"), ""))


def _why(error: Exception) -> str:
    """Why there was no answer, for people."""
    reason = error.reason if isinstance(error, URLError) and isinstance(error.reason, Exception) else error
    match reason:
        case socket.gaierror(errno=socket.EAI_NONAME):
            return NO_SUCH_HOST
        case socket.gaierror():
            return NO_CONNECTION
        case TimeoutError():
            return "the website did not answer in time"
        case ssl.SSLError():
            return "the website has no valid certificate"
        case ConnectionError():
            return "the website refused the connection"
        case OSError() if "unreachable" in str(reason):
            return NO_CONNECTION
    return "the website did not answer as a website does"
