"""What a reader can set, what the app keeps of them, and who is behind the guide."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Any

import flet as ft

from guide.settings import APPEARANCES, TEXT_SIZES
from guide.ui.direction import isolated
from guide.ui.parts.choice import choice
from guide.ui.parts.confirmed import ConfirmedButton
from guide.ui.parts.frame import frame
from guide.ui.parts.rows import row, rows
from guide.ui.parts.stack import stack
from guide.ui.parts.text import Style, heading, muted, text
from guide.ui.parts.unkept import unkept_notice
from guide.ui.reader import Reader
from guide.ui.routes import Place
from guide.ui.theme import GAP


def settings(reader: Reader, place: Place) -> ft.View:
    """The reader's choices, kept on this device only."""
    _ = reader.phrases.text
    return frame(
        reader,
        place,
        [
            heading(1, _("Settings")),
            *unkept_notice(reader),
            *_reading(reader),
            *_languages(reader),
            *_situation(reader),
            *_stored(reader),
            *_about(reader),
        ],
    )


def _reading(reader: Reader) -> Iterator[ft.Control]:
    _ = reader.phrases.text
    chosen = reader.settings
    sizes = {size: f"{size:.0%}" for size in TEXT_SIZES}
    # Translators: the three ways the app can look: as the phone is set, bright, dark
    looks = dict(zip(APPEARANCES, (_("As on this device"), _("Light"), _("Dark")), strict=True))
    # Translators: two ways the app can look: in its usual colours, or in black and white with few colours
    contrasts = {False: _("Normal contrast"), True: _("High contrast")}
    yield _setting(_("Text size"), choice(sizes, chosen.text_size, partial(_set, reader, "text_size")))
    looking = [
        choice(looks, chosen.appearance, partial(_set, reader, "appearance")),
        choice(contrasts, chosen.high_contrast, partial(_set, reader, "high_contrast")),
    ]
    yield _setting(_("Appearance"), *looking)


def _languages(reader: Reader) -> Iterator[ft.Control]:
    _ = reader.phrases.text
    own = reader.language
    change = row(
        ft.Icons.TRANSLATE,
        _("Language"),
        lambda: reader.show(Place("languages")),
        reader,
        below=isolated(own.native_name),
    )
    yield rows([change])
    others = [language for language in reader.library.languages if language != own]
    if others:
        # Translators: no second language beside the first; one of several to choose from
        names = {"": _("None"), **{language.tag: isolated(language.native_name) for language in others}}
        # Translators: a language to show beside the reader's own
        yield _setting(_("Second language"), choice(names, reader.settings.second, partial(_set, reader, "second")))


def _situation(reader: Reader) -> Iterator[ft.Control]:
    situations = reader.library.guide.situations
    if not situations:
        return
    _ = reader.phrases.text
    # Translators: the reader has not said which situation is theirs; one of several to choose from
    names = {"": _("Not said")}
    names |= {one.id: isolated(reader.library.named(one.names, reader.language.tag)) for one in situations}
    offered = choice(names, reader.settings.situation, partial(_set, reader, "situation"))
    private = muted(_("The answer stays on this device and is sent to nobody."), Style.BODY_MEDIUM)
    yield _setting(_("Which of these fits you?"), offered, private)


def _stored(reader: Reader) -> Iterator[ft.Control]:
    """Everything that is kept, in words, and the way to be rid of it."""
    _ = reader.phrases.text
    kept = [
        _("your language, and the second one"),
        _("text size, appearance and contrast"),
        _("what fits you, if you have said so"),
        _("the steps you have ticked off"),
        _("the pages you have saved, and the last ones you have read"),
    ]
    lines: list[ft.Control] = [text(_("Only on this device, and only this:"), Style.BODY_MEDIUM)]
    lines += [_entry(words) for words in kept]
    lines.append(
        text(_("There is no account. Nobody sees what you read, and nothing is sent anywhere."), Style.BODY_MEDIUM)
    )
    # Translators: deletes all that the app has kept of the reader; a button
    label = _("Delete everything")
    question = _("Your language, ticks and saved pages will be gone. The app starts as on the first day. Go on?")
    # Translators: heading above a list of all that the app keeps of its reader
    yield _setting(_("What this app stores"), *lines, ConfirmedButton(reader, label, question, reader.forget))


def _entry(words: str) -> ft.Control:
    mark = ft.Container(text("•"), width=20)
    line = ft.Container(text(words, Style.BODY_MEDIUM), expand=True)
    return ft.MergeSemantics(ft.Row([mark, line], spacing=0, vertical_alignment=ft.CrossAxisAlignment.START))


def _about(reader: Reader) -> Iterator[ft.Control]:
    _ = reader.phrases.text
    publisher = reader.library.guide.publisher
    lines = [line for line in (publisher.name, publisher.address, publisher.email, publisher.web) if line]
    # Translators: {revision} is a short code that names this version of the guide's content
    version = _("Version of the content: {revision}").format(revision=isolated(reader.library.revision[:8]))
    words = [text(line, Style.BODY_MEDIUM) for line in (*map(isolated, lines), version)]
    yield _setting(_("About this guide"), *words)
    # Translators: leads to a form to report a mistake in the guide
    label = _("Something is wrong here")
    yield rows([row(ft.Icons.FLAG_OUTLINED, label, lambda: reader.show(Place("report")), reader)])


def _setting(title: str, *controls: ft.Control) -> ft.Control:
    return ft.Container(stack([heading(2, title), *controls], GAP / 2), padding=ft.Padding.only(top=GAP / 2))


def _set(reader: Reader, name: str, value: Any) -> None:
    reader.choose(replace(reader.settings, **{name: value}))
