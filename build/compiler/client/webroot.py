"""Flet's web client as a folder that asks nobody but its own server for anything.

Two things in the client of the package would leave the machine or go wrong without a connection: it
asks a content delivery network for a library it does not need, and for glyphs it misses it asks its
server for Noto fonts by the names Google gives them. The first is blocked by a Content-Security-Policy,
the second is answered with the fonts of the app.

Two more would go wrong for a reader on a slow device: the first frame would show boxes for letters, since fonts
come after it unless the engine's own list names them; and while all of it loads, nobody could be called.

And one for whoever has a keyboard alone: the Tab key would go back and forth between bars and content.
"""

import hashlib
import json
import re
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from compiler.client import focus_parts
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

# What a browser never needs of the package: debug symbols, other renderers.
_LEFT_OUT = ("*.symbols", "*.map", "skwasm*", "wimp*", "main.dart.wasm", "main.dart.mjs", "experimental_webparagraph")
# Python for the browser, where a server runs it.
_SERVED_WITHOUT = ("pyodide",)

# Family in the engine's list of fallback fonts -> our file of that script.
_FONTS: Mapping[str, str] = {
    "roboto": "NotoSans-Latin.ttf",
    "notosans": "NotoSans-LatinExt.ttf",
    "notosansarabic": "NotoSansArabic.ttf",
    "notosansethiopic": "NotoSansEthiopic.ttf",
}
_FALLBACK = re.compile(r'"((?:noto[a-z0-9]+|roboto)/v\d+/[^"]+?\.woff2)"')

_ICONS = "MaterialIcons"
"""The only one of the package's own fonts that the guide uses: others are for formulas and for another platform."""

_CHARSET = '<meta charset="UTF-8">'
_PICTURE = '<img src="icons/loading-animation.png" alt="" />'
_WAITING = """<style>
      @keyframes turn { to { transform: rotate(1turn) } }
      #loading { color: #8a8a8a }
      #loading i { width: 40px; height: 40px; border: 4px solid; border-bottom-color: transparent; border-radius: 50% }
      #loading i { animation: turn 1s linear infinite }
      #loading a { position: fixed; bottom: 32px; padding: 14px 28px; border: 1px solid; border-radius: 28px }
      #loading a { color: inherit; font: 20px sans-serif; text-decoration: none }
    </style>
    <i></i>
    <a href="tel:112">SOS 112</a>"""


def web_root(cache: Path, fonts: Path) -> Path:
    """The folder, made once below ``cache`` for each version of all that it is made of; ``fonts`` are the app's."""
    return made_once(
        cache / f"client-{client_version(fonts)}", lambda folder: lay_client(folder, fonts, POLICY, _SERVED_WITHOUT)
    )


def made_once(folder: Path, make: Callable[[Path], None]) -> Path:
    """The folder, made beside its place when it is not there yet."""
    if not folder.is_dir():
        beside = folder.with_name(folder.name + ".new")
        shutil.rmtree(beside, ignore_errors=True)
        make(beside)
        beside.rename(folder)
    return folder


def lay_client(folder: Path, fonts: Path, policy: str, left_out: Iterable[str]) -> None:
    """Put the web client into a new folder, with what is said above mended and without the files left out."""
    shutil.copytree(_package(), folder, ignore=shutil.ignore_patterns(*_LEFT_OUT, *left_out))
    index = folder / "index.html"
    replace_in(index, _CHARSET, f'{_CHARSET}\n  <meta http-equiv="Content-Security-Policy" content="{policy}">')
    replace_in(index, _PICTURE, _WAITING)
    _lay_fonts(folder, fonts)
    _list_fonts(folder / "assets" / "FontManifest.json", fonts)
    _part_focus(folder / "main.dart.js")


def client_version(fonts: Path, *others: Path) -> str:
    """Changes with Flet, with what is changed of it here and in ``others``, and with the fonts."""
    made_by = (Path(__file__), Path(focus_parts.__file__), *others)
    parts = [version("flet-web"), *(file.read_text(encoding="utf-8") for file in made_by)]
    parts += [f"{file.name} {file.stat().st_size}" for file in sorted(fonts.glob("*.ttf"))]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:12]


def replace_in(file: Path, place: str, new: str) -> None:
    """Put something new in the place of a text that the client is known to have."""
    text = file.read_text(encoding="utf-8")
    if place not in text:
        raise RuntimeError(f"{file}: expected {place}; this version of Flet needs another place for {new}")
    file.write_text(text.replace(place, new, 1), encoding="utf-8")


def _package() -> Path:
    # Importing the package would import all of Flet, which no command but this one needs.
    found = find_spec("flet_web")
    if found is None or found.origin is None:
        raise UsageError("the web client is not installed; run: uv pip sync requirements.lock")
    return Path(found.origin).parent / "web"


def fallback_fonts(engine: str) -> Iterator[str]:
    """The paths, below ``assets/fonts``, at which the engine's compiled code looks for fonts."""
    yield from sorted({match[1] for match in _FALLBACK.finditer(engine)})


def _lay_fonts(root: Path, fonts: Path) -> None:
    engine = (root / "main.dart.js").read_text(encoding="utf-8")
    for path in fallback_fonts(engine):
        ours = _FONTS.get(path.split("/", 1)[0])
        if ours is not None:
            target = root / "assets" / "fonts" / path
            target.parent.mkdir(parents=True, exist_ok=True)
            # The engine reads what a font file is from its bytes, not from its name.
            shutil.copyfile(fonts / ours, target)


def _list_fonts(manifest: Path, fonts: Path) -> None:
    """Have the engine load the fonts before it draws anything; a family is called as its file."""
    own = [font for font in json.loads(manifest.read_text(encoding="utf-8")) if font["family"] == _ICONS]
    # Below the engine's own folder of assets; the app's lie beside that folder.
    files = sorted(fonts.glob("*.ttf"))
    ours = [{"family": file.stem, "fonts": [{"asset": f"../{fonts.name}/{file.name}"}]} for file in files]
    manifest.write_text(json.dumps([*own, *ours], indent=2), encoding="utf-8")


def _part_focus(client: Path) -> None:
    client.write_text(focus_parts.with_focus_parts(client.read_text(encoding="utf-8")), encoding="utf-8")
