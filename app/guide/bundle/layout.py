"""Which file of a bundle holds what, and which paths may stand in one."""

import re

from guide.bundle.errors import MalformedBundle

MANIFEST = "manifest.json"
GUIDE = "guide.json"
TOPICS = "topics.json"
CONTACTS = "contacts.json"
NOTICES = "notices.json"
EVENTS = "events.json"
MEDIA = "media/"

# A path is what every file system and address can carry: no "..", no backslash, no drive, no start at the root.
_PATH = re.compile(r"(?!\.)[^/\\:\x00-\x1f*?\"<>|]+(?:/(?!\.)[^/\\:\x00-\x1f*?\"<>|]+)*")


def page(page_id: str, language: str) -> str:
    """The file of a page; ``page_id`` is a topic's id or ``contacts/<id>``."""
    return f"pages/{language}/{page_id}.json"


def phrases(language: str) -> str:
    """The file of the interface's phrases in a language: a gettext catalogue (.mo)."""
    return f"phrases/{language}.mo"


def check_path(path: str) -> None:
    """Raise MalformedBundle unless ``path`` stays inside the bundle on every system."""
    if not _PATH.fullmatch(path):
        raise MalformedBundle(f"{MANIFEST}: {path[:120]!r} is not a path inside a bundle")
