"""The list of a bundle's files with sizes and digests, from which everything else is verified."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from guide.bundle import codec, layout
from guide.bundle.errors import DamagedBundle, MalformedBundle, UnsupportedFormat

FORMAT = 1

MAX_FILES = 200_000
MAX_FILE_BYTES = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Entry:
    """One file: its length in bytes and its SHA-256 in lower-case hexadecimal digits."""

    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """Every file of a bundle but this one, by path.

    ``revision`` is the SHA-256 of all the rest, so it names the content and nothing else does.
    """

    format: int
    guide: str
    revision: str
    files: Mapping[str, Entry]


def entry(raw: bytes) -> Entry:
    """The entry of a file with these bytes."""
    return Entry(len(raw), hashlib.sha256(raw).hexdigest())


def make(guide: str, files: Mapping[str, Entry]) -> Manifest:
    """The manifest of a guide with these files."""
    return Manifest(FORMAT, guide, _revision(FORMAT, guide, files), files)


def read(raw: bytes) -> Manifest:
    """The manifest in ``raw``; raises a BundleError when it is none, or not whole."""
    data = codec.parse(raw, layout.MANIFEST)
    # The version is looked at before anything else: a later format may change all the rest.
    found = data.get("format") if isinstance(data, dict) else None
    if found != FORMAT:
        raise UnsupportedFormat(f"{layout.MANIFEST}: expected format {FORMAT}, found {found!r}; update the app")
    manifest = codec.decode(Manifest, raw, layout.MANIFEST)
    if len(manifest.files) > MAX_FILES:
        raise MalformedBundle(f"{layout.MANIFEST}: more than {MAX_FILES} files")
    for path in manifest.files:
        layout.check_path(path)
    if manifest.revision != _revision(manifest.format, manifest.guide, manifest.files):
        raise DamagedBundle(f"{layout.MANIFEST}: its revision does not match its content")
    return manifest


def check(manifest: Manifest, path: str, raw: bytes) -> bytes:
    """``raw`` when it is the file the manifest promises at ``path``, else DamagedBundle."""
    promised = manifest.files.get(path)
    if promised is None:
        raise DamagedBundle(f"{path}: not in the manifest")
    if len(raw) != promised.size:
        raise DamagedBundle(f"{path}: expected {promised.size} bytes, found {len(raw)}")
    if hashlib.sha256(raw).hexdigest() != promised.sha256:
        raise DamagedBundle(f"{path}: its SHA-256 is not the promised one")
    return raw


def _revision(format_version: int, guide: str, files: Mapping[str, Entry]) -> str:
    content = {
        "format": format_version,
        "guide": guide,
        "files": {path: [file.size, file.sha256] for path, file in files.items()},
    }
    return hashlib.sha256(codec.canonical(content)).hexdigest()
