"""Numbers to call when there is no time to look for one, and sentences for whoever answers or comes."""

from collections.abc import Iterator
from functools import partial

import flet as ft

from guide.bundle.model import CONTACT_PAGES, Phone, Saying
from guide.ui.direction import isolated
from guide.ui.parts.fact import STYLE
from guide.ui.parts.frame import frame
from guide.ui.parts.held_up import hold_up
from guide.ui.parts.icon_button import icon_button
from guide.ui.parts.leading import leading
from guide.ui.parts.pressable import pressable
from guide.ui.parts.signed import signed
from guide.ui.parts.stack import stack
from guide.ui.parts.text import Style, heading, muted, quoted, text
from guide.ui.reader import Reader
from guide.ui.routes import Place
from guide.ui.theme import GAP, RADIUS


def emergency(reader: Reader, place: Place) -> ft.View:
    """The guide's emergency contacts, the most urgent first, then what to say."""
    _ = reader.phrases.text
    cards = [_card(contact, reader) for contact in reader.library.guide.emergency]
    # Translators: shown where a guide names no emergency numbers of its own
    none = text(_("112 works all over Europe: fire brigade and ambulance."), Style.BODY_LARGE)
    # Translators: heading of the page with emergency numbers
    return frame(reader, place, [heading(1, _("Emergency numbers")), *(cards or [none]), *_sayings(reader)])


def _card(contact_id: str, reader: Reader) -> ft.Control:
    """Whom to call, when, and the call itself, as large as a hand in a hurry needs it."""
    _ = reader.phrases.text
    contact = reader.library.contact(contact_id)
    if contact is None:
        raise KeyError(contact_id)
    page_id = CONTACT_PAGES + contact.id
    entry = reader.library.entry(page_id, reader.language.tag)
    more = icon_button(ft.Icons.INFO_OUTLINE, _("More about this contact"), lambda: reader.open(page_id))
    calls = stack([_call(phone, reader) for phone in contact.phones], 8, expand=True)
    when = [muted(isolated(entry.summary), Style.BODY_MEDIUM)] if entry.summary else []
    return ft.Container(
        stack(
            [heading(2, isolated(entry.title), Style.TITLE_MEDIUM, 4 * GAP), ft.Row([calls, more], spacing=4), *when], 8
        ),
        padding=ft.Padding.symmetric(horizontal=GAP, vertical=12),
        border_radius=RADIUS,
        bgcolor=ft.Colors.SURFACE_CONTAINER_LOW,
        border=ft.Border.all(1, ft.Colors.OUTLINE_VARIANT),
    )


def _call(phone: Phone, reader: Reader) -> ft.Control:
    _ = reader.phrases.text
    # Translators: {number} is a telephone number to call with one tap
    name = _("Call {number}").format(number=isolated(phone.shown))
    # The number alone is what fits in large letters, and needs no reading.
    words = ft.Text(
        isolated(phone.shown),
        theme_style=Style.TITLE_LARGE,
        color=ft.Colors.ON_PRIMARY,
        semantics_label=name,
        expand=True,
    )
    content = ft.Row([ft.Icon(ft.Icons.CALL, size=28, color=ft.Colors.ON_PRIMARY), words], spacing=12)
    return leading(ft.FilledButton(content=content, style=STYLE, url=f"tel:{phone.dialled}"))


def _sayings(reader: Reader) -> Iterator[ft.Control]:
    guide = reader.library.guide
    if not guide.sayings:
        return
    _ = reader.phrases.text
    # Translators: heading above sentences in German for an emergency call, with the reader's own language
    yield ft.Container(heading(2, _("What to say"), Style.HEADLINE_MEDIUM), padding=ft.Padding.only(top=GAP))
    yield muted(_("Tap a sentence to show it in large letters."), Style.BODY_LARGE)
    for saying in guide.sayings:
        yield _saying(saying, reader)


def _saying(saying: Saying, reader: Reader) -> ft.Control:
    source = reader.library.language(reader.library.guide.source_language)
    lines: list[ft.Control] = [quoted(saying.texts[source.tag], source.direction, Style.TITLE_LARGE)]
    own = saying.texts.get(reader.language.tag, "")
    if own and reader.language != source:
        lines.append(text(own, Style.BODY_LARGE))
    line = signed(lines, reader, after=ft.Icon(ft.Icons.FULLSCREEN, size=28), spacing=4)
    show = partial(hold_up, saying, reader)
    return pressable(line, show, background=ft.Colors.SECONDARY_CONTAINER)
