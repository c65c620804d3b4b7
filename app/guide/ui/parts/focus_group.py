"""A part of the screen through which the Tab key goes to its end before it enters the next."""

import flet as ft


def focus_group(content: ft.Control, *, expand: bool = False) -> ft.Control:
    """The content as such a part; ``expand`` takes what is left of the row or column it stands in.

    Flutter orders by where things are, scrolled out of sight or not: without parts, what lies below the bottom bar
    comes between the buttons of the bar. Flet has no control for a part. The one used here changes nothing by itself;
    our web client makes a part of it.
    """
    group = ft.AutofillGroup(content, dispose_action=ft.AutofillGroupDisposeAction.CANCEL)
    return ft.Container(group, expand=True) if expand else group
