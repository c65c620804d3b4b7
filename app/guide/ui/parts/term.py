"""An office word explained: a dialog over the page it was tapped on, and the words of a page as buttons below it."""

from collections.abc import Callable
from functools import partial

import flet as ft

from guide.bundle.model import Page
from guide.library.glossary import Explained, explained, terms_in
from guide.ui.direction import isolated
from guide.ui.parts.buttons import button
from guide.ui.parts.icon_button import icon_button
from guide.ui.parts.stack import stack
from guide.ui.parts.text import Style, heading, link, quoted, text
from guide.ui.parts.toggle import beside_each_other
from guide.ui.reader import Reader
from guide.ui.routes import Place
from guide.ui.theme import GAP, TARGET

_WIDTH = 480
"""Of an explanation, where there is room; in logical pixels."""


def explaining(reader: Reader) -> Callable[[str], None]:
    """What opens the explanation of the word with an id."""

    def explain(term_id: str) -> None:
        entry = explained(reader.library.guide, term_id, reader.language.tag)
        if entry is not None:
            ft.context.page.show_dialog(_dialog(entry, reader))

    return explain


def words_on_page(page: Page, reader: Reader) -> list[ft.Control]:
    """The office words of a page as buttons, since a word in a line is too small a target; nothing without any."""
    guide, tag = reader.library.guide, reader.language.tag
    entries = [entry for term in terms_in(page.blocks) if (entry := explained(guide, term, tag))]
    if not entries:
        return []
    _ = reader.phrases.text
    # Translators: heading above German office words that stand in the text of a page; a tap explains them
    title = heading(2, _("Words on this page"))
    explain = explaining(reader)
    buttons = [
        button(isolated(entry.word), partial(explain, entry.id), icon=ft.Icons.HELP_OUTLINE) for entry in entries
    ]
    return [title, beside_each_other(buttons)]


def meaning(entry: Explained, reader: Reader) -> list[ft.Control]:
    """What a word means: in the reader's language, then in the guide's own."""
    said = [_meant(entry.explanation, entry.language, reader, Style.BODY_LARGE)]
    if entry.original:
        said.append(_meant(entry.original, reader.library.guide.source_language, reader, Style.BODY_MEDIUM))
    return said


def _meant(explanation: str, tag: str, reader: Reader, style: Style) -> ft.Control:
    language = reader.library.language(tag)
    if language == reader.language:
        return text(explanation, style)
    # Another language says which one it is.
    name = quoted(language.native_name, language.direction, Style.BODY_SMALL)
    name.color = ft.Colors.ON_SURFACE_VARIANT
    return stack([name, quoted(explanation, language.direction, style)], 0)


def _dialog(entry: Explained, reader: Reader) -> ft.AlertDialog:
    _ = reader.phrases.text
    page = ft.context.page

    def close() -> None:
        page.pop_dialog()

    def leave(_target: str) -> None:
        close()
        reader.show(Place("glossary"))

    word = ft.Container(heading(2, isolated(entry.word), margin=4 * GAP + TARGET), expand=True)
    head = ft.Row(
        [word, icon_button(ft.Icons.CLOSE, _("Close"), close)], vertical_alignment=ft.CrossAxisAlignment.START
    )
    # Translators: leads from one office word to the list of all that the guide explains
    further = link(_("All office words"), "/", leave)
    content = stack([head, *meaning(entry, reader), further])
    return ft.AlertDialog(
        content=ft.Container(content, width=_WIDTH, rtl=reader.language.direction == "rtl"),
        content_padding=GAP,
        inset_padding=GAP,
        scrollable=True,
    )
