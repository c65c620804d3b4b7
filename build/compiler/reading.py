"""The files of a content folder, read safely: whatever lies there becomes text, a picture, or a finding."""

import errno
import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from compiler.errors import UsageError
from compiler.names import normalised
from compiler.problems import START, Fault, Finding, Place

MAX_TEXT_BYTES = 1024 * 1024
MAX_PICTURE_BYTES = 20 * 1024 * 1024

TEXT_SUFFIXES = (".md", ".yaml")
PICTURE_SUFFIXES = (".png", ".jpg", ".jpeg", ".webp", ".gif", ".svg")

GUIDE_FILE = "guide.yaml"

# For people who work on the content; never content themselves, whatever they end in.
_IGNORED = ("readme.", "contributing.", "license.", "licence.")

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")

# What git writes above the first and below the second of two versions.
_CONFLICT = re.compile(r"^(?:<{7}|>{7})(?: .*)?$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Files:
    """Everything that lies in a content folder, by path from there, with slashes.

    ``pictures`` are known by their normalised paths (NFC), as the texts refer to them.
    """

    root: Path
    texts: dict[str, str] = field(default_factory=dict)
    pictures: dict[str, Path] = field(default_factory=dict)
    others: list[str] = field(default_factory=list)
    unreadable: list[Finding] = field(default_factory=list)


class Unreadable(Exception):
    """A file that is not read; ``fault`` says why and what to do."""

    def __init__(self, message: str, fix: str = "", place: Place = START) -> None:
        super().__init__(message)
        self.fault = Fault(place, message, fix)


def read_files(root: Path) -> Files:
    """The files below ``root``; raises UsageError when there is no guide."""
    check_is_content(root)
    files = Files(root)
    for path, file in _walk(root, files.unreadable):
        try:
            _sort_in(files, path, file)
        except Unreadable as error:
            files.unreadable.append(Finding(path, error.fault))
    return files


def check_is_content(root: Path) -> None:
    """Raise UsageError when there is no guide in ``root``."""
    if not (root / GUIDE_FILE).is_file():
        raise UsageError(
            f"{root}: expected a content folder with a file {GUIDE_FILE}, found none; "
            "name the folder with --content, or write a guide.yaml there"
        )


def decode(raw: bytes) -> str:
    """The text of a file with lines that end in a newline, and without a byte order mark; raises Unreadable."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        column = len(raw[raw.rfind(b"\n", 0, error.start) + 1 : error.start].decode(errors="replace")) + 1
        raise Unreadable(
            f"not UTF-8: byte 0x{raw[error.start]:02X}", "save the file in the encoding UTF-8", Place(line, column)
        ) from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if found := _CONTROL.search(text):
        raise Unreadable(
            f"not text: the control character U+{ord(found[0]):04X}",
            "remove the character",
            _place(text, found.start()),
        )
    if found := _CONFLICT.search(text):
        raise Unreadable(
            f"{found[0][:7]}: two versions of these lines, between which nobody has chosen",
            "keep what is right, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>",
            _place(text, found.start()),
        )
    return text


def _place(text: str, offset: int) -> Place:
    return Place(text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))


def _walk(root: Path, unreadable: list[Finding]) -> Iterator[tuple[str, Path]]:
    """Every file below ``root`` but the hidden and ignored ones, in the order of their paths."""
    found: list[tuple[str, Path]] = []
    folders = [root]
    while folders:
        folder = folders.pop()
        for entry in _entries(folder, root, unreadable):
            file = Path(entry.path)
            path = _shown(file.relative_to(root))
            try:
                if _is_folder(entry, root):
                    folders.append(file)
                elif not f"{entry.name.lower()}.".startswith(_IGNORED):
                    found.append((path, file))
            except Unreadable as error:
                unreadable.append(Finding(path, error.fault))
    return iter(sorted(found))


def _entries(folder: Path, root: Path, unreadable: list[Finding]) -> "list[os.DirEntry[str]]":
    try:
        with os.scandir(folder) as entries:
            return [entry for entry in entries if not entry.name.startswith(".")]
    except OSError as error:
        path = _shown(folder.relative_to(root))
        unreadable.append(Finding(path, Fault(START, f"cannot be read: {error.strerror}", "check its permissions")))
        return []


def _is_folder(entry: "os.DirEntry[str]", root: Path) -> bool:
    """Whether to look into ``entry``; raises Unreadable for what is neither a file nor a folder to look into."""
    if not entry.name.isprintable():
        raise Unreadable("a name with characters that cannot be shown", "rename it")
    if entry.is_symlink():
        _check_link(Path(entry.path), root)
    if not entry.is_dir():
        return False
    if entry.name.endswith(TEXT_SUFFIXES):
        raise Unreadable("expected a file, found a folder", "rename the folder, or move what is in it")
    return True


def _check_link(link: Path, root: Path) -> None:
    try:
        target = link.resolve(strict=True)
    except (OSError, RuntimeError) as error:
        # Python before 3.13 says RuntimeError for a loop
        loops = isinstance(error, RuntimeError) or error.errno == errno.ELOOP
        kind = "a link that leads to itself" if loops else "a link that leads nowhere"
        raise Unreadable(kind, "replace the link by a file") from None
    if target.is_dir():
        raise Unreadable("a link to a folder", "replace the link by the folder")
    if not target.is_relative_to(root.resolve()):
        raise Unreadable("a link that leaves the content folder", "replace the link by the file")


def _sort_in(files: Files, path: str, file: Path) -> None:
    suffix = PurePosixPath(path).suffix
    if suffix in TEXT_SUFFIXES:
        files.texts[path] = decode(_bytes(file, MAX_TEXT_BYTES))
    elif suffix.lower() in PICTURE_SUFFIXES:
        _check_file(file, MAX_PICTURE_BYTES)
        files.pictures[normalised(path)] = file
    else:
        files.others.append(path)


def _bytes(file: Path, limit: int) -> bytes:
    _check_file(file, limit)
    try:
        return file.read_bytes()
    except OSError as error:
        raise Unreadable(f"cannot be read: {error.strerror}", "check its permissions") from None


def _check_file(file: Path, limit: int) -> None:
    try:
        status = file.stat()
    except OSError as error:
        raise Unreadable(f"cannot be read: {error.strerror}", "check its permissions") from None
    # A pipe or a device would be waited for forever.
    if not stat.S_ISREG(status.st_mode):
        raise Unreadable("expected a file, found something else (a pipe or a device)", "remove it")
    if status.st_size > limit:
        raise Unreadable(
            f"{status.st_size / 1_048_576:.1f} MiB; at most {limit // 1_048_576} MiB are read",
            "make it smaller, or split it",
        )


def _shown(path: Path) -> str:
    # Names that are not UTF-8 come as lone surrogates, which nothing can print.
    return path.as_posix().encode("utf-8", "backslashreplace").decode()
