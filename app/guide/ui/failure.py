"""What a reader sees when the guide itself cannot be read: no catalogue of phrases is at hand, so it says so twice."""

from collections.abc import Awaitable, Callable

import flet as ft

WORDS = (
    "Der Ratgeber kann nicht geöffnet werden. Bitte installieren Sie die App noch einmal.",
    "The guide cannot be opened. Please install the app again.",
    "Emergency / Notruf: 112",
)


def failure(reason: str) -> Callable[[ft.Page], Awaitable[None]]:
    """A page that says that the guide is damaged, and how."""

    async def main(page: ft.Page) -> None:
        page.add(
            ft.SafeArea(
                ft.Column(
                    [
                        ft.Icon(ft.Icons.BROKEN_IMAGE_OUTLINED, size=48),
                        *(ft.Text(words, size=18) for words in WORDS),
                        ft.Text(reason, size=13),
                    ]
                )
            )
        )

    return main
