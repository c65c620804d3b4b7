"""A web host with a site in a folder of it, which can be stopped and started, and remembers what it was asked for."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from threading import Thread

from compiler.client.opening import HOST
from compiler.site.serving import Handler, Server

BELOW = "/city/guide/"
"""Where the site lies on the host."""


class _Handler(Handler):
    """Serves the site below its folder, and answers what is ``broken`` as the log-in page of a network would."""

    # A connection that is kept open would be answered by a host that has stopped.
    protocol_version = "HTTP/1.0"

    def __init__(self, *args: object, host: "Host", **options: object) -> None:
        self._host = host
        super().__init__(*args, directory=str(host.folder), **options)  # type: ignore[arg-type]

    def do_GET(self) -> None:  # noqa: N802  as it is called there
        """Answer, and remember what was asked for."""
        asked = self.path.removeprefix(BELOW[:-1])
        is_broken = any(broken and broken in asked for broken in self._host.broken)
        self.path = "/robots.txt" if is_broken else asked
        self._host.asked.append(asked.removeprefix("/"))
        super().do_GET()


@dataclass
class Host:
    """``folder`` is the site that is served; ``asked`` are paths below it, ``broken`` parts of such."""

    folder: Path
    asked: list[str] = field(default_factory=list)
    broken: tuple[str, ...] = ()
    port: int = 0
    _server: Server | None = None

    @property
    def address(self) -> str:
        """The address of the site, without a slash at the end."""
        return f"http://{HOST}:{self.port}{BELOW[:-1]}"

    def start(self) -> None:
        """Answer, at the same address as before."""
        handler = partial(_Handler, host=self)
        self._server = Server((HOST, self.port), handler)
        self.port = self._server.server_port
        Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()

    def stop(self) -> None:
        """Answer nobody any more."""
        if self._server:
            self._server.shutdown()
            self._server.server_close()
            self._server = None


@contextmanager
def hosted(folder: Path) -> Iterator[Host]:
    """A host with the site in ``folder``."""
    host = Host(folder)
    host.start()
    try:
        yield host
    finally:
        host.stop()
