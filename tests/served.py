"""The client as a server on this machine, for tests and pictures in a browser."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from compiler.client.opening import HOST, client_program, serving

STARTING = 60.0
"""How long the server may take until it answers, in seconds."""

ENDING = 5.0
"""How long the server may take to end by itself, in seconds."""


@contextmanager
def served(bundle: Path, data: Path) -> Iterator[str]:
    """The address at which the guide in ``bundle`` is open; ``data`` is the folder of the device."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
    environment = os.environ | serving(port)
    environment |= {"GUIDE_BUNDLE": str(bundle), "FLET_APP_STORAGE_DATA": str(data)}
    with subprocess.Popen([sys.executable, str(client_program())], env=environment) as client:
        try:
            _wait(port)
            yield f"http://{HOST}:{port}"
        finally:
            client.terminate()
            _end(client)


def _end(client: subprocess.Popen[bytes]) -> None:
    try:
        client.wait(ENDING)
    except subprocess.TimeoutExpired:
        # The web server waits for the sessions of browsers that have gone, sometimes for ever.
        client.kill()


def _wait(port: int) -> None:
    deadline = time.monotonic() + STARTING
    while time.monotonic() < deadline:
        with socket.socket() as probe:
            if probe.connect_ex((HOST, port)) == 0:
                return
        time.sleep(0.1)
    raise TimeoutError(f"nothing answers at port {port}")
