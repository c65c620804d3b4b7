import gzip
from collections.abc import Iterator
from dataclasses import replace
from fnmatch import fnmatchcase
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from threading import Thread

import brotli
import pytest

from compiler.client.opening import HOST
from compiler.locations import repository
from compiler.site.compressing import compress
from compiler.site.hosting import PAGES_POLICY, headers, headers_file
from compiler.site.plan import Site
from compiler.site.serving import server
from guide.bundle.manifest import entry


def rules(file: str) -> dict[str, dict[str, str]]:
    """The headers for each pattern of a file of headers."""
    found: dict[str, dict[str, str]] = {}
    for line in file.splitlines():
        if line.startswith("/"):
            found[line] = pattern = {}
        else:
            name, value = line.strip().split(": ", 1)
            pattern[name] = value
    return found


def test_no_file_of_a_site_gets_two_policies_and_every_page_has_one(planned: Site, site: Path) -> None:
    ((_, file),) = headers_file(replace(planned, has_app=True), {})
    found = rules(file.decode())
    addresses = ["/" + path.relative_to(site).as_posix().removesuffix("index.html") for path in site.rglob("*.html")]
    for address in [*addresses, "/worker.js", "/app/", "/app/python-worker.js", "/index.html"]:
        policies = [
            rule["Content-Security-Policy"]
            for pattern, rule in found.items()
            if fnmatchcase(address, pattern) and "Content-Security-Policy" in rule
        ]
        assert policies == [headers(address.removeprefix("/"))["Content-Security-Policy"]], address


def test_the_example_for_nginx_has_the_same_headers() -> None:
    example = (repository() / "docs" / "hosting.md").read_text(encoding="utf-8")
    for path in ("de/", "app/", "assets/0123456789ab/style.css"):
        assert [value for value in headers(path).values() if f'"{value}"' not in example] == []


def test_what_is_named_by_its_bytes_is_kept_and_everything_else_asked_for_again() -> None:
    assert "immutable" in headers("assets/0123456789ab/style.css")["Cache-Control"]
    assert "immutable" in headers("offline/0123456789abcdef.json")["Cache-Control"]
    assert {headers(path)["Cache-Control"] for path in ("", "de/", "worker.js", "app/main.dart.js")} == {"no-cache"}


def test_compressed_twins_hold_the_same_and_are_there_where_they_are_smaller(tmp_path: Path) -> None:
    files = {"page.html": b"<p>Amt</p>" * 200, "short.txt": b"Amt" * 20, "picture.png": b"0" * 2000}
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    compress(tmp_path, {name: entry(content) for name, content in files.items()})
    assert {file.name for file in tmp_path.iterdir()} == {*files, "page.html.gz", "page.html.br"}
    zipped = (tmp_path / "page.html.gz").read_bytes()
    assert gzip.decompress(zipped) == files["page.html"]
    assert zipped[4:8] == bytes(4)  # no time
    assert brotli.decompress((tmp_path / "page.html.br").read_bytes()) == files["page.html"]


@pytest.fixture
def connection(site: Path) -> Iterator[HTTPConnection]:
    """A connection to the site as it is served on this machine."""
    with server(site, HOST, 0) as running:
        Thread(target=running.serve_forever, args=(0.01,), daemon=True).start()
        connection = HTTPConnection(HOST, running.server_port, timeout=5)
        yield connection
        connection.close()
        running.shutdown()


def ask(connection: HTTPConnection, address: str) -> tuple[HTTPResponse, str]:
    connection.request("GET", address)
    answer = connection.getresponse()
    return answer, answer.read().decode()


def test_a_page_is_served_with_its_headers(connection: HTTPConnection) -> None:
    answer, text = ask(connection, "/de/arrive/first-day/?at=x")
    assert answer.status == 200
    assert "Der erste Tag" in text
    assert answer.headers["Content-Security-Policy"].startswith(PAGES_POLICY)
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("address", ["/de/nowhere/", "/media/", "/../pyproject.toml", "/%2e%2e/%2e%2e/etc/passwd"])
def test_what_is_not_there_leads_to_the_page_that_says_so(connection: HTTPConnection, address: str) -> None:
    answer, text = ask(connection, address)
    assert answer.status == 404
    assert answer.headers["Content-Type"].startswith("text/html")
    assert 'data-screen="missing"' in text
