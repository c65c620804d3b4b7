"""A bundle in a folder, verified whole when it is opened and read page by page afterwards."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from guide.bundle import codec, layout
from guide.bundle.errors import DamagedBundle, MalformedBundle
from guide.bundle.manifest import MAX_FILE_BYTES, Manifest, check
from guide.bundle.manifest import read as read_manifest
from guide.bundle.model import (
    CONTACT_PAGES,
    EVENT_PAGES,
    NOTICE_PAGES,
    Contact,
    Contacts,
    Event,
    Events,
    Guide,
    Notice,
    Notices,
    Page,
    Topic,
    Topics,
)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Bundle:
    """A verified guide. Pages are read when they are asked for."""

    folder: Path
    manifest: Manifest
    guide: Guide
    topics: dict[str, Topic]
    contacts: dict[str, Contact]
    notices: dict[str, Notice]
    events: dict[str, Event]

    def page(self, page_id: str, language: str) -> Page | None:
        """The page in exactly this language, or None when it is not written in it."""
        path = layout.page(page_id, language)
        if path not in self.manifest.files:
            return None
        return codec.decode(Page, _read(self.folder, self.manifest, path), path)

    def pages(self, language: str) -> Iterator[Page]:
        """Every page in this language, by path."""
        prefix = layout.page("", language).removesuffix(".json")
        for path in sorted(self.manifest.files):
            if path.startswith(prefix):
                yield codec.decode(Page, _read(self.folder, self.manifest, path), path)

    def phrases(self, language: str) -> bytes | None:
        """The gettext catalogue (.mo) of the interface in a language, or None."""
        path = layout.phrases(language)
        return _read(self.folder, self.manifest, path) if path in self.manifest.files else None

    def media(self, path: str) -> bytes:
        """The bytes of a picture, by the path a block names."""
        return _read(self.folder, self.manifest, path)


def open_bundle(folder: Path) -> Bundle:
    """Verify the bundle in ``folder`` and read its lists. Raises BundleError."""
    manifest = read_manifest(_bytes(folder, layout.MANIFEST))
    verify_files(folder, manifest)
    bundle = Bundle(
        folder,
        manifest,
        _decode(Guide, folder, manifest, layout.GUIDE),
        dict(_decode(Topics, folder, manifest, layout.TOPICS).topics),
        dict(_decode(Contacts, folder, manifest, layout.CONTACTS).contacts),
        dict(_decode(Notices, folder, manifest, layout.NOTICES).notices),
        dict(_decode(Events, folder, manifest, layout.EVENTS).events),
    )
    _check_references(bundle)
    return bundle


def verify_files(folder: Path, manifest: Manifest) -> None:
    """Raise DamagedBundle unless ``folder`` holds exactly the manifest's files, unchanged."""
    found = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    promised = {*manifest.files, layout.MANIFEST}
    for path in sorted(found ^ promised):
        raise DamagedBundle(f"{path}: {'missing' if path in promised else 'not in the manifest'}")
    for path in manifest.files:
        _read(folder, manifest, path)


def _check_references(bundle: Bundle) -> None:
    for file, topic in _topics_named(bundle):
        if topic not in bundle.topics:
            raise MalformedBundle(f"{file}: there is no topic {topic!r}")
    for file, contact in _contacts_named(bundle):
        if contact not in bundle.contacts:
            raise MalformedBundle(f"{file}: there is no contact {contact!r}")
    listed = ((CONTACT_PAGES, bundle.contacts), (NOTICE_PAGES, bundle.notices), (EVENT_PAGES, bundle.events))
    pages = {*bundle.topics, *(prefix + name for prefix, names in listed for name in names)}
    for old, new in bundle.guide.redirects.items():
        # A page that is there is never led away from, so no way leads in a circle.
        if old in pages or new not in pages:
            raise MalformedBundle(f"{layout.GUIDE}: {old!r} cannot lead to {new!r}")


def _topics_named(bundle: Bundle) -> Iterator[tuple[str, str]]:
    """The topics that the lists name, each with the file that does."""
    yield from ((layout.GUIDE, topic) for topic in bundle.guide.sections)
    yield from ((layout.TOPICS, child) for topic in bundle.topics.values() for child in topic.children)


def _contacts_named(bundle: Bundle) -> Iterator[tuple[str, str]]:
    yield from ((layout.GUIDE, contact) for contact in bundle.guide.emergency)
    yield from ((layout.TOPICS, contact) for topic in bundle.topics.values() for contact in topic.contacts)
    yield from ((layout.EVENTS, event.contact) for event in bundle.events.values() if event.contact)


def _decode(shape: type[T], folder: Path, manifest: Manifest, path: str) -> T:
    return codec.decode(shape, _read(folder, manifest, path), path)


def _read(folder: Path, manifest: Manifest, path: str) -> bytes:
    return check(manifest, path, _bytes(folder, path))


def _bytes(folder: Path, path: str) -> bytes:
    file = folder / path
    try:
        if file.stat().st_size > MAX_FILE_BYTES:
            raise DamagedBundle(f"{path}: larger than {MAX_FILE_BYTES} bytes")
        return file.read_bytes()
    except OSError as error:
        raise DamagedBundle(f"{file}: cannot be read ({error.strerror})") from None
