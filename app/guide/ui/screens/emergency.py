"""Numbers to call when there is no time to look for one."""

import flet as ft

from guide.ui.parts.contact_card import contact_card
from guide.ui.parts.frame import frame
from guide.ui.parts.text import Style, heading, text
from guide.ui.reader import Reader
from guide.ui.routes import Place


def emergency(reader: Reader, place: Place) -> ft.View:
    """The guide's emergency contacts, the most urgent first."""
    _ = reader.phrases.text
    cards = [contact_card(contact, reader) for contact in reader.library.guide.emergency]
    # Translators: shown where a guide names no emergency numbers of its own
    none = text(_("112 works all over Europe: fire brigade and ambulance."), Style.BODY_LARGE)
    # Translators: heading of the page with emergency numbers
    return frame(reader, place, [heading(1, _("Emergency numbers")), *(cards or [none])])
