"""Web addresses are asked on a real server, which answers in all the ways websites do."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from click.testing import CliRunner

from compiler.checking.answers import NO_CONNECTION, NO_SUCH_HOST, Answer
from compiler.checking.asking import Manners, ask_all, check_connection
from compiler.cli import main
from compiler.errors import UsageError
from contents import PAGE, write_content

QUICK = Manners(timeout=0.5, pause=0)

ROBOTS = b"User-agent: *\nDisallow: /private\n"
REDIRECTS = {
    "/moved": (301, "/there"),
    "/for-now": (302, "/there"),
    "/first-for-now": (302, "/moved"),
    "/round": (301, "/round"),
    "/gone-elsewhere": (301, "/nowhere"),
    "/to-a-file": (301, "file:///etc/passwd"),
    "/nowhere-to-go": (301, None),
}


class Website(ThreadingHTTPServer):
    """Remembers what it was asked."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: list[tuple[str, str]] = []
        self.patience = threading.Event()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class Handler(BaseHTTPRequestHandler):
    server: Website

    def do_HEAD(self) -> None:
        self.answer()

    def do_GET(self) -> None:
        self.answer()

    def answer(self) -> None:
        self.server.asked.append((self.command, self.path))
        if self.path == "/robots.txt":
            self.reply(200, ROBOTS)
        elif self.path in REDIRECTS:
            status, location = REDIRECTS[self.path]
            self.reply(status, location=location)
        elif self.path == "/slow":
            self.server.patience.wait(5)
        elif self.path == "/babble":
            self.wfile.write(b"what?\r\n")
        elif self.path == "/no-heads":
            self.reply(405 if self.command == "HEAD" else 200)
        elif self.path == "/busy":
            self.reply(503)
        else:
            self.reply(200 if self.path.startswith("/there") else 404)

    def reply(self, status: int, body: bytes = b"", location: str | None = None) -> None:
        self.send_response(status)
        if location is not None:
            self.send_header("Location", location)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


@pytest.fixture
def website() -> Iterator[Website]:
    with Website() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        server.patience.set()
        server.shutdown()
        thread.join()


@pytest.mark.parametrize(
    ("path", "answer"),
    [
        ("/there", Answer(200)),
        ("/there?a=b c&d=ü#part", Answer(200)),
        ("/thereé", Answer(200)),
        ("/nowhere", Answer(404)),
        ("/busy", Answer(503)),
        ("/no-heads", Answer(200)),
        ("/for-now", Answer(200)),
        ("/first-for-now", Answer(200)),
        ("/gone-elsewhere", Answer(404, moved_to="{}/nowhere")),
        ("/moved", Answer(200, moved_to="{}/there")),
        ("/round", Answer(failure="it leads from one address to the next and never arrives")),
        ("/to-a-file", Answer(failure="it leads to an address that is none of the web")),
        ("/nowhere-to-go", Answer(301)),
        ("/private/page", Answer(failure="the website does not want to be asked by programs (robots.txt)")),
        ("/slow", Answer(failure="the website did not answer in time")),
        ("/babble", Answer(failure="the website did not answer as a website does")),
    ],
)
def test_an_address_answers(website: Website, path: str, answer: Answer) -> None:
    expected = Answer(answer.status, answer.moved_to.format(website.address), answer.failure)
    assert ask_all([website.address + path], QUICK) == {website.address + path: expected}


def test_each_page_is_asked_once_and_nothing_that_is_private(website: Website) -> None:
    targets = [f"{website.address}{path}" for path in ("/there", "/there", "/there/2", "/private")]
    ask_all(targets, QUICK)
    assert website.asked == [("GET", "/robots.txt"), ("HEAD", "/there"), ("HEAD", "/there/2")]


def test_a_website_that_is_not_there_is_an_answer(website: Website) -> None:
    targets = [
        f"{website.address}/there",
        "http://127.0.0.1:9/",
        "http://no-such-host.invalid/",
        "https://127.0.0.1:9/",
    ]
    answers = ask_all(targets, QUICK)
    assert answers["http://127.0.0.1:9/"].failure == "the website refused the connection"
    assert answers["http://no-such-host.invalid/"].failure in (NO_SUCH_HOST, NO_CONNECTION)
    assert answers[f"{website.address}/there"].is_there


def test_no_connection_at_all_is_a_sentence() -> None:
    lost, unknown = Answer(failure=NO_CONNECTION), Answer(failure=NO_SUCH_HOST)
    for answers in ([lost, lost], [lost, unknown], [unknown, unknown], [lost]):
        with pytest.raises(UsageError, match="has no connection"):
            check_connection(dict(zip(("https://example.org/", "https://example.com/"), answers, strict=False)))


def test_one_website_that_is_not_there_is_no_lost_connection() -> None:
    check_connection({"https://example.org/": Answer(failure=NO_SUCH_HOST)})
    check_connection({"https://example.org/": Answer(failure=NO_CONNECTION), "https://example.com/": Answer(404)})


def test_nothing_to_ask_is_no_failure() -> None:
    assert ask_all([], QUICK) == {}


def test_the_command_tells_what_the_web_answered(website: Website, tmp_path: Path) -> None:
    paths = ("there", "nowhere", "moved", "busy")
    links = "\n\n".join(f"[{path}]({website.address}/{path})" for path in paths)
    content = write_content(tmp_path, {"arrive/de.md": PAGE + links + "\n"})
    output = CliRunner().invoke(main, ["check", "--online", "--content", str(content)]).output
    assert f":6:11: dead-link {website.address}/nowhere: the website says 404, not found" in output
    assert f":8:9: moved-link {website.address}/moved has moved to {website.address}/there" in output
    assert f":10:8: unanswered-link {website.address}/busy: the website answered 503" in output
    assert "-link" not in output.partition(":4:")[2].partition("\n")[0]
