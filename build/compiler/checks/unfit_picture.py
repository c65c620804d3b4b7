"""Pictures that cannot be opened, or that are larger than a cheap phone needs."""

from collections.abc import Iterator
from pathlib import Path
from warnings import catch_warnings

from PIL import Image, UnidentifiedImageError

from compiler.problems import START, Fault, Finding
from compiler.source import Tree

MAX_BYTES = 500 * 1024
MAX_SIDE = 2000  # pixels

_DRAWING = ".svg"


def find(tree: Tree) -> Iterator[Finding]:
    """Every such picture in the content folder."""
    for path, file in tree.pictures.items():
        for message, fix in (*_weight(file), *_pixels(file)):
            yield Finding(path, Fault(START, message, fix))


def _weight(file: Path) -> Iterator[tuple[str, str]]:
    size = file.stat().st_size
    if size > MAX_BYTES:
        fix = f"save it smaller, at most {MAX_BYTES // 1024} KiB; everybody downloads it with the guide"
        yield f"the picture has {size // 1024} KiB", fix


def _pixels(file: Path) -> Iterator[tuple[str, str]]:
    if file.suffix.lower() == _DRAWING:
        return
    smaller = f"make it smaller, at most {MAX_SIDE} pixels wide and high"
    try:
        with catch_warnings(action="ignore"), Image.open(file) as picture:
            width, height = picture.size
    except Image.DecompressionBombError:
        yield "the picture has far too many pixels", smaller
    except (UnidentifiedImageError, OSError, ValueError):
        yield "no program can open this picture", "save it again as PNG, JPEG or WebP"
    else:
        if max(width, height) > MAX_SIDE:
            yield f"the picture has {width} by {height} pixels", smaller
