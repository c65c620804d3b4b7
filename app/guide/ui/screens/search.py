"""Search as one types: the field, what was found, and a way on when nothing was."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import flet as ft

from guide.library import Findings, Result
from guide.library.glossary import Explained
from guide.search.answer import Hit
from guide.ui.direction import END, START, isolated
from guide.ui.parts.frame import frame
from guide.ui.parts.page_text import anchor_of
from guide.ui.parts.pressable import pressable
from guide.ui.parts.signed import signed
from guide.ui.parts.stack import stack
from guide.ui.parts.text import Style, heading, muted, quoted, text
from guide.ui.parts.tiles import tile, tiles
from guide.ui.reader import Reader
from guide.ui.routes import Place
from guide.ui.theme import GAP
from guide.ui.working import in_background

PAUSE = 0.15
"""How long the reader has to rest before an answer is looked for, in seconds."""

SHOWN = 12
"""How many results a screen holds: who has read twelve asks again rather than reading on."""

NOTHING = Findings(())

_logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Found:
    """What was found for a query; ``query`` is empty before the first, ``failed`` says that it was not looked for."""

    query: str = ""
    findings: Findings = NOTHING
    failed: bool = False


@ft.component
def SearchScreen(reader: Reader, place: Place) -> ft.View:  # noqa: N802  a component
    """The search field with the answers below it."""
    query, set_query = ft.use_state(place.query)
    found, set_found = ft.use_state(Found())

    async def answer() -> None:
        if query.strip():
            await asyncio.sleep(PAUSE)
        set_found(await _found(reader, query))

    # The effect of an older query is cancelled, so a stale answer never overwrites a newer one.
    ft.use_effect(answer, dependencies=[query, reader.language.tag])
    answers = stack(_answers(reader, query, found, set_query))
    _ = reader.phrases.text
    # The label of a field that has the focus stands half above it.
    field = ft.Container(_field(reader, query, set_query), padding=ft.Padding.only(top=GAP * 0.75))
    return frame(reader, place, [field, answers], title=_("Search"), headed=True)


async def _found(reader: Reader, query: str) -> Found:
    """What there is to answer, even when the search itself fails: a device may be full, or its files gone."""
    try:
        return await _look_up(reader, query)
    except Exception:
        _logger.exception("the search cannot answer")
        return Found(query, failed=True)


async def _look_up(reader: Reader, query: str) -> Found:
    if not query.strip():
        return Found()
    look_up = partial(reader.library.search, query, reader.language.tag, SHOWN)
    return Found(query, await in_background(look_up))


def _field(reader: Reader, query: str, set_query: Callable[[str], None]) -> ft.Control:
    _ = reader.phrases.text
    return ft.TextField(
        # Without the value a redraw while typing would lose letters.
        value=query,
        label=_("What are you looking for?"),
        prefix_icon=ft.Icons.SEARCH,
        autofocus=True,
        border=ft.OutlineInputBorder(border_radius=28),
        on_change=lambda event: set_query(event.control.value),
    )


def _answers(reader: Reader, query: str, found: Found, ask: Callable[[str], None]) -> list[ft.Control]:
    if not query.strip():
        return _before(reader)
    if not found.query:
        return [ft.Semantics(exclude_semantics=True, content=ft.ProgressBar())]
    if found.failed:
        return _failed(reader)
    results, terms = found.findings.results, found.findings.terms
    words = [*_meant(reader, found.findings.suggestion, ask), *(_term(reader, term) for term in terms)]
    if not results and not terms:
        return [*words, *_nothing(reader, found.query)]
    ngettext = reader.phrases.count
    number = len(results)
    # Translators: how many pages a search has found
    count = ngettext("{number} result", "{number} results", number).format(number=number)
    return [
        *words,
        ft.Semantics(live_region=True, content=muted(count, Style.BODY_MEDIUM)),
        stack([_result(result, reader) for result in results], GAP / 2),
    ]


def _meant(reader: Reader, suggestion: str, ask: Callable[[str], None]) -> list[ft.Control]:
    if not suggestion:
        return []
    _ = reader.phrases.text
    # Translators: {words} is what the reader may have wanted to type; a tap asks for it instead
    label = _("Did you mean “{words}”?").format(words=isolated(suggestion))
    return [pressable(text(label, Style.LABEL_LARGE), lambda: ask(suggestion), outlined=True, padding=12)]


def _term(reader: Reader, term: Explained) -> ft.Control:
    """An office word that was asked about, explained on the spot; a tap leads to it among all words."""
    direction = reader.library.language(term.language).direction
    lines = [text(isolated(term.word), Style.TITLE_MEDIUM), quoted(term.explanation, direction, Style.BODY_MEDIUM)]
    line = signed(lines, reader, before=ft.Icon(ft.Icons.MENU_BOOK))
    place = Place("glossary", query=term.word)
    return pressable(line, lambda: reader.show(place), background=ft.Colors.SURFACE_CONTAINER, padding=12)


def _result(result: Result, reader: Reader) -> ft.Control:
    lines: list[ft.Control] = []
    if result.above:
        lines.append(muted(" › ".join(isolated(entry.title) for entry in result.above)))
    lines.append(_snippet(result.hit, reader))
    return tile(result.entry, reader, stack(lines, 2), _anchor(result, reader))


def _anchor(result: Result, reader: Reader) -> str:
    """Where in the page the match is; blocks of another language than the one shown say nothing about it."""
    reading = reader.library.read(result.entry.id, reader.language.tag)
    block = result.hit.block
    if block is None or reading is None or reading.shown.tag != result.hit.language:
        return ""
    return anchor_of(reading.page, block)


def _snippet(hit: Hit, reader: Reader) -> ft.Control:
    """The passage that answers; it may be in another language than the reader's."""
    spans = [
        ft.TextSpan(piece.text, style=ft.TextStyle(weight=ft.FontWeight.W_700) if piece.marked else None)
        for piece in hit.snippet
    ]
    words = quoted("", reader.library.language(hit.language).direction, Style.BODY_MEDIUM)
    words.spans = [ft.TextSpan(START), *spans, ft.TextSpan(END)]
    return words


def _before(reader: Reader) -> list[ft.Control]:
    _ = reader.phrases.text
    return [
        muted(_("Ask in your own words, or type a word from a letter."), Style.BODY_MEDIUM),
        tiles(reader.library.sections(reader.language.tag), reader),
    ]


def _failed(reader: Reader) -> list[ft.Control]:
    _ = reader.phrases.text
    words = text(_("The search does not work at the moment. Look through the topics."), Style.BODY_MEDIUM)
    return [
        ft.Semantics(live_region=True, content=words),
        tiles(reader.library.sections(reader.language.tag), reader),
    ]


def _nothing(reader: Reader, query: str) -> list[ft.Control]:
    _ = reader.phrases.text
    # Translators: {query} is what the reader typed
    words = _("Nothing found for “{query}”").format(query=isolated(query))
    return [
        ft.Semantics(live_region=True, content=heading(2, words)),
        text(_("Try another word, or look through the topics."), Style.BODY_MEDIUM),
        tiles(reader.library.sections(reader.language.tag), reader),
    ]
