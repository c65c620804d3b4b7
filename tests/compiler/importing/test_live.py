"""A region is asked at its address, with its pictures, and a website that fails leaves nothing behind."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from click.testing import CliRunner, Result
from PIL import Image

from compiler.cli import main
from compiler.importing.fetching import Bounds, Unreachable, fetch
from compiler.importing.integreat.live import source_of
from region import HOST, Answer, page, translated

REGIONS = [
    {
        "name": "Landkreis Muster",
        "name_without_prefix": "Muster",
        "path": "musterkreis",
        "languages": [{"code": "de", "bcp47_tag": "de-DE"}, {"code": "de-si", "bcp47_tag": "de-DE-simple"}],
    }
]


class Website:
    """An Integreat on this machine; ``answers`` are the bodies by path, ``cut`` those that end too early."""

    def __init__(self) -> None:
        self.answers: dict[str, bytes] = {}
        self.cut: set[str] = set()
        self.asked: list[str] = []
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.address = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True).start()

    def say(self, path: str, data: object) -> None:
        """Answer with JSON, in which the website's own address is right."""
        self.answers[path] = json.dumps(data).replace(HOST, self.address).encode()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        website = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                website.asked.append(self.path)
                path = urlsplit(self.path).path
                content = website.answers.get(path)
                self.send_response(404 if content is None else 200)
                self.send_header("Content-Length", str(len(content or b"") + (path in website.cut)))
                self.end_headers()
                self.wfile.write(content or b"")

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002
                pass

        return Handler


@pytest.fixture
def website() -> Iterator[Website]:
    website = Website()
    website.say("/api/v3/regions/", REGIONS)
    german, easy = translated(_pictured(), page("de-si/a", "A"))
    website.say("/api/v3/musterkreis/de/pages/", [german])
    website.say("/api/v3/musterkreis/de-si/pages/", [easy])
    website.answers["/media/entrance.png"] = _picture()
    website.answers["/media/letter.png"] = b"Dear"
    yield website
    website.server.shutdown()
    website.server.server_close()


def _pictured() -> Answer:
    pictures = (
        '<img src="/media/entrance.png" alt="The entrance"><img src="/media/letter.png"><img src="/media/gone.png">'
    )
    return page("de/a", "A", f"<p>a {pictures}</p><img src='{HOST}/media/entrance.png' alt='003-entrance'>")


def _picture(size: tuple[int, int] = (400, 300)) -> bytes:
    out = BytesIO()
    Image.new("RGB", size, "teal").save(out, "PNG")
    return out.getvalue()


def guide(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def test_a_region_is_asked_for_its_languages_pages_and_pictures(website: Website, tmp_path: Path) -> None:
    result = guide("import", "integreat", "--out", tmp_path / "content", f"{website.address}/musterkreis/de/a/")
    assert result.exit_code == 0, result.output
    content = tmp_path / "content"
    assert "name: {de: Muster}\nlanguages: [de, de-simple]\n" in (content / "guide.yaml").read_text()
    assert [path.name for path in (content / "media").iterdir()] == ["entrance.png"]
    assert (
        (content / "a/de.md")
        .read_text()
        .endswith("---\na\n\n![The entrance](/media/entrance.png)\n\n![A](/media/entrance.png)\n")
    )
    assert "because it is no picture that can be opened" in result.output
    assert "because it answered 404 Not Found" in result.output
    assert "called like its page" in result.output
    assert guide("check", "--content", content).exit_code == 0


def test_a_second_import_asks_for_no_picture_again(website: Website, tmp_path: Path) -> None:
    arguments = (
        "import",
        "integreat",
        "--out",
        tmp_path / "content",
        f"{website.address}/api/v3/musterkreis/de/pages/",
    )
    guide(*arguments)
    website.asked.clear()
    assert guide(*arguments).exit_code == 0
    assert "/media/entrance.png" not in website.asked
    assert "/media/gone.png" in website.asked


def test_pictures_of_editors_are_not_overwritten(website: Website, tmp_path: Path) -> None:
    arguments = ("import", "integreat", "--out", tmp_path / "content", f"{website.address}/musterkreis/")
    guide(*arguments, "--no-pictures")
    own = tmp_path / "content/media/entrance.png"
    own.parent.mkdir()
    own.write_bytes(b"own")
    guide(*arguments)
    assert own.read_bytes() == b"own"
    assert (tmp_path / "content/media/entrance-2.png").exists()


def test_one_language_can_be_asked_for(website: Website, tmp_path: Path) -> None:
    guide("import", "integreat", "--out", tmp_path, f"{website.address}/musterkreis/", "--language", "de-simple")
    assert not [path for path in website.asked if "/de/" in path]
    assert (tmp_path / "a/de-simple.md").exists()


def test_a_language_that_is_not_there_is_a_sentence_with_those_that_are(website: Website, tmp_path: Path) -> None:
    asked = ("import", "integreat", "--out", tmp_path / "content", f"{website.address}/musterkreis/")
    result = guide(*asked, "--language", "de", "--language", "xx")
    assert result.exit_code == 2
    words = "--language: expected one of the languages that are there (de, de-simple), found 'xx'"
    assert result.output.splitlines()[-1] == f"Error: {words}"
    assert not [path for path in website.asked if path.endswith("/pages/")]


@pytest.mark.parametrize(
    ("path", "words"),
    [("", "expected a region behind the host, such as musterkreis"), ("/musterkries/", "did you mean musterkreis?")],
)
def test_a_region_that_is_not_there_is_a_sentence(website: Website, tmp_path: Path, path: str, words: str) -> None:
    result = guide("import", "integreat", "--out", tmp_path / "content", website.address + path)
    assert (result.exit_code, words in result.output) == (2, True), result.output


def test_a_website_that_fails_halfway_leaves_nothing_behind(website: Website, tmp_path: Path) -> None:
    del website.answers["/api/v3/musterkreis/de-si/pages/"]
    result = guide("import", "integreat", "--out", tmp_path / "content", f"{website.address}/musterkreis/")
    assert result.exit_code == 2
    assert "de-si/pages/ answered 404 Not Found; nothing was imported" in result.output
    assert list(tmp_path.iterdir()) == []


def test_an_answer_that_ends_too_early_is_none(website: Website, tmp_path: Path) -> None:
    website.cut.add("/api/v3/musterkreis/de/pages/")
    result = guide("import", "integreat", "--out", tmp_path / "content", f"{website.address}/musterkreis/")
    assert (result.exit_code, "stopped in the middle of its answer" in result.output) == (2, True)
    assert list(tmp_path.iterdir()) == []


def test_a_website_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    result = guide("import", "integreat", "--out", tmp_path / "content", "http://127.0.0.1:9/musterkreis/")
    assert result.exit_code == 2
    assert "cannot be reached" in result.output


def test_bytes_are_bounded_and_machines_of_the_own_network_are_left_alone(website: Website) -> None:
    address = f"{website.address}/media/entrance.png"
    with pytest.raises(Unreachable, match="more than"):
        fetch(address, Bounds(size=10))
    with pytest.raises(Unreachable, match="not on the internet"):
        fetch(address, Bounds(size=10_000), own_hosts=("example.org",))
    with pytest.raises(Unreachable, match="no web address"):
        fetch("file:///etc/hostname", Bounds(size=10_000))


def test_addresses_of_the_app_lead_to_the_api_of_the_editors() -> None:
    assert source_of("https://integreat.app/musterkreis/de/a").address("musterkreis", "de", "pages") == (
        "https://cms.integreat-app.de/api/v3/musterkreis/de/pages/"
    )


def test_large_pictures_become_small_ones(website: Website, tmp_path: Path) -> None:
    website.answers["/media/entrance.png"] = _picture((2600, 100))
    guide("import", "integreat", "--out", tmp_path, f"{website.address}/musterkreis/")
    with Image.open(tmp_path / "media/entrance.webp") as picture:
        assert picture.width == 2000
