"""What the preview knows of the content as it is now, for every pane to follow."""

from dataclasses import dataclass

import flet as ft

from preview.news import Remark


@dataclass(eq=False)
class Board(ft.Observable):
    """The remarks on what was saved last; ``is_current`` unless its errors keep an older edition on the screen."""

    remarks: tuple[Remark, ...] = ()
    is_current: bool = True
