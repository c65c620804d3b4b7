"""The card of a contact: every fact with the one thing a reader wants to do with it."""

from collections.abc import Iterator
from urllib.parse import quote

import flet as ft

from guide.bundle.model import CONTACT_PAGES, Address, Contact
from guide.ui.direction import isolated
from guide.ui.icons import icon
from guide.ui.parts.stack import stack
from guide.ui.parts.text import Style, heading, link, muted, text
from guide.ui.reader import Reader
from guide.ui.theme import GAP, RADIUS


def contact_card(contact_id: str, reader: Reader, *, linked: bool = True) -> ft.Control:
    """The card of a contact; ``linked`` leads on to the contact's own page."""
    contact = reader.library.contact(contact_id)
    if contact is None:
        raise KeyError(contact_id)
    entry = reader.library.entry(CONTACT_PAGES + contact.id, reader.language.tag)
    title = ft.Row(
        [ft.Icon(icon(contact.icon or "place"), color=ft.Colors.PRIMARY), _title(entry.title)],
        spacing=12,
    )
    summary = [muted(entry.summary, Style.BODY_MEDIUM)] if entry.summary and linked else []
    more = [_more(contact, reader)] if linked else []
    return ft.Container(
        stack([title, *summary, *_facts(contact, reader), *more], 4),
        padding=GAP,
        border_radius=RADIUS,
        bgcolor=ft.Colors.SURFACE_CONTAINER_LOW,
        border=ft.Border.all(1, ft.Colors.OUTLINE_VARIANT),
    )


def _title(title: str) -> ft.Control:
    return ft.Container(heading(3, title), expand=True)


def _facts(contact: Contact, reader: Reader) -> Iterator[ft.Control]:
    _ = reader.phrases.text
    for number in contact.phones:
        # Translators: {number} is a telephone number to call with one tap
        label = _("Call {number}").format(number=isolated(number))
        yield _action(ft.Icons.CALL, label, f"tel:{_dialled(number)}", filled=True)
    if contact.email:
        # Translators: {address} is an e-mail address to write to with one tap
        label = _("Write to {address}").format(address=isolated(contact.email))
        yield _action(ft.Icons.MAIL_OUTLINE, label, f"mailto:{contact.email}")
    if contact.address:
        written = ", ".join(_lines(contact.address))
        # Translators: {address} is a postal address, shown on a map with one tap
        yield _action(ft.Icons.MAP_OUTLINED, _("Map: {address}").format(address=isolated(written)), _map(contact))
    if contact.web:
        # Translators: {address} is the address of a website
        label = _("Website: {address}").format(address=isolated(_short(contact.web)))
        yield _action(ft.Icons.LANGUAGE, label, contact.web)
    if contact.step_free:
        words = {
            "yes": _("Step-free access"),
            "limited": _("Step-free access only in parts"),
            "no": _("No step-free access"),
        }
        yield _fact(ft.Icons.ACCESSIBLE, words[contact.step_free])
    if contact.opening_hours == "24/7":
        yield _fact(ft.Icons.SCHEDULE, _("Open day and night"))
    elif contact.opening_hours:
        # Translators: {hours} is a line such as Mo-Fr 09:00-12:00
        yield _fact(ft.Icons.SCHEDULE, _("Opening hours: {hours}").format(hours=isolated(contact.opening_hours)))
    elif contact.address:
        yield _fact(ft.Icons.SCHEDULE, _("We do not know the opening hours. Ask before you go."))


def _action(symbol: ft.IconData, label: str, url: str, *, filled: bool = False) -> ft.Control:
    content = ft.Row([ft.Icon(symbol, size=22), ft.Text(label, theme_style=Style.LABEL_LARGE, expand=True)], spacing=12)
    style = ft.ButtonStyle(
        padding=ft.Padding.symmetric(horizontal=12, vertical=12), shape=ft.RoundedRectangleBorder(radius=RADIUS)
    )
    kind = ft.FilledTonalButton if filled else ft.TextButton
    return ft.Semantics(link=True, content=kind(content=content, style=style, url=url))


def _fact(symbol: ft.IconData, label: str) -> ft.Control:
    return ft.Container(
        ft.Row([ft.Icon(symbol, size=22, color=ft.Colors.ON_SURFACE_VARIANT), _stretched(label)], spacing=12),
        padding=ft.Padding.symmetric(horizontal=12, vertical=8),
    )


def _stretched(label: str) -> ft.Control:
    return ft.Container(text(label, Style.BODY_MEDIUM), expand=True)


def _more(contact: Contact, reader: Reader) -> ft.Control:
    _ = reader.phrases.text
    # Translators: leads from a contact's card to the page about it
    return link(
        _("More about this contact"), f"/{CONTACT_PAGES}{contact.id}", lambda _: reader.open(CONTACT_PAGES + contact.id)
    )


def _dialled(number: str) -> str:
    return "".join(sign for sign in number if sign.isdigit() or sign == "+")


def _lines(address: Address) -> Iterator[str]:
    if address.street:
        yield address.street
    if address.postcode or address.city:
        yield f"{address.postcode} {address.city}".strip()


def _map(contact: Contact) -> str:
    """Where the map opens: the position when it is known, else the address is looked for."""
    if contact.position:
        latitude, longitude = contact.position.latitude, contact.position.longitude
        return f"https://www.openstreetmap.org/?mlat={latitude}&mlon={longitude}#map=18/{latitude}/{longitude}"
    searched = quote(", ".join(_lines(contact.address))) if contact.address else ""
    return f"https://www.openstreetmap.org/search?query={searched}"


def _short(url: str) -> str:
    return url.removeprefix("https://").removeprefix("http://").rstrip("/")
