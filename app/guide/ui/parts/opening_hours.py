"""Opening hours on a card: in one sentence whether it is open, and the week when one wants to see it."""

from datetime import date, datetime, timedelta

import flet as ft

from guide.bundle.model import Hours, Interval
from guide.library.dates import written
from guide.library.hours import Closed, Day, Open, clock, days_ahead, hours_on, never_closes, status
from guide.ui.clock import use_now
from guide.ui.direction import isolated
from guide.ui.parts.fact import STYLE, fact, labelled
from guide.ui.parts.guarded import guarded
from guide.ui.parts.stack import stack
from guide.ui.parts.text import Style, muted, text
from guide.ui.reader import Reader

_WEEKDAY = 150
"""The width of the weekdays' column, in logical pixels, at normal text size."""


@guarded
def OpeningHours(reader: Reader, hours: Hours | None) -> ft.Control:  # noqa: N802  a component
    """Whether it is open, with the coming week to unfold."""
    now = use_now(reader.now)
    unfolded, unfold = ft.use_state(False)
    found = status(hours, now)
    if hours is None or found is None or never_closes(hours):
        return fact(ft.Icons.SCHEDULE, status_in_words(found, hours, now, reader))
    sign = ft.Icon(ft.Icons.EXPAND_LESS if unfolded else ft.Icons.EXPAND_MORE)
    button = ft.TextButton(
        content=labelled(ft.Icons.SCHEDULE, status_in_words(found, hours, now, reader), sign),
        style=STYLE,
        on_click=lambda _: unfold(not unfolded),
    )
    week = [_week(hours, now.date(), reader)] if unfolded else []
    return stack([ft.MergeSemantics(ft.Semantics(expanded=unfolded, content=button)), *week], 0)


def status_in_words(found: Open | Closed | None, hours: Hours | None, now: datetime, reader: Reader) -> str:
    """Whether it is open, and until or from when."""
    _ = reader.phrases.text
    if found is None:
        return _("We do not know the opening hours. Ask before you go.")
    if isinstance(found, Open):
        return _open(found, now, reader)
    if found.opens is None:
        return _("Closed now")
    time = isolated(clock(_minutes(found.opens)))
    if found.opens.date() == now.date():
        # Translators: {time} is a time of today, such as 14:00
        return _("Closed now. Opens at {time}").format(time=time)
    day = _day_name(found.opens.date(), now, reader)
    if hours is not None and not hours_on(hours, now.date()):
        # Translators: {day} is the name of a weekday, or a date, as it stands alone; {time} is such as 9:00
        return _("Closed today. Opens {day}, {time}").format(day=day, time=time)
    # Translators: {day} is the name of a weekday, or a date, as it stands alone; {time} is such as 9:00
    return _("Closed now. Opens {day}, {time}").format(day=day, time=time)


def _open(found: Open, now: datetime, reader: Reader) -> str:
    _ = reader.phrases.text
    if found.until is None:
        return _("Open day and night")
    # What closes at midnight closes at the end of the day before.
    last = found.until - timedelta(minutes=1)
    time = isolated(clock(_minutes(last) + 1))
    if found.until - now < timedelta(days=1):
        # Translators: {time} is a time of day, such as 16:00
        return _("Open until {time}").format(time=time)
    # Translators: {day} is the name of a weekday, or a date, as it stands alone; {time} is such as 16:00
    return _("Open until {day}, {time}").format(day=_day_name(last.date(), now, reader), time=time)


def _day_name(day: date, now: datetime, reader: Reader) -> str:
    """A weekday while it can be no other than the next one of its name, else the date."""
    near = (day - now.date()).days < 7
    dates = reader.language.dates
    return isolated(dates.weekdays[day.weekday()] if near else written(day, reader.language))


def _minutes(moment: datetime) -> int:
    return moment.hour * 60 + moment.minute


def _week(hours: Hours, today: date, reader: Reader) -> ft.Control:
    rows = [_row(day, today, reader) for day in days_ahead(hours, today)]
    return ft.Container(stack(rows, 8), padding=ft.Padding.symmetric(horizontal=12, vertical=8))


def _row(day: Day, today: date, reader: Reader) -> ft.Control:
    """A day beside its hours, or above them when the text is large."""
    _ = reader.phrases.text
    style = Style.TITLE_SMALL if day.date == today else Style.BODY_MEDIUM
    weekday = isolated(reader.language.dates.weekdays[day.date.weekday()])
    # Translators: the row of today in a table of opening hours; {weekday} is its name
    name = _("{weekday} (today)").format(weekday=weekday) if day.date == today else weekday
    row = ft.Row(
        [
            ft.Container(text(name, style), width=_WEEKDAY * reader.settings.text_size),
            ft.Column([text(line, style) for line in _hours(day, reader)], spacing=0, tight=True),
        ],
        wrap=True,
        spacing=0,
        run_spacing=0,
        vertical_alignment=ft.CrossAxisAlignment.START,
    )
    if not day.special:
        return ft.MergeSemantics(row)
    # Translators: said of opening hours that are not the usual ones, for instance on a holiday
    only = _("Only on {date}").format(date=isolated(written(day.date, reader.language)))
    return ft.MergeSemantics(stack([row, muted(only)], 0))


def _hours(day: Day, reader: Reader) -> tuple[str, ...]:
    _ = reader.phrases.text
    if day.intervals is None:
        # Translators: stands for the opening hours of a day on which nobody knows them
        return (_("Unknown"),)
    # Translators: stands for the opening hours of a day on which it does not open
    return tuple(_span(interval, reader) for interval in day.intervals) or (_("Closed"),)


def _span(interval: Interval, reader: Reader) -> str:
    _ = reader.phrases.text
    # Translators: opening hours such as 9:00–12:00, to be read in the direction of your language
    return _("{start}–{end}").format(start=isolated(clock(interval.start)), end=isolated(clock(interval.end)))
