"""Which picture a page means, and where it lies in the bundle."""

import posixpath
import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import unquote

from compiler.names import normalised
from compiler.reading import PICTURE_SUFFIXES
from compiler.suggestions import did_you_mean
from guide.bundle import layout

_ADDRESS = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")


class MissingPicture(Exception):
    """A picture that is not in the content; ``fix`` says what to do."""

    def __init__(self, message: str, fix: str) -> None:
        super().__init__(message)
        self.message = message
        self.fix = fix


def resolve(target: str, folder: str, pictures: Mapping[str, Path]) -> str:
    """The content path of the picture that ``target`` names in a file of ``folder``; raises MissingPicture."""
    if _ADDRESS.match(target):
        raise MissingPicture(f"{target} is not part of the guide", "put the file in media/, so it is there offline")
    wanted = normalised(unquote(target))
    if not wanted.lower().endswith(PICTURE_SUFFIXES):
        raise MissingPicture(f"{target} is no picture", f"pictures end in {', '.join(PICTURE_SUFFIXES)}")
    from_root = wanted.lstrip("/")
    for path in (from_root, posixpath.join(folder, wanted)):
        if posixpath.normpath(path) in pictures:
            return posixpath.normpath(path)
    raise MissingPicture(f"there is no picture {target}", did_you_mean(from_root, pictures) or "put the file in media/")


def bundle_path(path: str) -> str:
    """Where the picture at a content path lies in the bundle: always below ``media/``."""
    return path if path.startswith(layout.MEDIA) else layout.MEDIA + path
