"""A list of pages to read: put together by whoever gives advice, ticked off by whoever got it."""

from collections.abc import Callable, Iterator
from functools import partial

import flet as ft

from guide.library import Entry
from guide.ui.direction import isolated
from guide.ui.parts.buttons import button
from guide.ui.parts.empty import empty
from guide.ui.parts.frame import frame
from guide.ui.parts.icon_button import icon_button
from guide.ui.parts.language_choice import chosen_language, languages_to_choose
from guide.ui.parts.pass_on import pass_on
from guide.ui.parts.pressable import pressable
from guide.ui.parts.signed import signed
from guide.ui.parts.stack import stack
from guide.ui.parts.text import Style, heading, muted, text
from guide.ui.reader import Reader
from guide.ui.routes import Place
from guide.ui.theme import GAP, LARGER_BOX, TARGET


@ft.component
def ReadingListScreen(reader: Reader, place: Place) -> ft.View:  # noqa: N802  a component
    """The list of the address, to read; without one, the reader's own, to put together."""
    language, choose = ft.use_state(reader.settings.second)
    _ = reader.phrases.text
    if place.pages:
        parts = _received(reader, place.pages)
    elif reader.listed:
        parts = _own(reader, language, choose)
    else:
        parts = _empty(reader)
    # Translators: title of the screen with a list of pages that somebody should read
    return frame(reader, place, list(parts), title=_("Reading list"))


def _received(reader: Reader, pages: tuple[str, ...]) -> Iterator[ft.Control]:
    _, ngettext = reader.phrases.text, reader.phrases.count
    known = [page for page in dict.fromkeys(pages) if reader.library.written_in(page)]
    entries = [reader.library.entry(page, reader.language.tag) for page in known]
    read = sum(entry.id in reader.settings.done for entry in entries)
    yield heading(1, _("To read for you"))
    # Translators: how many pages of a list have been ticked off; {total} is the number of all of them
    progress = ngettext("{number} of {total} read", "{number} of {total} read", read)
    yield ft.Semantics(
        live_region=True, content=muted(progress.format(number=read, total=len(entries)), Style.BODY_MEDIUM)
    )
    yield stack((_to_read(entry, reader) for entry in entries), GAP / 2)
    unknown = len(set(pages)) - len(known)
    if unknown:
        words = ngettext(
            "{number} page of this list is not in this guide any more.",
            "{number} pages of this list are not in this guide any more.",
            unknown,
        )
        yield muted(words.format(number=unknown), Style.BODY_MEDIUM)
    yield button(_("Change this list"), lambda: _take_over(reader, tuple(known)), icon=ft.Icons.EDIT_OUTLINED)


def _take_over(reader: Reader, pages: tuple[str, ...]) -> None:
    reader.arrange_list(pages)
    reader.show(Place("list"))


def _to_read(entry: Entry, reader: Reader) -> ft.Control:
    _ = reader.phrases.text
    title = isolated(entry.title)
    tick = ft.Checkbox(
        value=entry.id in reader.settings.done,
        # Translators: read aloud for a box to tick; {title} is the title of a page of a list
        semantics_label=_("“{title}” is read").format(title=title),
        on_change=lambda _: reader.toggle_done(entry.id),
        scale=LARGER_BOX,
    )
    chevron = ft.Icon(ft.Icons.CHEVRON_RIGHT, color=ft.Colors.ON_SURFACE_VARIANT)
    line = signed([text(title, Style.TITLE_MEDIUM)], reader, after=chevron)
    padding = ft.Padding.symmetric(horizontal=4, vertical=GAP)
    opened = ft.Container(pressable(line, lambda: reader.open(entry.id), padding=padding), expand=True)
    return _card(
        ft.Row([ft.Container(tick, width=TARGET, height=TARGET, alignment=ft.Alignment.CENTER), opened], spacing=4)
    )


def _own(reader: Reader, language: str, choose: Callable[[str], None]) -> Iterator[ft.Control]:
    _ = reader.phrases.text
    listed = reader.listed
    # Translators: heading above the list of pages that an adviser puts together for somebody
    yield heading(1, _("Your list"))
    yield stack((_listed(position, reader) for position in range(len(listed))), GAP / 2)
    yield button(_("Empty the list"), lambda: reader.arrange_list(()), icon=ft.Icons.DELETE_OUTLINE)
    yield ft.Divider()
    if language:
        yield heading(2, _("Hand over"))
        yield chosen_language(reader, language, choose)
        yield pass_on(Place("list", language, pages=listed), _("Reading list"), reader)
    else:
        yield heading(2, _("Which language does the other person read?"))
        yield languages_to_choose(reader, reader.library.languages, choose)


def _listed(position: int, reader: Reader) -> ft.Control:
    """An entry of the reader's own list, with what can be done with it below its title."""
    _ = reader.phrases.text
    pages = reader.listed
    title = isolated(reader.library.entry(pages[position], reader.language.tag).title)

    def moved(by: int) -> None:
        rest = [*pages[:position], *pages[position + 1 :]]
        rest.insert(position + by, pages[position])
        reader.arrange_list(tuple(rest))

    buttons: list[ft.Control] = []
    if position > 0:
        # Translators: {title} is the title of a page in a list
        up = _("Move “{title}” up").format(title=title)
        buttons.append(icon_button(ft.Icons.ARROW_UPWARD, up, partial(moved, -1)))
    if position < len(pages) - 1:
        # Translators: {title} is the title of a page in a list
        down = _("Move “{title}” down").format(title=title)
        buttons.append(icon_button(ft.Icons.ARROW_DOWNWARD, down, partial(moved, 1)))
    # Translators: {title} is the title of a page in a list
    remove = _("Remove “{title}” from the list").format(title=title)
    rest = (*pages[:position], *pages[position + 1 :])
    buttons.append(icon_button(ft.Icons.CLOSE, remove, lambda: reader.arrange_list(rest)))
    words = ft.Container(text(title, Style.TITLE_MEDIUM), padding=ft.Padding.only(top=8))
    return _card(stack([words, ft.Row(buttons, alignment=ft.MainAxisAlignment.END, spacing=0)], 0))


def _card(content: ft.Control) -> ft.Control:
    return ft.Card(
        ft.Container(content, padding=ft.Padding.symmetric(horizontal=12, vertical=4)),
        variant=ft.CardVariant.OUTLINED,
        margin=0,
        # What is in it is reached one by one.
        semantic_container=False,
    )


def _empty(reader: Reader) -> Iterator[ft.Control]:
    _ = reader.phrases.text
    yield heading(1, _("Your list is empty"))
    # Translators: {button} is the button “Put on the reading list”
    words = _("Open a page that somebody should read and tap “{button}”. Then hand over the whole list as one link.")
    how = text(words.format(button=isolated(_("Put on the reading list"))))
    search = button(_("Search"), lambda: reader.show(Place("search")), icon=ft.Icons.SEARCH)
    yield empty(ft.Icons.PLAYLIST_ADD, how, search)
