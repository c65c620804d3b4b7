"""``guide open``: compile when the content has changed, then show the guide in a window or serve its site locally."""

import os
import socket
import subprocess
import sys
import time
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

import click
from platformdirs import user_cache_path

from compiler import locations
from compiler.client.compiled import compiled_guide
from compiler.client.previewing import Client, end, preview
from compiler.client.webroot import web_root
from compiler.errors import UsageError
from compiler.site.current import current_site
from compiler.site.serving import server
from guide.bundle import layout

HOST = "127.0.0.1"
PORT = 8550
STARTING = 30.0
"""How long the local server may take to answer, in seconds."""


@click.command("open")
@click.argument("path", required=False, type=click.Path(path_type=Path))
@click.option(
    "--content", type=click.Path(path_type=Path), help="The folder with guide.yaml, as another way to say PATH."
)
@click.option("--web", is_flag=True, help="Serve the guide to a browser even where a window could be opened.")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=PORT,
    show_default=True,
    help="The port to serve at; a free one if taken.",
)
@click.option("--watch", "watching", is_flag=True, help="Follow the content as it is saved, and show what is wrong.")
def open_command(path: Path | None, content: Path | None, web: bool, port: int, watching: bool) -> None:
    """Open the guide at PATH, a content folder or a compiled guide.

    Without PATH it is the folder content.
    """
    guide = path or content or locations.CONTENT
    if not watching:
        bundle = compiled_guide(guide)
        if web or not _has_window():
            _serve(current_site(bundle, user_cache_path("newcomer-guide")), port)
        else:
            _run(_window([str(client_program())], {"GUIDE_BUNDLE": str(bundle)}))
        return
    if (guide / layout.MANIFEST).is_file():
        raise UsageError(f"{guide}: expected a content tree to watch, found a compiled guide; leave out --watch")
    assets = str(client_program().parent / "assets")

    def start(bundle: Path, data: Path) -> Client:
        told = {"GUIDE_BUNDLE": str(bundle), "GUIDE_ASSETS": assets, "GUIDE_PREVIEW_DATA": str(data)}
        # Safe (-P): a folder called preview where the command was called is not meant.
        return _start(["-P", "-m", "preview"], told, web, port)

    preview(guide, start)


def serving(port: int) -> dict[str, str]:
    """The environment in which the client serves itself to browsers on this machine."""
    root = web_root(user_cache_path("newcomer-guide"), client_program().parent / "assets" / "fonts")
    return {
        "FLET_FORCE_WEB_SERVER": "true",
        "FLET_SERVER_IP": HOST,
        "FLET_SERVER_PORT": str(port),
        "FLET_WEB_PATH": str(root),
        "FLET_WEB_RENDERER": "canvaskit",
    }


def _has_window() -> bool:
    """Whether there is a display and Flet's desktop client, which is downloaded at its first use."""
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return False
    if os.environ.get("FLET_VIEW_PATH"):
        return True
    from flet_desktop import ensure_client_cached

    try:
        ensure_client_cached()
    except (OSError, RuntimeError) as error:
        click.echo(f"There is no desktop client here ({error}), so the guide is served to a browser.")
        return False
    return True


def _start(program: list[str], told: dict[str, str], web: bool, port: int) -> Client:
    """The client, once it is there: a window where there can be one, else a server to browsers of this machine."""
    if not web and _has_window():
        return _window(program, told)
    port = _free_port(port)
    environment = os.environ | told | serving(port)
    client = subprocess.Popen([sys.executable, *program], env=environment, stdin=subprocess.PIPE)  # noqa: S603
    try:
        _wait(client, port)
    except KeyboardInterrupt:
        end(client)
        raise
    _tell(port)
    return client


def _window(program: list[str], told: dict[str, str]) -> Client:
    return subprocess.Popen([sys.executable, *program], env=os.environ | told, stdin=subprocess.PIPE)  # noqa: S603


def _serve(site: Path, port: int) -> None:
    """Serve the site to browsers of this machine until it is interrupted."""
    port = _free_port(port)
    with server(site, HOST, port) as running:
        _tell(port)
        with suppress(KeyboardInterrupt):
            running.serve_forever()


def _tell(port: int) -> None:
    click.echo(f"The guide is open at http://{HOST}:{port}/ (stop with Ctrl+C)")


def _run(client: Client) -> None:
    try:
        code = client.wait()
    except KeyboardInterrupt:
        end(client)
        return
    if code > 0:
        raise _ended(code)


def _ended(code: int) -> UsageError:
    return UsageError(f"the client ended with code {code}; its own message is above")


def client_program() -> Path:
    """The client's composition root."""
    guide = find_spec("guide")
    if guide is None or guide.origin is None:
        raise UsageError("the client is not installed; run: uv pip install -e app")
    return Path(guide.origin).parent.parent / "main.py"


def _wait(client: Client, port: int) -> None:
    deadline = time.monotonic() + STARTING
    while client.poll() is None and time.monotonic() < deadline:
        with socket.socket() as probe:
            if probe.connect_ex((HOST, port)) == 0:
                return
        time.sleep(0.1)
    if client.returncode is not None:
        raise _ended(client.returncode)
    end(client)
    raise UsageError(f"the client did not answer at port {port} within {STARTING:.0f} seconds")


def _free_port(wanted: int) -> int:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, wanted))
        except OSError:
            probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port
