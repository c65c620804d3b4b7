"""Everything that a guide says as one JSON document, in the shape that export.schema.json describes."""

import json
from base64 import b64encode
from collections.abc import Mapping
from typing import Any

from guide.bundle import codec, layout
from guide.bundle.opened import Bundle

FORMAT = 1


def document(bundle: Bundle) -> bytes:
    """The whole guide; the same guide gives the same bytes."""
    languages = [language.tag for language in bundle.guide.languages]
    data = {
        "format": FORMAT,
        "revision": bundle.manifest.revision,
        "guide": _plain(bundle.guide),
        "topics": _each_plain(bundle.topics),
        "contacts": _each_plain(bundle.contacts),
        "notices": _each_plain(bundle.notices),
        "events": _each_plain(bundle.events),
        "pages": {tag: {page.id: _plain(page) for page in bundle.pages(tag)} for tag in languages},
        "media": {path: b64encode(bundle.media(path)).decode() for path in media(bundle)},
    }
    return json.dumps(data, ensure_ascii=False, sort_keys=True, indent=2).encode() + b"\n"


def media(bundle: Bundle) -> tuple[str, ...]:
    """The paths of the guide's pictures."""
    return tuple(sorted(path for path in bundle.manifest.files if path.startswith(layout.MEDIA)))


def _each_plain(objects: Mapping[str, object]) -> dict[str, Any]:
    return {name: _plain(value) for name, value in objects.items()}


def _plain(value: object) -> Any:
    """An object of the model as the bundle writes it: what holds its default is left out."""
    return json.loads(codec.encode(value))
