"""The start of the guide in every language."""

import json
from collections.abc import Iterator
from typing import Any

from compiler.folders import File
from compiler.site.editions import Edition, Head
from compiler.site.plan import Site
from guide.library.agenda import in_order
from guide.library.order import is_small
from guide.library.steps import whole_list


def homes(site: Site) -> Iterator[File]:
    """The first page of each language."""
    for language in site.library.languages:
        yield _home(Edition(site, language))


def _home(edition: Edition) -> File:
    library, tag = edition.library, edition.tag
    sections = [(section, library.below(section.id, tag)) for section in library.sections(tag)]
    pinned = (notice for notice in library.notices.values() if notice.pinned)
    return edition.render(
        "home.html.j2",
        edition.home,
        Head(library.name(tag), "home", canonical=edition.site.published(edition.home)),
        sections=sections,
        small=is_small(library),
        notices=in_order(pinned),
        chapters=json.dumps([*_chapters(edition)], separators=(",", ":")),
    )


def _chapters(edition: Edition) -> Iterator[list[Any]]:
    """For a script that counts what is done: each topic with steps, how many, and whom they concern."""
    for chapter in whole_list(edition.library, edition.tag):
        topic = edition.library.topics[chapter.entry.id]
        yield [topic.id, len(chapter.steps), list(topic.audience)]
