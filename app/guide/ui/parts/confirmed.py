"""A button for what cannot be taken back: it asks once more, in the place where it stands."""

from collections.abc import Callable

import flet as ft

from guide.ui.parts.box import box
from guide.ui.parts.buttons import button
from guide.ui.parts.guarded import guarded
from guide.ui.parts.stack import stack
from guide.ui.parts.text import Style, text
from guide.ui.parts.toggle import beside_each_other
from guide.ui.reader import Reader
from guide.ui.theme import GAP


@guarded
def ConfirmedButton(  # noqa: N802  a component
    reader: Reader, label: str, question: str, act: Callable[[], None]
) -> ft.Control:
    """The button with this label; ``act`` is called when the question has been answered with the same words."""
    nothing: bool | None = None
    asked, ask = ft.use_state(nothing)
    _ = reader.phrases.text
    first = button(label, lambda: ask(True), icon=ft.Icons.DELETE_OUTLINE)
    # Translators: the answer to a question that leaves everything as it is
    cancel = button(_("Cancel"), lambda: ask(False), weight="text")

    async def follow() -> None:
        # What had the focus is gone: whoever has a keyboard alone goes on with what took its place.
        if asked is not None:
            await (cancel if asked else first).focus()  # type: ignore[no-untyped-call]

    ft.use_effect(follow, dependencies=[asked])
    if not asked:
        return first

    def confirm() -> None:
        ask(nothing)
        act()

    grave = ft.ButtonStyle(bgcolor=ft.Colors.ERROR, color=ft.Colors.ON_ERROR)
    answers = beside_each_other([button(label, confirm, weight="filled", style=grave), cancel])
    words = ft.Semantics(live_region=True, content=text(question, Style.BODY_MEDIUM))
    return box(stack([words, answers], GAP / 2))
