"""New files for a new topic, ready to be written in."""

import json
from pathlib import Path

from compiler import names
from compiler.errors import UsageError
from compiler.facts import read_facts
from compiler.files import write_beside
from compiler.parsing import RESERVED
from compiler.reading import GUIDE_FILE


def new_topic(content: Path, topic: str, title: str, languages: tuple[str, ...]) -> list[Path]:
    """Write a page of the topic in each language, in the source language when none is named.

    Raises UsageError when the id or a language will not do, or a page is there already.
    """
    topic = names.normalised(topic.strip("/"))
    _check_id(topic)
    written = _languages(content)
    wanted = tuple(map(names.canonical_tag, languages)) or written[:1]
    for language in wanted:
        if language not in written:
            raise UsageError(f"{language}: expected one of the guide's languages ({', '.join(sorted(written))})")
    pages = [content / topic / f"{language}.md" for language in wanted]
    for page in pages:
        if page.exists():
            raise UsageError(f"{page}: there already; nothing was changed")
    for page in pages:
        write_beside(page, _page(title).encode())
    return pages


def _check_id(topic: str) -> None:
    segments = topic.split("/")
    if not all(segment and names.is_id_segment(segment) for segment in segments):
        raise UsageError(f'"{topic}": expected an id of letters, digits and hyphens, such as first-steps/first-day')
    if segments[0] in RESERVED:
        raise UsageError(f"{topic}: {segments[0]}/ is no place for topics; choose another id")


def _languages(content: Path) -> tuple[str, ...]:
    """The guide's languages, its source language first."""
    file = content / GUIDE_FILE
    try:
        guide = read_facts(GUIDE_FILE, "guide", file.read_text(encoding="utf-8-sig")).data
    except (OSError, UnicodeDecodeError):
        raise UsageError(f"{file}: expected a guide, found none that can be read; run guide check") from None
    if "languages" not in guide or "source-language" not in guide:
        raise UsageError(f"{file}: expected languages and a source-language; run guide check")
    return (guide["source-language"], *guide["languages"])


def _page(title: str) -> str:
    # A JSON string is a YAML string, whatever the title holds.
    return f"---\ntitle: {json.dumps(title, ensure_ascii=False)}\nsummary:\n---\n"
