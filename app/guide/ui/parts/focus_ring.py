"""What shows where the keyboard is: a ring around the button that a key would press."""

import flet as ft

_WIDTH = 3

Side = dict[ft.ControlState, ft.BorderSide]


def ringed(resting: ft.BorderSide | None = None, *, outside: bool = False) -> Side:
    """The border of a button: as it rests, and the ring, ``outside`` of it where it is as dark as the ring itself."""
    align = ft.BorderSideStrokeAlign.OUTSIDE if outside else ft.BorderSideStrokeAlign.INSIDE
    side = {ft.ControlState.FOCUSED: ft.BorderSide(_WIDTH, ft.Colors.ON_SURFACE, stroke_align=align)}
    return side | {ft.ControlState.DEFAULT: resting or ft.BorderSide(0, ft.Colors.TRANSPARENT)}
