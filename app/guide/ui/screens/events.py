"""What is on: the dates to come, day by day."""

from collections.abc import Callable, Iterator

import flet as ft

from guide.library.agenda import by_day, upcoming
from guide.ui.clock import use_now
from guide.ui.parts.buttons import button
from guide.ui.parts.choice import choice
from guide.ui.parts.empty import empty
from guide.ui.parts.events import day_written, event_line
from guide.ui.parts.frame import frame
from guide.ui.parts.stack import stack
from guide.ui.parts.text import Style, heading, muted, text
from guide.ui.reader import Reader
from guide.ui.routes import Place
from guide.ui.theme import GAP

STEP = 20
"""How many dates a screen holds, and how many more each time the reader asks for them."""

WEEK, MONTH, ALL = 7, 30, 0
"""How far a reader looks ahead, in days; all is without an end."""


@ft.component
def EventsScreen(reader: Reader, place: Place) -> ft.View:  # noqa: N802  a component
    """The events from now on; what is over is no longer there."""
    _ = reader.phrases.text
    days, set_days = ft.use_state(ALL)
    shown, set_shown = ft.use_state(STEP)
    events, now = reader.library.events.values(), use_now(reader.now)
    appointments = upcoming(events, now, days or None)
    # Translators: heading of the page with what takes place, such as language cafés
    parts: list[ft.Control] = [heading(1, _("Events"))]
    if upcoming(events, now):
        parts += [_periods(reader, days, set_days), _count(reader, len(appointments))]
        for day in by_day(appointments[:shown], now.date()):
            lines = [event_line(appointment, reader) for appointment in day.appointments]
            parts.append(stack([heading(2, day_written(day.date, reader)), *lines], GAP / 2))
        parts += _more(reader, len(appointments) - shown, lambda: set_shown(shown + STEP))
    else:
        parts.append(empty(ft.Icons.EVENT_BUSY, text(_("No events are known at the moment."))))
    return frame(reader, place, parts)


def _periods(reader: Reader, chosen: int, choose: Callable[[int], None]) -> ft.Control:
    _ = reader.phrases.text
    # Translators: which events are shown: those of the days to come, or all
    names = {WEEK: _("Next 7 days"), MONTH: _("Next 30 days"), ALL: _("All dates")}
    return choice(names, chosen, choose)


def _count(reader: Reader, number: int) -> ft.Control:
    """How many dates there are, said aloud when another period is chosen."""
    _, ngettext = reader.phrases.text, reader.phrases.count
    if number:
        words = muted(ngettext("{number} date", "{number} dates", number).format(number=number), Style.BODY_MEDIUM)
    else:
        words = text(_("No events in this time."), Style.TITLE_MEDIUM)
    return ft.Semantics(live_region=True, content=words)


def _more(reader: Reader, hidden: int, show: Callable[[], None]) -> Iterator[ft.Control]:
    _ = reader.phrases.text
    if hidden > 0:
        yield button(_("Show further dates"), show)
