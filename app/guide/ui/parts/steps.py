"""Steps that can be ticked off, and how many of them are done."""

from collections.abc import Iterable

import flet as ft

from guide.bundle.model import Direction
from guide.library.steps import Progress, Step, progress
from guide.ui.parts.blocks import shown
from guide.ui.parts.frame import Passage
from guide.ui.parts.stack import stack
from guide.ui.parts.text import Style, heading, muted, text
from guide.ui.reader import Reader
from guide.ui.theme import GAP, LARGER_BOX, RADIUS, TARGET


def checklist(steps: tuple[Step, ...], direction: Direction, reader: Reader, title: str = "") -> Passage:
    """The steps below each other, with how far the reader is in front of them.

    ``direction`` is that of the steps; the words of the interface run in its own.
    """
    head = [heading(3, title)] if title else []
    count = progress_bar(progress(steps, reader.settings.done), reader)
    parts = [*_running(head, direction), *_running([count], reader.language.direction)]
    parts += _running([_step(step, reader) for step in steps], direction)
    return Passage(stack(parts, GAP / 2), "ltr")


def _running(controls: Iterable[ft.Control], direction: Direction) -> list[ft.Control]:
    return [ft.Container(control, rtl=direction == "rtl") for control in controls]


def progress_bar(reached: Progress, reader: Reader) -> ft.Control:
    """How many steps are done, in words and as a bar."""
    ngettext = reader.phrases.count
    # Translators: how many steps of a list the reader has ticked off; {all} is the number of steps of the list
    words = ngettext("{done} of {all} step done", "{done} of {all} steps done", reached.all)
    words = words.format(done=reached.done, all=reached.all)
    bar = ft.ProgressBar(
        value=reached.done / reached.all if reached.all else 0,
        bar_height=8,
        border_radius=4,
        bgcolor=ft.Colors.SURFACE_CONTAINER_HIGHEST,
    )
    return stack(
        [
            ft.Semantics(live_region=True, content=muted(words, Style.BODY_MEDIUM)),
            ft.Semantics(exclude_semantics=True, content=bar),
        ],
        4,
    )


def _step(step: Step, reader: Reader) -> ft.Control:
    done = step.id in reader.settings.done
    number, words = text(f"{step.number}."), shown(step.item.blocks, reader)
    content: ft.Control
    if reader.tight:
        above = ft.Row([_box(step, reader), number], spacing=6)
        content = stack([above, ft.Container(words, padding=ft.Padding.only(left=8, right=8, bottom=10))], 0)
    else:
        beside = [
            _box(step, reader),
            ft.Container(number, padding=ft.Padding.only(top=10)),
            ft.Container(words, padding=ft.Padding.symmetric(vertical=10), expand=True),
        ]
        content = ft.Row(beside, spacing=6, vertical_alignment=ft.CrossAxisAlignment.START)
    return ft.Container(
        content,
        bgcolor=ft.Colors.SECONDARY_CONTAINER if done else ft.Colors.SURFACE_CONTAINER_LOW,
        border=ft.Border.all(1, ft.Colors.OUTLINE_VARIANT),
        border_radius=RADIUS,
        padding=ft.Padding.symmetric(horizontal=4, vertical=2),
    )


def _box(step: Step, reader: Reader) -> ft.Control:
    _ = reader.phrases.text
    tick = ft.Checkbox(
        value=step.id in reader.settings.done,
        # Translators: the box in front of a step, read aloud; {number} is the number of the step
        semantics_label=_("Step {number} is done").format(number=step.number),
        on_change=lambda _: reader.toggle_done(step.id),
        scale=LARGER_BOX,
    )
    return ft.Container(tick, width=TARGET, height=TARGET, alignment=ft.Alignment.CENTER)
