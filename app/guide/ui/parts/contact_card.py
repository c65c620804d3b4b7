"""The card of a contact: every fact with the one thing a reader wants to do with it."""

from collections.abc import Iterator

import flet as ft

from guide.bundle.model import CONTACT_PAGES, Contact, StepFree
from guide.library import Entry
from guide.library.addresses import map_link, one_line
from guide.library.languages import language_name
from guide.ui.direction import isolated
from guide.ui.icons import icon
from guide.ui.maps import maps
from guide.ui.parts.fact import action, fact
from guide.ui.parts.opening_hours import OpeningHours
from guide.ui.parts.stack import stack
from guide.ui.parts.text import Style, heading, link, muted
from guide.ui.reader import Reader
from guide.ui.theme import GAP, RADIUS


def contact_card(contact_id: str, reader: Reader, *, linked: bool = True) -> ft.Control:
    """The card of a contact; a linked one has its name and leads on to the contact's own page."""
    contact = reader.library.contact(contact_id)
    if contact is None:
        raise KeyError(contact_id)
    entry = reader.library.entry(CONTACT_PAGES + contact.id, reader.language.tag)
    lines = [*_head(entry), *_facts(contact, entry, reader), _more(contact, reader)]
    if not linked:
        lines = [*_facts(contact, entry, reader)] or [_nothing(reader)]
    return ft.Container(
        stack(lines, 4),
        padding=GAP,
        border_radius=RADIUS,
        bgcolor=ft.Colors.SURFACE_CONTAINER_LOW,
        border=ft.Border.all(1, ft.Colors.OUTLINE_VARIANT),
    )


def step_free_in_words(step_free: StepFree, reader: Reader) -> str:
    """Whether one gets in without a step."""
    _ = reader.phrases.text
    words: dict[StepFree, str] = {
        "yes": _("Step-free access"),
        "limited": _("Step-free access only in parts"),
        "no": _("No step-free access"),
    }
    return words[step_free]


def languages_in_words(contact: Contact, reader: Reader) -> str:
    """The languages spoken there, the reader's own first."""
    _ = reader.phrases.text
    own = reader.language.tag
    tags = sorted(contact.languages, key=lambda tag: tag != own)
    # Translators: what stands between two entries of a list
    between = _(", ")
    names = between.join(isolated(language_name(reader.library.guide, tag, own)) for tag in tags)
    # Translators: {languages} is a list of languages that are spoken at a contact
    return _("Languages: {languages}").format(languages=names)


def _head(entry: Entry) -> Iterator[ft.Control]:
    yield ft.Row(
        [
            ft.Icon(icon(entry.icon or "place"), color=ft.Colors.PRIMARY),
            ft.Container(heading(3, isolated(entry.title), margin=4 * GAP + 36), expand=True),
        ],
        spacing=12,
    )
    if entry.summary:
        yield muted(isolated(entry.summary), Style.BODY_MEDIUM)


def _facts(contact: Contact, entry: Entry, reader: Reader) -> Iterator[ft.Control]:
    yield from _calls(contact, reader)
    if contact.hours is not None or contact.address:
        yield OpeningHours(reader, contact.hours)
    yield from _links(contact, entry, reader)
    if contact.languages:
        yield fact(ft.Icons.RECORD_VOICE_OVER_OUTLINED, languages_in_words(contact, reader))
    if contact.step_free:
        yield fact(ft.Icons.ACCESSIBLE, step_free_in_words(contact.step_free, reader))


def _calls(contact: Contact, reader: Reader) -> Iterator[ft.Control]:
    _ = reader.phrases.text
    for phone in contact.phones:
        # Translators: {number} is a telephone number to call with one tap
        label = _("Call {number}").format(number=isolated(phone.shown))
        yield action(ft.Icons.CALL, label, f"tel:{phone.dialled}", filled=True)


def _links(contact: Contact, entry: Entry, reader: Reader) -> Iterator[ft.Control]:
    _ = reader.phrases.text
    on_map = map_link(maps(), contact.address, contact.position, entry.title)
    written = one_line(contact.address)
    if written:
        # Translators: {address} is a postal address, shown on a map with one tap
        yield action(ft.Icons.MAP_OUTLINED, _("Map: {address}").format(address=isolated(written)), on_map)
    elif on_map:
        yield action(ft.Icons.MAP_OUTLINED, _("Show on the map"), on_map)
    if contact.email:
        # Translators: {address} is an e-mail address to write to with one tap
        label = _("Write to {address}").format(address=isolated(contact.email))
        yield action(ft.Icons.MAIL_OUTLINE, label, f"mailto:{contact.email}")
    if contact.web:
        # Translators: {address} is the address of a website
        label = _("Website: {address}").format(address=isolated(_short(contact.web)))
        yield action(ft.Icons.LANGUAGE, label, contact.web)


def _nothing(reader: Reader) -> ft.Control:
    _ = reader.phrases.text
    return fact(ft.Icons.INFO_OUTLINE, _("We do not know an address or a telephone number."))


def _more(contact: Contact, reader: Reader) -> ft.Control:
    _ = reader.phrases.text
    # Translators: leads from a contact's card to the page about it
    return link(
        _("More about this contact"), f"/{CONTACT_PAGES}{contact.id}", lambda _: reader.open(CONTACT_PAGES + contact.id)
    )


def _short(url: str) -> str:
    return url.removeprefix("https://").removeprefix("http://").rstrip("/")
