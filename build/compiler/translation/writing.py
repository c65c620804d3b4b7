"""Writing into the front matter of a translation where it stands, and leaving every other byte of the file as it is."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml

from compiler import frontmatter
from compiler.errors import UsageError
from compiler.files import write_beside
from compiler.translation.stamps import Provenance, Review, Stamp
from guide.bundle.model import Translator

_BYTE_ORDER_MARK = "\ufeff"


def write_provenance(file: Path, provenance: Provenance) -> bool:
    """Write the provenance into a page; whether that changed the file. Raises UsageError."""
    before = file.read_bytes()
    if b"\n" not in before:
        raise UsageError(f"{file}: expected lines that end in a newline, found old Mac ones; save it with Unix lines")
    after = with_provenance(before.decode(), provenance).encode()
    if after == before:
        return False
    write_beside(file, after)
    return True


def with_provenance(text: str, provenance: Provenance) -> str:
    """The text of a page, which has a front matter, with this ``translation`` in it."""
    body = text.removeprefix(_BYTE_ORDER_MARK)
    front_matter = frontmatter.split(body).front_matter
    start = len(text) - len(body) + body.index("\n") + 1
    newline = "\r\n" if "\r\n" in text else "\n"
    after = _with_translation(front_matter, provenance.source, provenance.by, newline)
    if provenance.review:
        after = _with_value(after, "reviewed", _review(provenance.review), newline)
    if provenance.stamps is not None:
        after = _with_value(after, "blocks", _blocks(provenance.stamps), newline)
    return text[:start] + after + text[start + len(front_matter) :]


def _with_translation(front_matter: str, source: str, by: Translator, newline: str) -> str:
    """The YAML with the key ``translation``, put below everything else when there is none."""
    if _translation(front_matter) is not None:
        return front_matter
    # Without its last newline, a front matter ends before the one that belongs to the closing fence.
    carriage_return = "\r" if front_matter.endswith("\r") else ""
    body = front_matter.removesuffix("\r")
    return f"{body}{newline}translation: {{from: {source}, by: {by}}}{carriage_return}"


def _with_value(front_matter: str, key: str, value: str, newline: str) -> str:
    """The YAML with a key of ``translation`` set: its value exchanged, or the key added as the mapping's last."""
    mapping = _translation(front_matter)
    assert mapping is not None
    for name, old in mapping.value:
        if name.value == key:
            start, end = name.end_mark.index + 1, _end(old)
            return f"{front_matter[:start]} {value}{front_matter[end:]}"
    end = _end(mapping.value[-1][1])
    if mapping.flow_style:
        return f"{front_matter[:end]}, {key}: {value}{front_matter[end:]}"
    # A comment behind the last value stays behind it.
    end += len(front_matter[end:].partition("\n")[0].rstrip("\r"))
    indent = " " * mapping.value[0][0].start_mark.column
    return f"{front_matter[:end]}{newline}{indent}{key}: {value}{front_matter[end:]}"


def _review(review: Review) -> str:
    # A JSON string is a YAML string, whatever the name holds.
    return f"{{by: {json.dumps(review.by, ensure_ascii=False)}, on: {review.on.isoformat()}}}"


def _blocks(stamps: Iterable[Stamp]) -> str:
    return f"[{', '.join(map(str, stamps))}]"


def _translation(front_matter: str) -> yaml.MappingNode | None:
    """The mapping below the key ``translation`` of a front matter that has been parsed before."""
    root: Any = yaml.compose(front_matter, yaml.SafeLoader)
    found = [value for key, value in root.value if key.value == "translation"]
    return found[-1] if found and isinstance(found[-1], yaml.MappingNode) else None


def _end(node: yaml.Node) -> int:
    """Where a value ends; the parser would say that a block ends below the comments that follow it."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style:
        last = node.value[-1]
        return _end(last[1] if isinstance(node, yaml.MappingNode) else last)
    return node.end_mark.index
