"""Words on the screen: plain text in a style of the theme, headings, and runs with their links."""

from collections.abc import Callable, Iterable

import flet as ft

from guide.bundle.blocks import Run, Runs, plain
from guide.bundle.model import Direction
from guide.ui.direction import isolated
from guide.ui.parts.fitting import room_beside, size_to_fit, usual_size, words_of
from guide.ui.parts.focus_ring import ringed
from guide.ui.parts.leading import leading
from guide.ui.parts.stack import stack
from guide.ui.theme import GAP

Style = ft.TextThemeStyle
Follow = Callable[[str], None]
"""Called with a run's link when the reader follows it."""

Explain = Callable[[str], None]
"""Called with the id of a run's term when the reader asks what it means."""

_HEADINGS = {1: Style.HEADLINE_MEDIUM, 2: Style.HEADLINE_SMALL, 3: Style.TITLE_MEDIUM}


_SYMBOLS = {"tel": ft.Icons.CALL, "mailto": ft.Icons.MAIL_OUTLINE}


def text(value: str, style: Style = Style.BODY_LARGE, color: ft.Colors | None = None) -> ft.Text:
    """Plain text."""
    return ft.Text(value, theme_style=style, color=color)


def muted(value: str, style: Style = Style.BODY_SMALL) -> ft.Text:
    """Text that steps back: it explains, it is not what the reader came for."""
    return text(value, style, ft.Colors.ON_SURFACE_VARIANT)


def quoted(value: str, direction: Direction, style: Style = Style.BODY_LARGE) -> ft.Text:
    """Words of another language within the reader's: lines begin at the side they do there, signs stay at their end.

    A part of the screen that runs from right to left cannot hold one that runs the other way: Flet knows no more than
    whether to turn. So it is the words themselves that keep their direction.
    """
    align = ft.TextAlign.RIGHT if direction == "rtl" else ft.TextAlign.LEFT
    return ft.Text(isolated(value), theme_style=style, text_align=align)


def heading(level: int, content: str | Runs, style: Style | None = None, margin: float = 2 * GAP) -> ft.Control:
    """A heading, of level 1 to 6, that assistive technology knows as one; its style usually goes with the level.

    ``margin`` is what it does not have of the width of a narrow screen, where its letters get smaller for a long word.
    """
    style = style or _HEADINGS.get(level, Style.TITLE_SMALL)
    shown = text(content, style) if isinstance(content, str) else ft.Text(spans=_spans(content), theme_style=style)
    usual = usual_size(style)
    size = size_to_fit(words_of(shown), usual, usual_size(Style.TITLE_SMALL), room_beside(margin))
    shown.size = size if size < usual else None
    return ft.Semantics(heading_level=level, content=shown)


def running_text(
    runs: Runs, follow: Follow, style: Style = Style.BODY_LARGE, explain: Explain | None = None
) -> ft.Control:
    """A paragraph. Its links follow it as buttons: a word in a line is too small a target, and has no role.

    Its terms are underlined, and open their explanation where there is somebody to explain them.
    """
    links = tuple(_links(runs))
    if links and plain(runs).strip() == links[0].text.strip():
        return link(links[0].text, links[0].link, follow)
    words = ft.Text(spans=_spans(runs, explain), theme_style=style)
    if not links:
        return words
    buttons = [link(run.text, run.link, follow) for run in links]
    return stack([words, *buttons], 0)


def link(label: str, target: str, follow: Follow) -> ft.Control:
    """A link as a line of its own, tall enough for a thumb."""
    inside = target.startswith("/")
    return leading(
        ft.TextButton(
            content=ft.Row(
                [
                    ft.Icon(
                        ft.Icons.ARROW_FORWARD
                        if inside
                        else _SYMBOLS.get(target.partition(":")[0], ft.Icons.OPEN_IN_NEW),
                        size=20,
                    ),
                    ft.Text(label, theme_style=Style.LABEL_LARGE, expand=True),
                ],
                spacing=8,
            ),
            style=ft.ButtonStyle(padding=ft.Padding.symmetric(horizontal=4, vertical=15), side=ringed()),
            url=None if inside else target,
            on_click=(lambda _: follow(target)) if inside else None,
        ),
    )


def _spans(runs: Runs, explain: Explain | None = None) -> list[ft.TextSpan]:
    return [_term(run, explain) if run.term and explain else ft.TextSpan(run.text, style=_style(run)) for run in runs]


def _term(run: Run, explain: Explain) -> ft.TextSpan:
    style = _style(run) or ft.TextStyle()
    # Dots below the word, so that the colour is not needed to know that it can be tapped.
    style.decoration = ft.TextDecoration.UNDERLINE
    style.decoration_style = ft.TextDecorationStyle.DOTTED
    style.decoration_color = ft.Colors.PRIMARY
    style.decoration_thickness = 2
    return ft.TextSpan(run.text, style=style, on_click=lambda _: explain(run.term))


def _style(run: Run) -> ft.TextStyle | None:
    if not (run.strong or run.emphasis or run.link):
        return None
    return ft.TextStyle(
        weight=ft.FontWeight.W_700 if run.strong else None,
        italic=run.emphasis,
        color=ft.Colors.PRIMARY if run.link else None,
    )


def _links(runs: Runs) -> Iterable[Run]:
    """One run for each link, whole again where styles cut it, each target once."""
    found: dict[str, Run] = {}
    previous = ""
    for run in runs:
        if run.link and run.link == previous:
            found[run.link] = Run(found[run.link].text + run.text, link=run.link)
        elif run.link and run.link not in found:
            found[run.link] = Run(run.text, link=run.link)
        previous = run.link
    return found.values()
