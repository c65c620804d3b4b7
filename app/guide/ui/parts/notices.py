"""Notices as cards: how urgent they are in a word, an icon and a colour, and what they are about."""

from collections.abc import Iterable, Iterator, Mapping

import flet as ft

from guide.bundle.model import NOTICE_PAGES, Notice, Urgency
from guide.library.agenda import notices_of
from guide.library.dates import written
from guide.ui.direction import isolated
from guide.ui.parts.pressable import pressable
from guide.ui.parts.signed import signed
from guide.ui.parts.stack import stack
from guide.ui.parts.text import Style, text
from guide.ui.reader import Reader
from guide.ui.theme import GAP, RADIUS

_Look = tuple[ft.IconData, ft.Colors, ft.Colors]

_LOOKS: Mapping[Urgency, _Look] = {
    "information": (ft.Icons.INFO_OUTLINE, ft.Colors.SECONDARY_CONTAINER, ft.Colors.ON_SECONDARY_CONTAINER),
    "important": (ft.Icons.CAMPAIGN_OUTLINED, ft.Colors.TERTIARY_CONTAINER, ft.Colors.ON_TERTIARY_CONTAINER),
    "urgent": (ft.Icons.WARNING_AMBER_ROUNDED, ft.Colors.ERROR_CONTAINER, ft.Colors.ON_ERROR_CONTAINER),
}


def notice_cards(reader: Reader, notices: Iterable[Notice]) -> list[ft.Control]:
    """A card for each notice, in the order given, that leads to the notice's page."""
    return [_card(reader, notice) for notice in notices]


def topic_notices(reader: Reader, page_id: str) -> list[ft.Control]:
    """The cards of the notices about a topic that hold today."""
    return notice_cards(reader, notices_of(reader.library.notices.values(), page_id, reader.now().date()))


def notice_facts(reader: Reader, notice: Notice) -> ft.Control:
    """How urgent a notice is and how long it holds, for the top of its own page."""
    _, background, _ = _LOOKS[notice.urgency]
    lines = stack([_head(reader, notice), *_end(reader, notice)], 4)
    return ft.Container(lines, padding=GAP, border_radius=RADIUS, bgcolor=background)


def _card(reader: Reader, notice: Notice) -> ft.Control:
    _, background, foreground = _LOOKS[notice.urgency]
    page_id = NOTICE_PAGES + notice.id
    entry = reader.library.entry(page_id, reader.language.tag)
    lines: list[ft.Control] = [_head(reader, notice), text(isolated(entry.title), Style.TITLE_MEDIUM, foreground)]
    if entry.summary:
        lines.append(text(isolated(entry.summary), Style.BODY_MEDIUM, foreground))
    chevron = ft.Icon(ft.Icons.CHEVRON_RIGHT, color=foreground)
    line = signed([*lines, *_end(reader, notice)], reader, after=chevron, spacing=4)
    return pressable(line, lambda: reader.open(page_id), background=background)


def _head(reader: Reader, notice: Notice) -> ft.Control:
    icon, _, foreground = _LOOKS[notice.urgency]
    label = ft.Container(text(_urgency(reader, notice), Style.LABEL_LARGE, foreground), expand=True)
    return ft.Row([ft.Icon(icon, color=foreground), label], spacing=8)


def _urgency(reader: Reader, notice: Notice) -> str:
    _ = reader.phrases.text
    words: Mapping[Urgency, str] = {
        # Translators: how urgent a notice is: the least of three
        "information": _("Information"),
        # Translators: how urgent a notice is: the second of three
        "important": _("Important"),
        # Translators: how urgent a notice is: the most of three
        "urgent": _("Urgent"),
    }
    return words[notice.urgency]


def _end(reader: Reader, notice: Notice) -> Iterator[ft.Control]:
    if notice.last is not None:
        _ = reader.phrases.text
        # Translators: the last day on which a notice holds; {date} is a date
        words = _("Until {date}").format(date=isolated(written(notice.last, reader.language)))
        yield text(words, Style.BODY_SMALL, _LOOKS[notice.urgency][2])
