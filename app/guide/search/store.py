"""Where an index lies on disk: a folder for each revision, there only when it is complete and unchanged.

An index is made beside its place and renamed, so a crash leaves the old one as it was. Its files are
pickles in part, and only ever read from a folder that this device wrote itself or that came with the app.
"""

import hashlib
import json
import shutil
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# Another number makes every index of before unusable; it changes with folding, terms, fields or files.
VERSION = 7

_SEAL = "seal.json"
_CONTENTS = "contents.json"
_LEXICON = ".lexicon"
_UNFINISHED = "unfinished-"
# Seconds after which nobody works on an unfinished index any more.
_ABANDONED = 3600.0

# What an index was made of: the ids and languages of pages, and a digest of what is indexed of each.
Contents = dict[tuple[str, str], str]


class IndexUnusable(Exception):
    """There is no index of this revision here, or it is damaged: build it again."""


def place_of(folder: Path, revision: str) -> Path:
    """The folder of the index of a revision of the guide, made by this version of the search."""
    return folder / hashlib.sha256(f"{VERSION} {revision}".encode()).hexdigest()[:32]


@contextmanager
def making(folder: Path, revision: str) -> Iterator[Path]:
    """A folder to write the files of an index to; afterwards it is the revision's, and the others are gone."""
    folder.mkdir(parents=True, exist_ok=True)
    unfinished = Path(tempfile.mkdtemp(prefix=_UNFINISHED, dir=folder))
    # Who may read the folder may read what is in it, be it another user that the app was installed for.
    unfinished.chmod(folder.stat().st_mode & 0o777)
    place = place_of(folder, revision)
    try:
        yield unfinished
        seal = {"version": VERSION, "files": _checksums(unfinished)}
        (unfinished / _SEAL).write_text(json.dumps(seal), encoding="utf-8")
        shutil.rmtree(place, ignore_errors=True)
        unfinished.replace(place)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    _remove_others(folder, place)


def _remove_others(folder: Path, place: Path) -> None:
    made = place.stat().st_mtime
    for other in folder.iterdir():
        in_the_making = other.name.startswith(_UNFINISHED) and made - other.stat().st_mtime < _ABANDONED
        if other != place and not in_the_making:
            # What another process has open stays on some systems, until the next time.
            shutil.rmtree(other, ignore_errors=True)


def copy_files(place: Path, to: Path) -> None:
    """Copy the files of an index; they are never changed in place."""
    for file in _files(place):
        shutil.copyfile(file, to / file.name)


def check_files(place: Path) -> None:
    """Raise IndexUnusable unless ``place`` holds the files of an index as they were written."""
    try:
        sealed = json.loads((place / _SEAL).read_text(encoding="utf-8"))
        found = {"version": VERSION, "files": _checksums(place)}
    except (OSError, ValueError) as error:
        raise IndexUnusable(f"{place}: there is no search index here ({error})") from None
    if sealed != found:
        raise IndexUnusable(f"{place}: the search index is damaged")


def whole_indexes(folder: Path) -> Iterator[Path]:
    """The folders of the indexes below ``folder`` that can be used, whatever their revision."""
    for place in sorted(folder.iterdir()) if folder.is_dir() else ():
        try:
            check_files(place)
        except IndexUnusable:
            continue
        yield place


def write_contents(place: Path, contents: Contents) -> None:
    """Say what is in an index in the making."""
    rows = [[page, language, digest] for (page, language), digest in contents.items()]
    (place / _CONTENTS).write_text(json.dumps(rows), encoding="utf-8")


def read_contents(place: Path) -> Contents:
    """What ``write_contents`` wrote to an index that has been checked."""
    rows = json.loads((place / _CONTENTS).read_text(encoding="utf-8"))
    return {(page, language): digest for page, language, digest in rows}


def write_lexicon(place: Path, language: str, lexicon: bytes) -> None:
    """Keep what ``guide.search.lexicon`` encoded for a language in an index in the making."""
    (place / f"{language}{_LEXICON}").write_bytes(lexicon)


def read_lexicons(place: Path) -> dict[str, bytes]:
    """What ``write_lexicon`` kept in an index that has been checked."""
    return {file.name.removesuffix(_LEXICON): file.read_bytes() for file in place.glob(f"*{_LEXICON}")}


def _checksums(place: Path) -> dict[str, int]:
    return {file.name: zlib.crc32(file.read_bytes()) for file in _files(place)}


def _files(place: Path) -> list[Path]:
    return sorted(file for file in place.iterdir() if file.name != _SEAL)
