"""Flet's web client with Python for the browser, as files that any static host can serve in any folder."""

import json
import re
import shutil
from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path

from compiler.client.webroot import client_version, lay_client, made_once, replace_in

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "worker-src 'self'",
        # Flutter writes the style of its own elements.
        "style-src 'self' 'unsafe-inline'",
        "connect-src 'self' data: blob:",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "manifest-src 'self'",
        "base-uri 'self'",
        "form-action 'none'",
    )
)
"""What the app may do; in a header as well, since a policy in the page does not bind the worker that runs Python."""

# Python's tools for the command line and for packages from a network; libraries of controls the guide has not.
_LEFT_OUT = (
    *("python", "python.bat", "python.exe", "python_cli_entry.mjs", "pyodide.js", "package.json", "*.d.ts"),
    *("micropip-*", "packaging-*", "flutter_service_worker.js"),
    *(
        "flutter_math_fork",
        "flutter_map",
        "media_kit",
        "record_web",
        "cupertino_icons",
        "roboto.woff2",
        "loading-animation.png",
    ),
)

# Where the client has Flet's sign -> ours of that size or a larger one, as the site's assets call it.
_SIGNS: Mapping[str, str] = {
    "favicon.png": "icon-180.png",
    "icons/apple-touch-icon-192.png": "icon-192.png",
    "icons/icon-192.png": "icon-192.png",
    "icons/icon-512.png": "icon-512.png",
    "icons/icon-maskable-192.png": "icon-192.png",
    "icons/icon-maskable-512.png": "icon-512.png",
}

_START = "start.js"
_KEEP = "keep.js"
_BASE = '<base href="/">'
_TITLE = "<title>Flet</title>"
_DESCRIPTION = '<meta name="description" content="Flet application.">'
_NAME = '<meta name="apple-mobile-web-app-title" content="Flet">'
_SCRIPT = re.compile(r"\s*<script>.*?</script>", re.DOTALL)
_SETTINGS = "<!-- fletAppConfig -->"
_BRIDGE = '<script src="python.js"></script>'
# Flutter's own service worker is there to remove itself, and whatever else is registered at its address.
_OWN_WORKER = re.compile(r"\s*serviceWorkerSettings: \{.*?\},", re.DOTALL)


def client_files(cache: Path, fonts: Path, name: str, signs: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """The files of the client of the guide called ``name``, with its ``signs`` by their names; ``fonts`` are the app's.

    What is the same for every guide is made once below ``cache``.
    """
    made_by = [Path(__file__), *(Path(__file__).with_name(script) for script in (_START, _KEEP))]
    folder = made_once(cache / f"app-{client_version(fonts, *made_by)}", lambda folder: _make(folder, fonts))
    own = _named(folder, name) | {path: signs[sign] for path, sign in _SIGNS.items()}
    for file in sorted(folder.rglob("*")):
        path = file.relative_to(folder).as_posix()
        if file.is_file():
            yield path, own.get(path) or file.read_bytes()


def _make(folder: Path, fonts: Path) -> None:
    lay_client(folder, fonts, POLICY, _LEFT_OUT)
    shutil.copytree(fonts, folder / "fonts", ignore=shutil.ignore_patterns("*.md"))
    index = folder / "index.html"
    replace_in(index, _BASE, '<base href="./">')
    index.write_text(_SCRIPT.sub("", index.read_text(encoding="utf-8")), encoding="utf-8")
    replace_in(index, _SETTINGS, f'<script src="{_START}"></script>')
    replace_in(index, _BRIDGE, f'{_BRIDGE}\n  <script src="{_KEEP}"></script>')
    for script in (_START, _KEEP):
        shutil.copyfile(Path(__file__).with_name(script), folder / script)
    bootstrap = folder / "flutter_bootstrap.js"
    bootstrap.write_text(_OWN_WORKER.sub("", bootstrap.read_text(encoding="utf-8")), encoding="utf-8")


def _named(folder: Path, name: str) -> dict[str, bytes]:
    """The files that say what the guide is called."""
    index = (folder / "index.html").read_text(encoding="utf-8")
    for place in (_TITLE, _DESCRIPTION, _NAME):
        index = index.replace(place, place.replace("Flet application.", "Flet").replace("Flet", escape(name)))
    manifest = json.loads((folder / "manifest.json").read_bytes())
    manifest |= {"name": name, "short_name": name, "description": name, "id": ".", "theme_color": "#FFFFFF"}
    return {"index.html": index.encode(), "manifest.json": json.dumps(manifest, indent=2).encode()}
