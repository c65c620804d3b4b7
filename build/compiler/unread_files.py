"""What to do with files that no guide reads: most are pages, facts or pictures that were saved in another way."""

from collections.abc import Collection
from pathlib import PurePosixPath

from compiler.names import canonical_tag, is_tag
from compiler.problems import START, Fault

_PLAIN = ("txt", "text", "markdown", "md", "mdown")
_OFFICE = ("docx", "doc", "odt", "rtf", "pdf", "html", "htm")
_FACTS = ("yml", "yaml")
_PICTURES = ("heic", "heif", "avif", "bmp", "tif", "tiff")

_TYPED = "a page is Markdown: type its text into {name}, and remove this file"


def unread_file(path: str, facts_files: Collection[str]) -> Fault:
    """The fault of a file that is neither text nor picture; ``facts_files`` are the names of files with facts."""
    return Fault(START, "nothing reads this file", _fix(PurePosixPath(path).name, facts_files))


def _fix(name: str, facts_files: Collection[str]) -> str:
    stem, _, endings = name.partition(".")
    ending = endings.lower().rpartition(".")[2]
    tag = canonical_tag(stem)
    if ending in _FACTS and f"{stem.lower()}.yaml" in facts_files:
        return f"call it {stem.lower()}.yaml, or remove it"
    if ending in _PLAIN and is_tag(tag):
        return f"call it {tag}.md, or remove it"
    if ending in _OFFICE:
        return _TYPED.format(name=f"{tag}.md" if is_tag(tag) else "a file such as de.md")
    if ending in _PICTURES:
        return "save the picture as PNG, JPEG or WebP"
    return "remove it"
