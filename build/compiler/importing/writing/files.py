"""The files of a content tree as texts: pages with their front matter, facts as YAML."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from compiler.importing.writing.blocks import markdown
from compiler.reading import MAX_TEXT_BYTES
from compiler.yaml_edits import scalar
from guide.bundle.blocks import Block

_SHORT = 100_000  # characters; what is shorter fits into a file, whatever it is
_SPARE = 64 * 1024  # bytes of a page for its front matter, and for the stamps that translations get


def page(title: str, blocks: Sequence[Block], summary: str = "") -> str:
    """A page."""
    front_matter = {"title": title} | ({"summary": summary} if summary else {})
    return f"---\n{yaml(front_matter)}---\n{markdown(blocks)}"


def fitting(blocks: Sequence[Block], length: int) -> Sequence[Block]:
    """The blocks from the start, as many as a file may hold; ``length`` is that of the text they were made of."""
    if length < _SHORT:
        return blocks
    left = MAX_TEXT_BYTES - _SPARE
    for place, block in enumerate(blocks):
        left -= len(markdown([block]).encode()) + 1
        if left < 0:
            return blocks[:place]
    return blocks


def yaml(data: Mapping[str, Any]) -> str:
    """Facts a line each; what is in them stands in brackets, a list of mappings with a line for each key."""
    return "".join(f"{line}\n" for key, value in data.items() for line in _lines(key, value))


def _lines(key: str, value: Any) -> Iterator[str]:
    if isinstance(value, list) and any(isinstance(entry, dict) for entry in value):
        yield f"{key}:"
        for entry in value:
            for place, (name, inner) in enumerate(entry.items()):
                yield f"  {' ' if place else '-'} {name}: {_inline(inner)}"
    else:
        yield f"{key}: {_inline(value)}"


def _inline(value: Any) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case float():
            # Without an exponent, which is no number in a guide; a degree has seven digits on a map.
            return f"{value:.7f}".rstrip("0").rstrip(".")
        case int():
            return str(value)
        case list():
            return f"[{', '.join(map(_inline, value))}]"
        case dict():
            return f"{{{', '.join(f'{key}: {_inline(inner)}' for key, inner in value.items())}}}"
    text = str(value)
    # A postcode is no number, whatever it begins with.
    return f'"{text}"' if text.isdecimal() else scalar(text)
