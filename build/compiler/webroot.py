"""Flet's web client as a folder that asks nobody but its own server for anything.

Two things in the client of the package would leave the machine or go wrong without a connection: it
asks a content delivery network for a library it does not need, and for glyphs it misses it asks its
server for Noto fonts by the names Google gives them. The first is blocked by a Content-Security-Policy,
the second is answered with the fonts of the app.
"""

import re
import shutil
from collections.abc import Iterator, Mapping
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from compiler.errors import UsageError

POLICY = "; ".join(
    (
        "default-src 'self' data: blob:",
        "script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval' blob:",
        "style-src 'self' 'unsafe-inline'",
        "connect-src 'self' data: blob: ws:",
        "worker-src 'self' blob:",
    )
)

# What a browser never needs of the package: Python for the browser, debug symbols, the second renderer.
_LEFT_OUT = ("pyodide", "*.symbols", "*.map", "skwasm*", "main.dart.wasm", "main.dart.mjs", "experimental_webparagraph")

# Family in the engine's list of fallback fonts -> our file of that script.
_FONTS: Mapping[str, str] = {
    "notosans": "NotoSans-LatinExt.ttf",
    "notosansarabic": "NotoSansArabic.ttf",
    "notosansethiopic": "NotoSansEthiopic.ttf",
}
_FALLBACK = re.compile(r'"((?:noto[a-z0-9]+|roboto)/v\d+/[^"]+?\.woff2)"')


def web_root(cache: Path, fonts: Path) -> Path:
    """The folder, made once for each version of Flet below ``cache``; ``fonts`` holds the app's fonts."""
    root = cache / f"web-{version('flet-web')}"
    if not root.is_dir():
        beside = root.with_name(root.name + ".new")
        shutil.rmtree(beside, ignore_errors=True)
        shutil.copytree(_package(), beside, ignore=shutil.ignore_patterns(*_LEFT_OUT))
        _set_policy(beside / "index.html")
        _lay_fonts(beside, fonts)
        beside.rename(root)
    return root


def _package() -> Path:
    # Importing the package would import all of Flet, which no command but this one needs.
    found = find_spec("flet_web")
    if found is None or found.origin is None:
        raise UsageError("the web client is not installed; run: uv pip sync requirements.lock")
    return Path(found.origin).parent / "web"


def fallback_fonts(engine: str) -> Iterator[str]:
    """The paths, below ``assets/fonts``, at which the engine's compiled code looks for fonts."""
    yield from sorted({match[1] for match in _FALLBACK.finditer(engine)})


def _set_policy(index: Path) -> None:
    charset = '<meta charset="UTF-8">'
    page = index.read_text(encoding="utf-8")
    if charset not in page:
        raise RuntimeError(f"{index}: expected {charset}; this version of Flet needs another place for the policy")
    policy = f'{charset}\n  <meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    index.write_text(page.replace(charset, policy, 1), encoding="utf-8")


def _lay_fonts(root: Path, fonts: Path) -> None:
    engine = (root / "main.dart.js").read_text(encoding="utf-8")
    for path in fallback_fonts(engine):
        ours = _FONTS.get(path.split("/", 1)[0])
        if ours is not None:
            target = root / "assets" / "fonts" / path
            target.parent.mkdir(parents=True, exist_ok=True)
            # The engine reads what a font file is from its bytes, not from its name.
            shutil.copyfile(fonts / ours, target)
