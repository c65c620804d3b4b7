"""What a reader can set: text size and appearance; and who is behind the guide."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import TypeVar

import flet as ft

from guide.settings import APPEARANCES, TEXT_SIZES
from guide.ui.direction import isolated
from guide.ui.parts.frame import frame
from guide.ui.parts.text import Style, heading, text
from guide.ui.reader import Reader
from guide.ui.routes import Place
from guide.ui.theme import GAP

Value = TypeVar("Value")


def settings(reader: Reader, place: Place) -> ft.View:
    """The reader's choices, kept on this device only."""
    _ = reader.phrases.text
    chosen = reader.settings
    sizes = {size: f"{size:.0%}" for size in TEXT_SIZES}
    # Translators: the three ways the app can look: as the phone is set, bright, dark
    looks = dict(zip(APPEARANCES, (_("As on this device"), _("Light"), _("Dark")), strict=True))
    return frame(
        reader,
        place,
        [
            heading(1, _("Settings")),
            heading(2, _("Text size")),
            _choice(sizes, chosen.text_size, lambda size: reader.choose(replace(chosen, text_size=size))),
            heading(2, _("Appearance")),
            _choice(looks, chosen.appearance, lambda look: reader.choose(replace(chosen, appearance=look))),
            text(_("Your choices stay on this device."), Style.BODY_MEDIUM),
            *_about(reader),
        ],
    )


def _choice(names: Mapping[Value, str], chosen: Value, choose: Callable[[Value], None]) -> ft.Control:
    chips = [
        ft.Chip(
            label=ft.Text(name, theme_style=Style.LABEL_LARGE),
            selected=value == chosen,
            padding=12,
            on_select=partial(_chosen, choose, value),
        )
        for value, name in names.items()
    ]
    return ft.Row(list(chips), wrap=True, spacing=GAP / 2, run_spacing=GAP / 2)


def _chosen(choose: Callable[[Value], None], value: Value, _: ft.Event[ft.Chip]) -> None:
    choose(value)


def _about(reader: Reader) -> Iterator[ft.Control]:
    _ = reader.phrases.text
    publisher = reader.library.guide.publisher
    yield heading(2, _("About this guide"))
    for line in (publisher.name, publisher.address, publisher.email, publisher.web):
        if line:
            yield text(isolated(line), Style.BODY_MEDIUM)
    # Translators: {revision} is a short code that names this version of the guide's content
    version = _("Version of the content: {revision}").format(revision=isolated(reader.library.revision[:8]))
    yield text(version, Style.BODY_MEDIUM)
