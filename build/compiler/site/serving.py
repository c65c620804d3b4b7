"""A site served to browsers of this machine, with the headers that a host should send."""

import sys
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from compiler.site.hosting import headers

MISSING = "404.html"


class Handler(SimpleHTTPRequestHandler):
    """Answers with the files of a site; an address that leads nowhere gets the site's own page for that."""

    protocol_version = "HTTP/1.1"
    # What browsers insist on, whatever this machine takes the endings for.
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {
        ".ics": "text/calendar",
        ".js": "text/javascript",
        ".mjs": "text/javascript",
        ".wasm": "application/wasm",
        ".webmanifest": "application/manifest+json",
    }

    def send_head(self) -> Any:
        """The whole file each time: the time of its change is told in seconds, and two editions may lie closer."""
        del self.headers["If-Modified-Since"]
        return super().send_head()

    def end_headers(self) -> None:
        """The headers of the file as well."""
        for name, value in headers(unquote(urlsplit(self.path).path).removeprefix("/")).items():
            self.send_header(name, value)
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """The site's own page where nothing is found."""
        missing = Path(self.directory) / MISSING
        if code != HTTPStatus.NOT_FOUND or not missing.is_file():
            super().send_error(code, message, explain)
            return
        content = missing.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def list_directory(self, path: Any) -> None:
        """A folder without a page leads nowhere."""
        self.send_error(HTTPStatus.NOT_FOUND)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  as it is called there
        """What is asked for is nobody's business."""


class Server(ThreadingHTTPServer):
    """Answers several browsers at once."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that does not wait for an answer is no error."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def server(folder: Path, host: str, port: int) -> Server:
    """A server of the site in ``folder``, which answers once it is told to; raises OSError when the port is taken."""
    return Server((host, port), partial(Handler, directory=str(folder)))
