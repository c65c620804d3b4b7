"""A ZIM file written by libzim, of which the same content gives the same bytes."""

import hashlib
import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from libzim.writer import Creator, Hint, IndexData, StringProvider
from libzim.writer import Item as LibzimItem

from compiler.exporting.zim.entries import Item
from compiler.exporting.zim.titles import list_titles

ILLUSTRATION = 48
"""The width of the picture in catalogues, in pixels."""

_STDOUT = 1

_UUID_BYTES = 16
_UUID = slice(8, 24)
_CHECKSUM = slice(-16, None)
_XAPIAN = re.compile(rb"\x0f\rXapian Glass..", re.DOTALL)
"""What a database of Xapian begins with, its version included; its random name follows."""


def write_archive(
    file: Path,
    items: Iterable[Item],
    redirects: Iterable[tuple[str, str]],
    main_path: str,
    metadata: Mapping[str, str],
    illustration: bytes,
) -> None:
    """Write a ZIM file that begins with ``main_path``; its index stems words of the first of its languages."""
    language = metadata["Language"].partition(",")[0]
    # One worker: several finish in another order each time.
    with _silence(), Creator(file).config_indexing(True, language).config_nbworkers(1) as creator:
        creator.set_mainpath(main_path)
        creator.add_illustration(ILLUSTRATION, illustration)
        for name, value in metadata.items():
            creator.add_metadata(name, value)
        titles = {}
        for item in items:
            creator.add_item(_Entry(item))
            titles[item.path] = item.title
        for old, new in redirects:
            creator.add_redirection(old, titles[new], new, {})
    _settle(file)


@contextmanager
def _silence() -> Iterator[None]:
    """Keep to itself what the library prints of its steps, which cannot be switched off."""
    sys.stdout.flush()
    kept = os.dup(_STDOUT)
    try:
        with Path(os.devnull).open("wb") as nowhere:
            os.dup2(nowhere.fileno(), _STDOUT)
            yield
    finally:
        os.dup2(kept, _STDOUT)
        os.close(kept)


class _Entry(LibzimItem):  # type: ignore[misc]  # the library has no types
    """An entry as the library asks for it."""

    def __init__(self, item: Item) -> None:
        super().__init__()
        self._item = item

    def get_path(self) -> str:
        return self._item.path

    def get_title(self) -> str:
        return self._item.title

    def get_mimetype(self) -> str:
        return self._item.mimetype

    def get_contentprovider(self) -> StringProvider:
        return StringProvider(self._item.content)

    def get_hints(self) -> dict[Hint, bool]:
        return {Hint.FRONT_ARTICLE: bool(self._item.text)}

    def get_indexdata(self) -> "_Words":
        return _Words(self._item)


class _Words(IndexData):  # type: ignore[misc]  # the library has no types
    """What is found of an entry: the text of the guide, and not the words of menus around it."""

    def __init__(self, item: Item) -> None:
        super().__init__()
        self._item = item

    def has_indexdata(self) -> bool:
        return bool(self._item.text)

    def get_title(self) -> str:
        return self._item.title

    def get_content(self) -> str:
        return self._item.text

    def get_keywords(self) -> str:
        return ""

    def get_wordcount(self) -> int:
        return len(self._item.text.split())

    def get_geoposition(self) -> tuple[float, float] | None:
        return None


def _settle(file: Path) -> None:
    """Name the file and the indexes in it after its content, where libraries name them at random, and list its titles.

    The checksum is made anew.
    """
    raw = bytearray(file.read_bytes())
    for index in _XAPIAN.finditer(bytes(raw)):
        raw[index.end() : index.end() + _UUID_BYTES] = bytes(_UUID_BYTES)
    list_titles(raw)
    raw[_UUID] = bytes(_UUID_BYTES)
    raw[_UUID] = uuid5(NAMESPACE_URL, hashlib.sha256(raw[: _CHECKSUM.start]).hexdigest()).bytes
    raw[_CHECKSUM] = hashlib.md5(raw[: _CHECKSUM.start], usedforsecurity=False).digest()
    file.write_bytes(raw)
