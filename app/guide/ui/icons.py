"""From the icon names of the content (Material's own) to Flet's icons."""

import flet as ft


def icon(name: str) -> ft.IconData:
    """The Material icon of that name; an unknown or missing name gives the icon of a page."""
    found = getattr(ft.Icons, name.upper().replace("-", "_"), None)
    return found if isinstance(found, ft.IconData) else ft.Icons.ARTICLE_OUTLINED
