from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.bundle.model import Event, Head, Notice, Occurrence
from guide.library.agenda import by_day, current_notices, notices_of, upcoming

local = datetime.fromisoformat
TODAY = date(2026, 11, 23)
NOW = local("2026-11-23 16:30")
HEADS = {"de": Head("Titel")}

DAYS = st.dates(date(2026, 11, 1), date(2026, 12, 15))
MOMENTS = st.builds(datetime.combine, DAYS, st.times())


def event(name: str, *occurrences: Occurrence, all_day: bool = False) -> Event:
    return Event(name, HEADS, occurrences, all_day)


@st.composite
def events(draw: st.DrawFn) -> tuple[Event, ...]:
    made = []
    for number in range(draw(st.integers(0, 4))):
        starts = draw(st.lists(MOMENTS, max_size=4))
        ends = [draw(st.none() | st.timedeltas(timedelta(), timedelta(days=3))) for _ in starts]
        occurrences = [
            Occurrence(start, start + end if end is not None else None) for start, end in zip(starts, ends, strict=True)
        ]
        made.append(event(f"event-{number}", *occurrences, all_day=draw(st.booleans())))
    return tuple(made)


@pytest.mark.parametrize(
    ("first", "last", "holds"),
    [
        (None, None, True),
        (TODAY, TODAY, True),
        (date(2026, 11, 24), None, False),
        (None, date(2026, 11, 22), False),
    ],
)
def test_a_notice_holds_from_its_first_to_its_last_day(first: date | None, last: date | None, holds: bool) -> None:
    notice = Notice("one", HEADS, first=first, last=last)
    assert current_notices([notice], TODAY) == ((notice,) if holds else ())


def test_the_most_urgent_notice_comes_first_and_of_equal_ones_the_newest() -> None:
    old, new, ever = (Notice(str(first), HEADS, first=first) for first in (date(2026, 1, 1), TODAY, None))
    urgent, important = Notice("urgent", HEADS, "urgent"), Notice("important", HEADS, "important", first=TODAY)
    assert current_notices([ever, old, important, new, urgent], TODAY) == (urgent, important, new, old, ever)


def test_a_topic_has_its_own_notices_only() -> None:
    about = Notice("about", HEADS, topics=("living-here/health",))
    other = Notice("other", HEADS, topics=("living-here",))
    assert notices_of([other, about], "living-here/health", TODAY) == (about,)


@pytest.mark.parametrize(
    ("occurrence", "all_day", "is_ahead"),
    [
        (Occurrence(local("2026-11-23 16:00"), local("2026-11-23 17:00")), False, True),
        (Occurrence(local("2026-11-23 14:00"), local("2026-11-23 16:30")), False, False),
        (Occurrence(local("2026-11-23 09:00")), False, True),
        (Occurrence(local("2026-11-22 20:00")), False, False),
        (Occurrence(local("2026-11-20"), local("2026-11-23")), True, True),
        (Occurrence(local("2026-11-22")), True, False),
    ],
)
def test_what_is_over_is_no_longer_there(occurrence: Occurrence, all_day: bool, is_ahead: bool) -> None:
    assert bool(upcoming([event("one", occurrence, all_day=all_day)], NOW)) is is_ahead


def test_looking_ahead_counts_today() -> None:
    one = event("one", *(Occurrence(local(f"2026-11-{day} 18:00")) for day in (23, 29, 30)))
    assert [found.occurrence.start.day for found in upcoming([one], NOW, days=7)] == [23, 29]
    assert [found.occurrence.start.day for found in upcoming([one], NOW, days=1)] == [23]


def test_what_began_before_today_and_still_goes_on_stands_under_today() -> None:
    week = event("week", Occurrence(local("2026-11-20"), local("2026-11-25")), all_day=True)
    talk = event("talk", Occurrence(local("2026-11-23 18:00")))
    cafe = event("cafe", Occurrence(local("2026-11-24 15:00")))
    days = by_day(upcoming([cafe, talk, week], NOW), TODAY)
    assert [(day.date.day, [found.event.id for found in day.appointments]) for day in days] == [
        (23, ["week", "talk"]),
        (24, ["cafe"]),
    ]


@given(events(), MOMENTS)
def test_every_date_ahead_is_listed_once_in_the_order_of_its_days(listed: tuple[Event, ...], now: datetime) -> None:
    appointments = upcoming(listed, now)
    assert all(appointment.over > now for appointment in appointments)
    days = by_day(appointments, now.date())
    assert sorted(map(id, appointments)) == sorted(id(found) for day in days for found in day.appointments)
    assert [day.date for day in days] == sorted({day.date for day in days})
    assert not days or days[0].date >= now.date()


@given(events(), MOMENTS, st.timedeltas(timedelta(), timedelta(days=9)))
def test_as_time_goes_by_dates_only_disappear(listed: tuple[Event, ...], now: datetime, later: timedelta) -> None:
    before = [(found.event.id, found.occurrence) for found in upcoming(listed, now)]
    after = [(found.event.id, found.occurrence) for found in upcoming(listed, now + later)]
    assert [found for found in before if found in after] == after


@given(events())
def test_after_the_last_day_nothing_is_left(listed: tuple[Event, ...]) -> None:
    assert upcoming(listed, datetime.combine(date(2026, 12, 31), time())) == ()
