"""A paragraph whose original has changed since it was translated: marked, with the original a tap away."""

from collections.abc import Callable

import flet as ft

from guide.bundle.blocks import Block
from guide.bundle.model import Direction, Language
from guide.library.languages import language_name
from guide.ui.direction import isolated
from guide.ui.parts.blocks import shown
from guide.ui.parts.frame import Passage
from guide.ui.parts.guarded import guarded
from guide.ui.parts.stack import stack
from guide.ui.parts.text import Style, text
from guide.ui.parts.toggle import beside_each_other, unfolding
from guide.ui.reader import Reader
from guide.ui.theme import GAP, RADIUS


@guarded
def Changed(  # noqa: N802  a component
    reader: Reader, show: Callable[[], Passage], source: Language, original: Block | None
) -> ft.Control:
    """What ``show`` makes, in a frame; below it, once asked for, what the source language says now."""
    unfolded, unfold = ft.use_state(False)
    _ = reader.phrases.text
    # Translators: a mark at a paragraph of a translation; {language} is the language of the original, such as German
    words = _("Changed in {language} since it was translated").format(
        language=isolated(language_name(reader.library.guide, source.tag, reader.language.tag))
    )
    mark = beside_each_other([unfolding(words, lambda: unfold(not unfolded), chosen=False, unfolded=unfolded)])
    passage = show()
    parts = [_running(passage.content, passage.direction), _running(mark, reader.language.direction)]
    if unfolded:
        parts.append(_original(reader, source, original))
    return ft.Container(
        stack(parts, GAP / 2), border=ft.Border.all(1, ft.Colors.TERTIARY), border_radius=RADIUS, padding=12
    )


def _original(reader: Reader, source: Language, original: Block | None) -> ft.Control:
    if original is None:
        _ = reader.phrases.text
        # Translators: shown instead of a paragraph of the original that a translation still has
        return _running(text(_("This paragraph is no longer there."), Style.BODY_MEDIUM), reader.language.direction)
    return ft.Container(
        shown((original,), reader.speaking(source.tag)),
        rtl=source.direction == "rtl",
        padding=12,
        border_radius=RADIUS,
        bgcolor=ft.Colors.TERTIARY_CONTAINER,
    )


def _running(control: ft.Control, direction: Direction) -> ft.Control:
    return ft.Container(control, rtl=direction == "rtl")
