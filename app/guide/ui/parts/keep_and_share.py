"""Saving a page and giving it to somebody: the two things everybody wants to do with one."""

import flet as ft

from guide.library import Reading
from guide.ui.parts.buttons import button
from guide.ui.parts.text import text
from guide.ui.parts.toggle import beside_each_other
from guide.ui.reader import Reader
from guide.ui.routes import Place

_WITH_A_SHARE_SHEET = (ft.PagePlatform.ANDROID, ft.PagePlatform.IOS)


def keep_and_share(reader: Reader, place: Place, reading: Reading) -> ft.Control:
    """The buttons to save the page, and to share it or copy its link."""
    return beside_each_other([_save(reader, place.page), _share(reader, place, reading)])


def _save(reader: Reader, page: str) -> ft.Control:
    _ = reader.phrases.text
    if page in reader.settings.saved:
        # Translators: a button on a page that is saved; a tap takes it off the list
        label, icon = _("Saved"), ft.Icons.BOOKMARK
    else:
        # Translators: a button that keeps a page, to find it again quickly
        label, icon = _("Save"), ft.Icons.BOOKMARK_BORDER
    control = button(label, lambda: reader.toggle_saved(page), icon=icon, weight="tonal")
    return ft.MergeSemantics(ft.Semantics(toggled=page in reader.settings.saved, content=control))


def _share(reader: Reader, place: Place, reading: Reading) -> ft.Control:
    """A telephone has a sheet for it; elsewhere the link is copied. Without a link it is the words."""
    _ = reader.phrases.text
    title = reading.page.title
    words = reader.link(place) or f"{title}\n{reading.page.summary}".strip()
    if ft.context.page.platform in _WITH_A_SHARE_SHEET:
        return button(
            _("Share"), icon=ft.Icons.SHARE, weight="tonal", action=ft.ShareText(words, title=title, subject=title)
        )

    def say() -> None:
        ft.context.page.show_dialog(ft.SnackBar(text(_("Copied."), color=ft.Colors.ON_INVERSE_SURFACE)))

    # Translators: copies the link to a page, to be put into a message
    label = _("Copy the link") if reader.link(place) else _("Copy")
    return button(label, say, icon=ft.Icons.CONTENT_COPY, weight="tonal", action=ft.CopyToClipboard(words))
