"""All office words that the guide explains, with a field to find one."""

from collections.abc import Callable

import flet as ft

from guide.library.glossary import Explained, glossary
from guide.ui.direction import isolated
from guide.ui.parts.buttons import button
from guide.ui.parts.frame import frame
from guide.ui.parts.stack import stack
from guide.ui.parts.term import meaning
from guide.ui.parts.text import Style, heading, muted, text
from guide.ui.reader import Reader
from guide.ui.routes import Place
from guide.ui.theme import GAP, RADIUS

SHOWN = 30
"""How many words a screen holds, and how many more each time the reader asks for them."""


@ft.component
def GlossaryScreen(reader: Reader, place: Place) -> ft.View:  # noqa: N802  a component
    """The words in alphabetical order, those that answer the query when there is one."""
    _ = reader.phrases.text
    query, set_query = ft.use_state(place.query)
    shown, show = ft.use_state(SHOWN)
    entries = glossary(reader.library.guide, reader.language.tag, query)
    more = [_more(reader, lambda: show(shown + SHOWN))] if shown < len(entries) else []
    return frame(
        reader,
        place,
        [
            # Translators: heading of the page that explains German words of offices and letters
            heading(1, _("Office words")),
            muted(_("German words from offices and letters, and what they mean."), Style.BODY_LARGE),
            _field(reader, query, set_query),
            _count(reader, query, len(entries)),
            *(_entry(entry, reader) for entry in entries[:shown]),
            *more,
        ],
    )


def _field(reader: Reader, query: str, set_query: Callable[[str], None]) -> ft.Control:
    _ = reader.phrases.text
    return ft.TextField(
        # Without the value a redraw while typing would lose letters.
        value=query,
        # Translators: label of the field in which a reader types a German word to find its explanation
        label=_("Find a word"),
        prefix_icon=ft.Icons.SEARCH,
        border=ft.OutlineInputBorder(border_radius=28),
        on_change=lambda event: set_query(event.control.value),
    )


def _count(reader: Reader, query: str, number: int) -> ft.Control:
    """How many words there are, said aloud whenever that changes."""
    _, ngettext = reader.phrases.text, reader.phrases.count
    if number or not query.strip():
        words = muted(ngettext("{number} word", "{number} words", number).format(number=number), Style.BODY_MEDIUM)
    else:
        # Translators: {query} is what the reader typed
        words = text(_("No word found for “{query}”").format(query=isolated(query)), Style.TITLE_MEDIUM)
    return ft.Semantics(live_region=True, content=words)


def _entry(entry: Explained, reader: Reader) -> ft.Control:
    return ft.Container(
        stack([heading(2, isolated(entry.word), margin=4 * GAP), *meaning(entry, reader)], GAP / 2),
        padding=GAP,
        border_radius=RADIUS,
        border=ft.Border.all(1, ft.Colors.OUTLINE_VARIANT),
    )


def _more(reader: Reader, show: Callable[[], None]) -> ft.Control:
    _ = reader.phrases.text
    # Translators: a button below a long list that makes it longer
    return button(_("Show more"), show, icon=ft.Icons.EXPAND_MORE)
