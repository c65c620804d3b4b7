"""Choosing a language for something other than the whole interface: a second one beside it, that of a client."""

from collections.abc import Callable, Iterator
from functools import partial

import flet as ft

from guide.bundle.model import Language
from guide.library.languages import language_name
from guide.ui.direction import isolated
from guide.ui.parts.buttons import button
from guide.ui.parts.focus_ring import ringed
from guide.ui.parts.icon_button import hint
from guide.ui.parts.text import Style
from guide.ui.reader import Reader
from guide.ui.theme import GAP, RADIUS, TARGET

Choose = Callable[[str], None]
"""Called with the tag of the language chosen; with an empty one for none."""


def second_language_menu(
    reader: Reader, page_id: str, chosen: str, choose: Choose, *, optional: bool = False
) -> ft.Control:
    """A button that says which language is beside the reader's, and opens a menu of the others."""
    _ = reader.phrases.text
    # Translators: a button that opens a menu of languages; nothing is shown beside the reader's own language so far
    label = _named_here(chosen, reader) if chosen else _("Second language")
    items = [_item(language, reader, page_id, chosen, choose) for language in _others(reader, page_id)]
    if optional:
        # Translators: an entry in a menu of languages: show no second language
        items.insert(0, _entry(_("No second language"), not chosen, partial(choose, "")))
    content = ft.Row(
        [
            ft.Icon(ft.Icons.TRANSLATE, size=20),
            ft.Text(label, theme_style=Style.LABEL_LARGE, expand=True, expand_loose=True),
            ft.Icon(ft.Icons.ARROW_DROP_DOWN),
        ],
        spacing=8,
        tight=True,
    )
    return ft.PopupMenuButton(
        ft.Container(content, padding=ft.Padding.symmetric(horizontal=12, vertical=12)),
        items=items,
        tooltip=hint(_("Second language")),
        # In a row, no wider than there is room.
        expand=True,
        expand_loose=True,
    )


def languages_to_choose(reader: Reader, languages: tuple[Language, ...], choose: Choose) -> ft.Control:
    """Each language as a button, in its own words and in the reader's."""
    buttons = [
        ft.Container(
            ft.OutlinedButton(
                content=ft.Row([_two_names(language, reader)], spacing=0),
                style=ft.ButtonStyle(
                    padding=ft.Padding.symmetric(horizontal=GAP, vertical=13),
                    shape=ft.RoundedRectangleBorder(radius=RADIUS),
                    side=ringed(ft.BorderSide(1, ft.Colors.OUTLINE)),
                ),
                on_click=partial(_chosen, choose, language.tag),
            ),
            col={"xs": 12, "sm": 6},
        )
        for language in languages
    ]
    return ft.ResponsiveRow(list(buttons), spacing=GAP / 2, run_spacing=GAP / 2)


def chosen_language(reader: Reader, tag: str, choose: Choose) -> ft.Control:
    """The language that was chosen, and the way to choose another."""
    _ = reader.phrases.text
    name = ft.Text(named(reader.library.language(tag), reader), theme_style=Style.TITLE_MEDIUM)
    again = button(_("Another language"), lambda: choose(""), icon=ft.Icons.TRANSLATE)
    return ft.Row(
        [name, again], wrap=True, spacing=GAP, run_spacing=GAP / 2, vertical_alignment=ft.CrossAxisAlignment.CENTER
    )


def named(language: Language, reader: Reader) -> str:
    """A language in its own words and, where they differ, in the reader's."""
    names = dict.fromkeys((language.native_name, language.names.get(reader.language.tag, "")))
    return " · ".join(isolated(name) for name in names if name)


def _named_here(tag: str, reader: Reader) -> str:
    return isolated(language_name(reader.library.guide, tag, reader.language.tag))


def _two_names(language: Language, reader: Reader) -> ft.Control:
    return ft.Text(named(language, reader), theme_style=Style.LABEL_LARGE, expand=True)


def _others(reader: Reader, page_id: str) -> Iterator[Language]:
    """Every language but the reader's, those that the page is written in first."""
    written = reader.library.written_in(page_id)
    missing = [language for language in reader.library.languages if language not in written]
    return (language for language in (*written, *missing) if language != reader.language)


def _item(language: Language, reader: Reader, page_id: str, chosen: str, choose: Choose) -> ft.PopupMenuItem:
    _ = reader.phrases.text
    name = named(language, reader)
    if language not in reader.library.written_in(page_id):
        # Translators: an entry in a menu of languages; {language} is one that a page is not translated into
        name = _("{language} (not yet available)").format(language=name)
    return _entry(name, language.tag == chosen, partial(choose, language.tag))


def _entry(label: str, checked: bool, press: Callable[[], None]) -> ft.PopupMenuItem:
    return ft.PopupMenuItem(
        content=ft.Text(label, theme_style=Style.BODY_MEDIUM),
        checked=checked,
        height=TARGET,
        on_click=lambda _: press(),
    )


def _chosen(choose: Choose, tag: str, _: ft.Event[ft.OutlinedButton]) -> None:
    choose(tag)
