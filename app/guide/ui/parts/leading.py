"""What leads to another page, of the guide or of the web, and says so to whoever cannot see it."""

import flet as ft


def leading(button: ft.Control) -> ft.Control:
    """The button as a link where a client can say so.

    On the web it stays a button: there Flutter makes an anchor of a link, and an anchor without an address, which
    Flet's semantics cannot give it, has no role at all.
    """
    if ft.context.page.web:
        return button
    return ft.MergeSemantics(ft.Semantics(link=True, content=button))
