"""Colours, type and the sizes that screens agree on."""

from collections.abc import Sequence

import flet as ft

from guide.settings import Appearance

SEED = "#00696d"
"""The colour a theme is made from when the guide names none."""

TARGET = 48
"""The least height and width of what is to be tapped, in logical pixels."""

READING_WIDTH = 720
"""The longest line of running text, in logical pixels."""

GAP = 16
RADIUS = 12

# Material 3's type scale, a step larger where people read; sizes in logical pixels.
_SIZES = {
    "display_small": 32,
    "headline_large": 30,
    "headline_medium": 26,
    "headline_small": 22,
    "title_large": 21,
    "title_medium": 18,
    "title_small": 16,
    "body_large": 17,
    "body_medium": 16,
    "body_small": 14,
    "label_large": 15,
    "label_medium": 14,
    "label_small": 13,
}
_BOLD = ("display", "headline", "title")

_MODES = {
    "system": ft.ThemeMode.SYSTEM,
    "light": ft.ThemeMode.LIGHT,
    "dark": ft.ThemeMode.DARK,
}


def theme(colour: str, families: Sequence[str], text_size: float) -> ft.Theme:
    """The theme of a guide: its colour, the font families in fallback order, the reader's factor for text."""
    return ft.Theme(
        color_scheme_seed=colour or SEED,
        font_family=families[0],
        text_theme=ft.TextTheme(**{name: style(name, families, text_size) for name in _SIZES}),
        visual_density=ft.VisualDensity.STANDARD,
        appbar_theme=ft.AppBarTheme(center_title=False, toolbar_height=56),
    )


def style(name: str, families: Sequence[str], text_size: float) -> ft.TextStyle:
    """One style of the type scale."""
    return ft.TextStyle(
        size=_SIZES[name] * text_size,
        # Arabic and Ethiopic letters reach higher and lower than Latin ones.
        height=1.3 if name.startswith(_BOLD) else 1.5,
        # Without a colour of its own, text stays black on a dark page.
        color=ft.Colors.ON_SURFACE,
        # Letters that join must not be pulled apart.
        letter_spacing=0,
        weight=ft.FontWeight.W_600 if name.startswith(_BOLD) else ft.FontWeight.W_400,
        font_family=families[0],
        font_family_fallback=list(families[1:]),
    )


def mode(appearance: Appearance) -> ft.ThemeMode:
    """Flet's word for the reader's choice."""
    return _MODES[appearance]
