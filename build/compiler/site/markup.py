"""Templates, and the one place where text of the guide becomes HTML."""

import json
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from compiler.isolation import isolated
from compiler.site.places import Links, Place, screen
from guide.bundle.blocks import Block, Run, Runs, plain
from guide.bundle.codec import kind_of
from guide.library.tables import longest_word

BROAD = 30
"""So many letters, in all columns together, have room side by side on the narrowest phone."""

_CODE, _EMPHASIS, _STRONG = Markup("<code>{}</code>"), Markup("<em>{}</em>"), Markup("<strong>{}</strong>")


@lru_cache(maxsize=1)
def environment() -> Environment:
    """The templates, strict: what a page does not say is an error, not an empty place."""
    made = Environment(
        loader=PackageLoader("compiler.site"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {"kind": kind, "data": data, "inline": inline, "isolated": isolated, "plain": plain}
    made.tests |= {"broad": lambda table: longest_word(table) * len(table.header) > BROAD}
    return made


def kind(block: Block) -> str:
    """What a block is called in the templates."""
    return kind_of(type(block))


def inline(runs: Runs, links: Links, language: str) -> Markup:
    """Running text; ``language`` is that of the pages its links lead to."""
    return Markup().join(_linked(runs, links, language))


def _linked(runs: Iterable[Run], links: Links, language: str) -> Iterator[Markup]:
    """The runs of each link in one element, though it has several styles."""
    for (link, term), group in groupby(runs, key=lambda run: (run.link, run.term)):
        text = Markup().join(_styled(run) for run in group)
        if link:
            text = Markup('<a href="{}">{}</a>').format(_destination(link, links, language), text)
        elif term:
            address = links.to(screen(language, "glossary"), term)
            text = Markup('<a class="term" data-term="{}" href="{}">{}</a>').format(term, address, text)
        yield text


def _styled(run: Run) -> Markup:
    text = lines(run.text)
    for wanted, element in ((run.code, _CODE), (run.emphasis, _EMPHASIS), (run.strong, _STRONG)):
        text = element.format(text) if wanted else text
    return text


def _destination(link: str, links: Links, language: str) -> str:
    """Where a link leads: a page in the same language, or an address of its own."""
    if not link.startswith("/"):
        return link
    path, _, anchor = link.removeprefix("/").partition("#")
    return links.to(Place(language, path), anchor)


def lines(text: str) -> Markup:
    """The text with its line breaks."""
    return Markup("<br>").join(escape(line) for line in text.split("\n"))


def data(value: Any) -> Markup:
    """Data inside a script element, where nothing can end the element."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))  # noqa: S704
