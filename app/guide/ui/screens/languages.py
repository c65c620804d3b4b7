"""The choice of a language; at the first start with two more short screens: a second language, the size of text."""

from collections.abc import Callable
from dataclasses import replace

import flet as ft

from guide.bundle.model import Language
from guide.library.languages import matching
from guide.settings import TEXT_SIZES
from guide.ui.direction import isolated
from guide.ui.parts.box import box
from guide.ui.parts.buttons import button
from guide.ui.parts.choice import choice
from guide.ui.parts.frame import frame
from guide.ui.parts.pressable import pressable
from guide.ui.parts.stack import stack
from guide.ui.parts.text import Style, heading, muted, text
from guide.ui.reader import Reader
from guide.ui.routes import Place
from guide.ui.theme import GAP

FEW = 8
"""As many languages as can be looked through without a field to look for one."""

_Choose = Callable[[str], None]


@ft.component
def LanguagesScreen(reader: Reader, place: Place) -> ft.View:  # noqa: N802  a component
    """The languages of the guide; a reader who starts here and has not chosen one yet is asked twice more."""
    welcome, _welcome = ft.use_state(not reader.settings.language and not reader.can_go_back)
    step, set_step = ft.use_state(1)
    query, set_query = ft.use_state("")

    def begin(tag: str) -> None:
        reader.choose(replace(reader.settings, language=tag))
        set_query("")
        set_step(2)

    if not welcome:
        controls = _first(reader, query, set_query, reader.choose_language)
    elif step == 1:
        controls = _first(reader, query, set_query, begin)
    elif step == 2:
        controls = _second(reader, lambda: set_step(3))
    else:
        controls = _size(reader)
    return frame(reader, place, controls, title=reader.library.name(reader.language.tag), bare=welcome)


def _first(reader: Reader, query: str, set_query: Callable[[str], None], choose: _Choose) -> list[ft.Control]:
    _ = reader.phrases.text
    offered = _device_first(reader)
    # Translators: heading of the screen on which the reader chooses a language
    head: list[ft.Control] = [heading(1, _("Choose your language"))]
    if not reader.settings.language:
        head.append(muted(_all_words(reader), Style.BODY_MEDIUM))
    if len(offered) > FEW:
        # Translators: label of a field in which one types the name of a language to find it
        field = ft.TextField(
            value=query,
            label=_("Find a language"),
            prefix_icon=ft.Icons.SEARCH,
            border=ft.OutlineInputBorder(border_radius=28),
            on_change=lambda event: set_query(event.control.value),
        )
        head.append(field)
        offered = matching(offered, query)
    if not offered:
        head.append(ft.Semantics(live_region=True, content=text(_("The guide is not written in this language."))))
    marked = reader.settings.language or (reader.library.preferred(reader.device) or "")
    return [*head, _cards(offered, reader, marked, choose)]


def _second(reader: Reader, on: Callable[[], None]) -> list[ft.Control]:
    _ = reader.phrases.text
    others = [language for language in reader.library.languages if language.tag != reader.language.tag]
    if not others:
        return _size(reader)
    names = {"": _("Only this one"), **{language.tag: isolated(language.native_name) for language in others}}
    return [
        _progress(reader, 2),
        # Translators: heading at the first start, after a language was chosen
        heading(1, _("A second language?")),
        text(_("It can stand beside the first one: for somebody who helps you, or to learn German.")),
        choice(names, reader.settings.second, lambda tag: reader.choose(replace(reader.settings, second=tag))),
        _onward(reader, _("Continue"), on),
    ]


def _size(reader: Reader) -> list[ft.Control]:
    _ = reader.phrases.text
    sizes = {size: f"{size:.0%}" for size in TEXT_SIZES}
    return [
        _progress(reader, 3),
        heading(1, _("Text size")),
        choice(sizes, reader.settings.text_size, lambda size: reader.choose(replace(reader.settings, text_size=size))),
        # Translators: a sample at the first start that shows how large text is
        box(text(_("This is how large the text of the guide will be.")), icon=ft.Icons.FORMAT_SIZE),
        muted(_("You can change all of this later in the settings."), Style.BODY_MEDIUM),
        # Translators: ends the first start and opens the guide; a button
        button(_("Open the guide"), lambda: _enter(reader), icon=ft.Icons.CHECK, weight="filled"),
    ]


def _onward(reader: Reader, label: str, on: Callable[[], None]) -> ft.Control:
    _ = reader.phrases.text
    # Translators: leaves out the rest of the questions at the first start; a button
    skip = button(_("Skip"), lambda: _enter(reader), weight="text")
    return ft.Row([button(label, on, weight="filled"), skip], wrap=True, spacing=GAP)


def _enter(reader: Reader) -> None:
    reader.choose_language(reader.settings.language)


def _progress(reader: Reader, step: int) -> ft.Control:
    _ = reader.phrases.text
    # Translators: which of the questions at the first start this is
    words = _("Question {number} of {all}").format(number=step, all=3)
    bar = ft.ProgressBar(value=step / 3, bar_height=6, border_radius=3)
    return stack([muted(words, Style.BODY_MEDIUM), ft.Semantics(exclude_semantics=True, content=bar)], 4)


def _device_first(reader: Reader) -> tuple[Language, ...]:
    """The guide's order, the language of the device before all others at the first start."""
    languages = reader.library.languages
    if reader.settings.language:
        return languages
    preferred = reader.library.preferred(reader.device)
    return tuple(sorted(languages, key=lambda language: language.tag != preferred))


def _all_words(reader: Reader) -> str:
    """What is asked, in every language, since nobody knows yet which one is understood."""
    words = (reader.library.phrases(language.tag).text("Language") for language in reader.library.languages)
    return " · ".join(isolated(word) for word in dict.fromkeys(words))


def _cards(offered: tuple[Language, ...], reader: Reader, marked: str, choose: _Choose) -> ft.Control:
    cells = [
        ft.Container(_card(language, reader, language.tag == marked, choose), col={"xs": 12, "sm": 6})
        for language in offered
    ]
    return ft.ResponsiveRow(list(cells), spacing=GAP / 2, run_spacing=GAP / 2)


def _card(language: Language, reader: Reader, marked: bool, choose: _Choose) -> ft.Control:
    below = language.names.get(reader.language.tag, "")
    words: list[ft.Control] = [text(isolated(language.native_name), Style.TITLE_LARGE)]
    if below and below != language.native_name:
        words.append(muted(below, Style.BODY_MEDIUM))
    row: list[ft.Control] = [stack(words, 0, expand=True)]
    if marked:
        row.append(ft.Icon(ft.Icons.CHECK_CIRCLE, color=ft.Colors.PRIMARY))
    return pressable(
        ft.Row(row),
        lambda: choose(language.tag),
        background=ft.Colors.PRIMARY_CONTAINER if marked else None,
        outlined=True,
        selected=marked,
    )
