"""Colours, type and the sizes that screens agree on."""

from collections.abc import Sequence

import flet as ft

from guide.colours import SEED, Variant, scheme
from guide.settings import Appearance

TARGET = 48
"""The least height and width of what is to be tapped, in logical pixels."""

LARGER_BOX = TARGET / 40
"""The factor that makes Material's box to tick, 40 logical pixels wide with a mouse, as large as a target."""

FOCUSED = ft.Colors.with_opacity(0.5, ft.Colors.ON_SURFACE)
"""Lies over what has the focus and no border that could show it."""

GAP = 16
RADIUS = 12

ROUND = 100
"""A radius that makes the ends of a small thing round, whatever its height."""

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
_TEXT = 17
"""What is larger than this is a heading."""

IN_BARS = 1.15
"""The largest factor for text in the bars above, so that two lines of it fit."""

IN_LABELS = 1.05
"""The largest factor for the labels of the bar below: each has a quarter of the narrowest phone, in every language."""

_BOLD = ("display", "headline", "title")

_MODES = {
    "system": ft.ThemeMode.SYSTEM,
    "light": ft.ThemeMode.LIGHT,
    "dark": ft.ThemeMode.DARK,
}


def theme(colour: str, variant: Variant, families: Sequence[str], text_size: float) -> ft.Theme:
    """The theme of a guide: its colour, the font families in fallback order, the reader's factor for text."""
    colours = scheme(colour or SEED, variant)
    return ft.Theme(
        color_scheme_seed=colour or SEED,
        color_scheme=ft.ColorScheme(**colours),
        scaffold_bgcolor=colours["surface"],
        font_family=families[0],
        text_theme=text_theme(families, text_size),
        visual_density=ft.VisualDensity.STANDARD,
        # The bars stay as high as they are, so that they leave room for what one has come to read.
        appbar_theme=ft.AppBarTheme(
            center_title=False,
            toolbar_height=56,
            title_text_style=style("title_medium", families, min(text_size, IN_BARS)),
        ),
        navigation_bar_theme=ft.NavigationBarTheme(
            label_text_style=style("label_medium", families, min(text_size, IN_LABELS)),
            overlay_color={ft.ControlState.FOCUSED: FOCUSED},
        ),
        # What has no border to show it: boxes to tick, entries of menus, the rail.
        focus_color=FOCUSED,
        checkbox_theme=ft.CheckboxTheme(overlay_color={ft.ControlState.FOCUSED: FOCUSED}),
    )


def text_theme(families: Sequence[str], text_size: float) -> ft.TextTheme:
    """The whole type scale."""
    return ft.TextTheme(**{name: style(name, families, text_size) for name in _SIZES})


def style(name: str, families: Sequence[str], text_size: float) -> ft.TextStyle:
    """One style of the type scale."""
    return ft.TextStyle(
        size=_scaled(_SIZES[name], text_size),
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


def _scaled(size: float, factor: float) -> float:
    """Text grows by the factor; headings come nearer to it the larger it is, so that their words still fit a line."""
    return size * factor if size <= _TEXT else max(size, _TEXT * factor + (size - _TEXT) / factor**3)


def variants(high_contrast: bool) -> tuple[Variant, Variant]:
    """The variants of the palette for a bright and for a dark screen."""
    return ("light, high contrast", "dark, high contrast") if high_contrast else ("light", "dark")


def mode(appearance: Appearance) -> ft.ThemeMode:
    """Flet's word for the reader's choice."""
    return _MODES[appearance]
