"""What a reader sees when the guide itself cannot be read: no catalogue of phrases is at hand, so it says so twice."""

from collections.abc import Awaitable, Callable

import flet as ft

from guide.ui.parts.buttons import button
from guide.ui.screens.broken import EMERGENCY_CALL
from guide.ui.theme import GAP

WORDS = (
    "Der Ratgeber kann nicht geöffnet werden. Bitte installieren Sie die App noch einmal.",
    "The guide cannot be opened. Please install the app again.",
)
EMERGENCY = f"Notruf / Emergency: {EMERGENCY_CALL}"


def failure(reason: str) -> Callable[[ft.Page], Awaitable[None]]:
    """A page that says that the guide is damaged, and how."""

    async def main(page: ft.Page) -> None:
        call = button(EMERGENCY, icon=ft.Icons.CALL, weight="filled", url=f"tel:{EMERGENCY_CALL}")
        lines: list[ft.Control] = [
            ft.Icon(ft.Icons.BROKEN_IMAGE_OUTLINED, size=48),
            *(ft.Text(words, size=18) for words in WORDS),
            call,
            ft.Text(reason, size=13),
        ]
        # A computer would make the button too small to be hit in a hurry.
        page.theme = page.dark_theme = ft.Theme(visual_density=ft.VisualDensity.STANDARD)
        # Whatever was to be shown before is taken away: it may be what failed.
        page.views = [ft.View(controls=[ft.SafeArea(ft.Column(lines, spacing=GAP))], scroll=ft.ScrollMode.AUTO)]
        page.update()

    return main
