"""A link as a picture that another device's camera reads, drawn on this one (ISO/IEC 18004)."""

from io import BytesIO

import flet as ft
import segno

from guide.ui.theme import GAP

SIDE = 272
"""The greatest width, in logical pixels: fits the narrowest phone."""

_QUIET = 4
"""The white margin that a camera needs, in modules."""

_PIXELS = 8
"""Pixels a module, enough for the finest screens."""


def qr(link: str, name: str) -> ft.Control | None:
    """The code, black on white whatever the theme, with a name for whoever cannot see it; None: too long for one."""
    try:
        code = segno.make_qr(link, error="m")
    except segno.DataOverflowError:
        return None
    drawn = BytesIO()
    code.save(drawn, kind="png", scale=_PIXELS, border=_QUIET)
    modules = code.symbol_size(border=_QUIET)[0]
    # A whole number of pixels a module, else some were wider than others.
    side = modules * (SIDE // modules)
    picture = ft.Image(
        drawn.getvalue(), width=side, height=side, filter_quality=ft.FilterQuality.NONE, exclude_from_semantics=True
    )
    framed = ft.Container(picture, bgcolor=ft.Colors.WHITE, border_radius=GAP / 2, padding=GAP / 4)
    return ft.Semantics(image=True, label=name, content=framed)
