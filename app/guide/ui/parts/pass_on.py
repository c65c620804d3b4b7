"""Passing a place of the guide on to somebody else: a code for their camera, and a link."""

import flet as ft

from guide.ui.direction import isolated
from guide.ui.parts.box import box
from guide.ui.parts.buttons import button
from guide.ui.parts.qr import qr
from guide.ui.parts.stack import stack
from guide.ui.parts.text import Style, muted, text
from guide.ui.parts.toggle import beside_each_other
from guide.ui.public import is_local
from guide.ui.reader import Reader
from guide.ui.routes import Place, address
from guide.ui.theme import GAP


def pass_on(place: Place, title: str, reader: Reader) -> ft.Control:
    """The code and the link of a place, with what to do with them; ``title`` says what the link leads to."""
    link = reader.link(place)
    if not link:
        return _nowhere(place, reader)
    _ = reader.phrases.text
    # Translators: read aloud for the picture of a QR code; {title} is the title of the page that it opens
    code = qr(link, _("QR code that opens “{title}”").format(title=isolated(title)))
    parts: list[ft.Control] = []
    if code is None:
        parts.append(text(_("This link is too long for a QR code. Copy it or share it."), Style.BODY_MEDIUM))
    else:
        parts += [
            ft.Row([code], alignment=ft.MainAxisAlignment.CENTER),
            text(_("Point the camera of the other phone at this picture."), Style.BODY_MEDIUM),
        ]
    if is_local(reader.web):
        parts.append(box(text(_("This address works on this device only."), Style.BODY_MEDIUM), icon=ft.Icons.LINK_OFF))
    parts.append(muted(isolated(link), Style.BODY_MEDIUM))
    parts.append(_buttons(link, title, reader))
    return stack(parts)


def _buttons(link: str, title: str, reader: Reader) -> ft.Control:
    _ = reader.phrases.text

    def say() -> None:
        ft.context.page.show_dialog(ft.SnackBar(text(_("Copied."), color=ft.Colors.ON_INVERSE_SURFACE)))

    # The client itself copies and shares: a browser allows it only while the tap lasts.
    copy = button(_("Copy the link"), say, icon=ft.Icons.CONTENT_COPY, weight="tonal", action=ft.CopyToClipboard(link))
    share = button(_("Share"), icon=ft.Icons.SHARE, action=ft.ShareText(link, title=title, subject=title))
    return beside_each_other([copy, share])


def _nowhere(place: Place, reader: Reader) -> ft.Control:
    """Without an address on the web there is nothing to scan; what can be told is where to look in the app."""
    _ = reader.phrases.text
    words = _("This guide has no address on the web yet, so there is no link to it. In the app, the page is here:")
    lines = [text(words, Style.BODY_MEDIUM), muted(isolated(address(place)), Style.BODY_MEDIUM)]
    return box(stack(lines, GAP / 2), icon=ft.Icons.LINK_OFF)
