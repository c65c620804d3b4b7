"""Pictures of what is imported, brought into the content tree as long as they can be had and shown."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from urllib.parse import unquote, urlsplit
from warnings import catch_warnings

from PIL import Image, UnidentifiedImageError

from compiler.checks.unfit_picture import MAX_BYTES, MAX_SIDE
from compiler.importing.drawings import check_drawing
from compiler.importing.fetching import Bounds, Unreachable
from compiler.importing.ids import readable, unique
from compiler.parsing import MEDIA

BOUNDS = Bounds(size=20 * 2**20, silence=10.0, total=60.0)
MAX_PICTURES = 2_000

_SUFFIXES: Mapping[str | None, str] = {"PNG": ".png", "JPEG": ".jpg", "GIF": ".gif", "WEBP": ".webp"}
_QUALITY = 80

Fetch = Callable[[str], bytes]


@dataclass(slots=True)
class Album:
    """The pictures that were asked for so far: paths by address, and the files of the new ones.

    ``known`` are those of earlier imports that are still there, ``taken`` the names of all pictures that are. Without
    ``fetch``, nothing else is to be had.
    """

    fetch: Fetch | None
    known: Mapping[str, str] = field(default_factory=dict)
    taken: frozenset[str] = frozenset()
    paths: dict[str, str] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)

    def path(self, address: str) -> str:
        """Where the picture lies in the content tree; raises Unreachable."""
        if address in self.refused:
            raise Unreachable(self.refused[address])
        if address not in self.paths:
            try:
                self.paths[address] = self.known.get(address) or self._new(address)
            except Unreachable as error:
                self.refused[address] = str(error)
                raise
        return self.paths[address]

    def _new(self, address: str) -> str:
        if len(self.paths) >= MAX_PICTURES:
            raise Unreachable(f"comes after {MAX_PICTURES} others")
        if self.fetch is None:
            raise Unreachable("was not asked for")
        content, suffix = fit(self.fetch(address))
        for path, other in self.files.items():
            if other == content:
                return path
        stem = readable(unquote(urlsplit(address).path).rpartition("/")[2].rpartition(".")[0]) or "picture"
        taken = self.taken.union(Path(path).stem for path in self.files)
        path = f"{MEDIA}/{unique(stem, taken)}{suffix}"
        self.files[path] = content
        return path


def fit(content: bytes) -> tuple[bytes, str]:
    """The picture as small as a cheap phone needs it, and the end of its name; raises Unreachable when it is none."""
    if content.lstrip().startswith(b"<") and len(content) <= MAX_BYTES:
        check_drawing(content)
        return content, ".svg"
    try:
        with catch_warnings(action="ignore"), Image.open(BytesIO(content)) as picture:
            suffix = _SUFFIXES.get(picture.format)
            if suffix is None:
                raise Unreachable("is no picture of a kind that is shown: PNG, JPEG, GIF, WebP or SVG")
            if len(content) <= MAX_BYTES and max(picture.size) <= MAX_SIDE:
                picture.load()
                return content, suffix
            return _smaller(picture), ".webp"
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError, SyntaxError):
        raise Unreachable("is no picture that can be opened") from None


def _smaller(picture: Image.Image) -> bytes:
    shown = picture.convert("RGBA" if "A" in picture.getbands() or "transparency" in picture.info else "RGB")
    side = MAX_SIDE
    while True:
        shown.thumbnail((side, side))
        out = BytesIO()
        shown.save(out, "WEBP", quality=_QUALITY)
        if len(out.getvalue()) <= MAX_BYTES or side < MAX_SIDE // 8:
            return out.getvalue()
        side = side * 3 // 4
