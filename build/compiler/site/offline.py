"""What a device keeps of a site: the service worker, and for each group of files a list that names their bytes."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase
from importlib import resources

from compiler.folders import File
from compiler.site import lettering
from compiler.site.app import files as app
from compiler.site.plan import Site
from guide.bundle.manifest import Entry

WORKER = "worker.js"
"""Lies at the root, since it rules over the folder it lies in."""

LISTS = "offline"

_DIGITS = 16
"""How much of a SHA-256 is enough to tell apart what one site had in one place."""

_CORE = "core"
_APP = "app"
_APP_MORE = "app-more"
# What the app loads of only where it needs it: one of two engines, fonts that stand in for others, licences.
_ON_DEMAND = tuple(f"{app.FOLDER}/{pattern}" for pattern in ("canvaskit/*", "assets/fonts/noto*/*", "assets/NOTICES"))
# What only machines read, and what changes with every edition.
_NOT_KEPT = ("robots.txt", "sitemap.xml", "site.json", "_headers")


def offline(site: Site, written: Mapping[str, Entry]) -> Iterator[File]:
    """The lists and the service worker that knows them; it changes whenever a file of the site does."""
    lists = {group: _listed(files) for group, files in sorted(_grouped(site, written).items())}
    named = {group: {"path": path, "hash": _name(content)} for group, (path, content) in lists.items()}
    yield from lists.values()
    worker = resources.files(__package__).joinpath("assets", WORKER).read_bytes()
    release = {"version": _name(json.dumps(named).encode()), "digits": _DIGITS, "lists": named}
    yield WORKER, b"const RELEASE = " + json.dumps(release).encode() + b";\n" + worker


def _grouped(site: Site, written: Mapping[str, Entry]) -> Mapping[str, Mapping[str, str]]:
    """The files of each group: a language by its folder, the app, and what all pages share."""
    groups: dict[str, dict[str, str]] = defaultdict(dict)
    for path, entry in sorted(written.items()):
        if path not in _NOT_KEPT:
            for group in _groups(site, path):
                groups[group][path] = entry.sha256[:_DIGITS]
    return groups


def _groups(site: Site, path: str) -> Iterator[str]:
    guide, folder = site.library.guide, path.split("/", 1)[0]
    if folder in {language.tag for language in guide.languages}:
        yield f"{folder}/"
    elif path.startswith(f"{site.assets.folder}/{lettering.FOLDER}/"):
        yield from (f"{tag}/" for tag in lettering.readers(guide))
    elif folder != app.FOLDER:
        yield _CORE
    else:
        yield _APP_MORE if any(fnmatchcase(path, pattern) for pattern in _ON_DEMAND) else _APP


def _listed(files: Mapping[str, str]) -> File:
    content = json.dumps(files, ensure_ascii=False, separators=(",", ":")).encode()
    return f"{LISTS}/{_name(content)}.json", content


def _name(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:_DIGITS]
