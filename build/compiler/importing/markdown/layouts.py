"""How other projects keep the languages of their Markdown apart: a folder or a suffix for each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Literal

from compiler.checking.formats import counted
from compiler.errors import UsageError
from compiler.languages import locale_of
from compiler.names import canonical_tag, is_tag

Layout = Literal["folders", "suffixes"]

LAYOUTS: tuple[Layout, ...] = ("folders", "suffixes")

_SUFFIXES = (".md", ".markdown")
_INDEX = ("index", "_index", "readme")
# Where projects keep their pages: Hugo, MkDocs, Docusaurus, Starlight.
_ROOTS = ("content", "docs", "src/content/docs", "site/content", "documentation")
_INSIDE = "docs"  # some projects keep the pages of a language in docs/<language>/docs/
_SUFFIXED = re.compile(r"(?P<stem>.+)\.(?P<tag>[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*)")


@dataclass(frozen=True, slots=True)
class Source:
    """A file of Markdown: the language it is in, and the page it is of, by the same way in every language.

    ``path`` is empty for the start page. ``folder`` is the way of the folder that its relative links start from.
    """

    file: Path
    language: str
    path: str
    folder: str


@dataclass(frozen=True, slots=True)
class Found:
    """The files of a project. ``roots`` are the folders of the languages' pages."""

    layout: Layout
    sources: tuple[Source, ...]
    roots: tuple[Path, ...]


def find(folder: Path, layout: Layout | None, source_language: str) -> Found:
    """The Markdown below a folder; raises UsageError when there is none, or its layout is not the one that is named."""
    if not folder.is_dir():
        raise UsageError(f"{folder}: expected a folder of Markdown, found none")
    for root in (folder, *(folder / name for name in _ROOTS)):
        if not root.is_dir():
            continue
        languages = dict(_language_folders(root)) if layout != "suffixes" else {}
        if languages:
            sources = tuple(_in_folders(languages))
            return Found("folders", sources, tuple(languages.values()))
    root = next((folder / name for name in _ROOTS if any(_files(folder / name))), folder)
    suffixed = tuple(_with_suffixes(root, source_language or "en"))
    if layout == "folders" or not any(source.language != (source_language or "en") for source in suffixed):
        raise UsageError(
            f"{folder}: expected a folder for each language, such as de/ and en/, or files such as page.de.md; found "
            f"{counted(len(suffixed), 'file')} of Markdown and no language"
        )
    return Found("suffixes", suffixed, (root,))


def _language_folders(root: Path) -> Iterator[tuple[str, Path]]:
    """The folders that are called like a language and hold Markdown."""
    for folder in sorted(root.iterdir()):
        tag = _tag(folder.name)
        if tag and folder.is_dir() and any(_files(folder)):
            inside = folder / _INSIDE
            yield tag, inside if inside.is_dir() and any(_files(inside)) else folder


def _in_folders(languages: dict[str, Path]) -> Iterator[Source]:
    for tag, folder in languages.items():
        for file in _files(folder):
            way = file.relative_to(folder)
            yield _source(file, tag, PurePosixPath(way.as_posix()).with_suffix(""))


def _with_suffixes(root: Path, default: str) -> Iterator[Source]:
    for file in _files(root):
        way = PurePosixPath(file.relative_to(root).as_posix()).with_suffix("")
        found = _SUFFIXED.fullmatch(way.name)
        tag = _tag(found["tag"]) if found else ""
        yield _source(file, tag or default, way.with_name(found["stem"]) if found and tag else way)


def way_of(name: str) -> str:
    """The path of the page that a file is called like, without its suffixes: of the language, and of Markdown."""
    way = PurePosixPath(name)
    if way.suffix.lower() in (*_SUFFIXES, ".html"):
        way = way.with_suffix("")
    found = _SUFFIXED.fullmatch(way.name)
    if found and _tag(found["tag"]):
        way = way.with_name(found["stem"])
    path = str(way.parent if way.name.lower() in _INDEX else way)
    return "" if path == "." else path


def _source(file: Path, tag: str, way: PurePosixPath) -> Source:
    return Source(file, tag, way_of(str(way)), "" if str(way.parent) == "." else str(way.parent))


def _files(folder: Path) -> Iterator[Path]:
    """The Markdown below a folder that is not hidden, in the order of its paths."""
    if not folder.is_dir():
        return
    for file in sorted(folder.rglob("*")):
        is_hidden = any(part.startswith(".") for part in file.relative_to(folder).parts)
        if file.suffix.lower() in _SUFFIXES and file.is_file() and not is_hidden:
            yield file


def _tag(name: str) -> str:
    """The tag of the language that a folder or suffix is called like; empty when it is none that anybody speaks."""
    tag = canonical_tag(name.replace("_", "-"))
    return tag if is_tag(tag) and locale_of(tag) is not None else ""
