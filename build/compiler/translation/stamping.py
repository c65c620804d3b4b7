"""Writing the digests of the source into translations, and leaving every other byte of their files as it is."""

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from compiler import frontmatter
from compiler.errors import UsageError
from compiler.files import write_beside
from compiler.parsing import parse_tree
from compiler.reading import read_files
from compiler.source import PageSource, Tree
from compiler.suggestions import did_you_mean
from compiler.translation.digests import digests

_BYTE_ORDER_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which translations to stamp: in these languages (none: all), of these pages (none: all that have no digests)."""

    languages: Collection[str] = ()
    pages: Collection[str] = ()


def stamp_translations(content: Path, wanted: Wanted) -> Iterator[Path]:
    """Write the digests into the translations that are wanted, and name each file that has changed.

    Raises UsageError when there is no guide, or when it has no such language or page.
    """
    tree = parse_tree(read_files(content))
    _check(wanted.languages, tree.languages, "languages")
    _check(wanted.pages, tree.page_ids, "pages")
    sources = {(page.id, page.language): page for page in tree.pages()}
    for page in _translations(tree, wanted):
        source = sources.get((page.id, page.front_matter.data["translation"]["from"]))
        if source is not None and _write(content / page.path, digests(source.document.blocks)):
            yield content / page.path


def stamped(text: str, marks: tuple[str, ...]) -> str:
    """The text of a translation with these digests in its front matter."""
    body = text.removeprefix(_BYTE_ORDER_MARK)
    front_matter = frontmatter.split(body).front_matter
    start = len(text) - len(body) + body.index("\n") + 1
    newline = "\r\n" if "\r\n" in text else "\n"
    return text[:start] + _with_blocks(front_matter, marks, newline) + text[start + len(front_matter) :]


def _check(named: Collection[str], known: Collection[str], things: str) -> None:
    for name in named:
        if name not in known:
            closest = did_you_mean(name, known) or "see guide.yaml and the folders beside it"
            raise UsageError(f"{name}: expected one of the guide's {things}; {closest}")


def _translations(tree: Tree, wanted: Wanted) -> Iterator[PageSource]:
    for page in tree.pages():
        translation = page.front_matter.data.get("translation")
        if translation is None or (wanted.languages and page.language not in wanted.languages):
            continue
        if page.id in wanted.pages if wanted.pages else "blocks" not in translation:
            yield page


def _write(file: Path, marks: tuple[str, ...]) -> bool:
    before = file.read_bytes()
    if b"\n" not in before:
        raise UsageError(f"{file}: expected lines that end in a newline, found old Mac ones; save it with Unix lines")
    after = stamped(before.decode(), marks).encode()
    if after == before:
        return False
    write_beside(file, after)
    return True


def _with_blocks(front_matter: str, marks: tuple[str, ...], newline: str) -> str:
    """The YAML with ``translation.blocks`` set: its value exchanged, or the key added as the mapping's last."""
    # Quoted, because a digest may look like a number.
    value = json.dumps(marks)
    mapping = _translation(front_matter)
    for key, old in mapping.value:
        if key.value == "blocks":
            start, end = key.end_mark.index + 1, _end(old)
            return f"{front_matter[:start]} {value}{front_matter[end:]}"
    end = _end(mapping.value[-1][1])
    if mapping.flow_style:
        return f"{front_matter[:end]}, blocks: {value}{front_matter[end:]}"
    # A comment behind the last value stays behind it.
    end += len(front_matter[end:].partition("\n")[0].rstrip("\r"))
    indent = " " * mapping.value[0][0].start_mark.column
    return f"{front_matter[:end]}{newline}{indent}blocks: {value}{front_matter[end:]}"


def _translation(front_matter: str) -> yaml.MappingNode:
    """The mapping below the key ``translation`` of a front matter that has been parsed before."""
    root: Any = yaml.compose(front_matter, yaml.SafeLoader)
    *_, translation = (value for key, value in root.value if key.value == "translation")
    assert isinstance(translation, yaml.MappingNode)
    return translation


def _end(node: yaml.Node) -> int:
    """Where a value ends; the parser would say that a block ends below the comments that follow it."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style:
        last = node.value[-1]
        return _end(last[1] if isinstance(node, yaml.MappingNode) else last)
    return node.end_mark.index
