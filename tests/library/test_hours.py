from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bundles import ALWAYS_OPEN, NEVER_OPEN
from guide.bundle.model import Hours, Interval
from guide.library.hours import Closed, Open, clock, days_ahead, hours_on, never_closes, status

FIRST, LAST = date(2026, 11, 1), date(2026, 12, 31)
MORNING, AFTERNOON, NIGHT = Interval(540, 720), Interval(780, 960), Interval(1320, 1560)
MINUTE = timedelta(minutes=1)

# Monday to Friday in the morning, on Tuesday in the afternoon as well, on Saturday night; closed at Christmas.
OFFICE = Hours(
    ((MORNING,), (AFTERNOON, MORNING), (MORNING,), (MORNING,), (MORNING,), (NIGHT,), ()),
    FIRST,
    LAST,
    {"2026-12-25": (), "2026-12-09": (AFTERNOON,)},
)

at = datetime.fromisoformat


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2026-11-24 09:00", Open(at("2026-11-24 12:00"))),
        ("2026-11-24 11:59", Open(at("2026-11-24 12:00"))),
        ("2026-11-24 12:00", Closed(at("2026-11-24 13:00"))),
        ("2026-11-24 17:00", Closed(at("2026-11-25 09:00"))),
        ("2026-11-27 12:30", Closed(at("2026-11-28 22:00"))),
        ("2026-11-29 01:30", Open(at("2026-11-29 02:00"))),
        ("2026-11-29 02:00", Closed(at("2026-11-30 09:00"))),
        ("2026-12-09 10:00", Closed(at("2026-12-09 13:00"))),
        ("2026-12-24 12:00", Closed(at("2026-12-26 22:00"))),
        ("2026-12-31 12:00", Closed()),
        ("2027-01-01 10:00", None),
        ("2026-10-31 10:00", None),
    ],
)
def test_a_place_is_open_until_or_opens_at(moment: str, expected: Open | Closed | None) -> None:
    assert status(OFFICE, at(moment)) == expected


def test_hours_that_nobody_gave_are_unknown() -> None:
    assert status(None, at("2026-11-24 09:00")) is None


def test_what_never_closes_is_known_to_be_open_for_good() -> None:
    assert status(ALWAYS_OPEN, at("2199-11-24 09:00")) == Open()
    assert never_closes(ALWAYS_OPEN)
    assert not never_closes(OFFICE)


def test_one_holiday_is_enough_to_close() -> None:
    holiday = Hours(ALWAYS_OPEN.week, FIRST, LAST, {"2026-12-25": ()})
    assert status(holiday, at("2026-12-22 09:00")) == Open(at("2026-12-25 00:00"))
    assert status(holiday, at("2026-12-25 09:00")) == Closed(at("2026-12-26 00:00"))


def test_what_is_more_than_a_year_off_is_as_good_as_never() -> None:
    far = {"2028-12-25": (MORNING,)}
    open_until_then = Hours(ALWAYS_OPEN.week, FIRST, date(2028, 12, 31), far)
    closed_until_then = Hours(NEVER_OPEN.week, FIRST, date(2028, 12, 31), far)
    assert status(open_until_then, at("2026-11-24 09:00")) == Open()
    assert status(closed_until_then, at("2026-11-24 09:00")) == Closed()


def test_what_never_opens_has_no_time_to_open() -> None:
    assert status(NEVER_OPEN, at("2026-11-24 09:00")) == Closed()


def test_the_days_ahead_begin_with_the_first_and_tell_special_ones_from_usual_and_unknown_ones() -> None:
    days = days_ahead(OFFICE, date(2026, 12, 8))
    assert [day.date.day for day in days] == [8, 9, 10, 11, 12, 13, 14]
    assert days[0].intervals == (MORNING, AFTERNOON)
    assert [day.special for day in days] == [False, True, False, False, False, False, False]
    assert days_ahead(OFFICE, LAST)[1].intervals is None


@pytest.mark.parametrize(
    ("minutes", "written"), [(0, "0:00"), (540, "9:00"), (1439, "23:59"), (1440, "24:00"), (1560, "2:00")]
)
def test_times_are_written_with_24_hours(minutes: int, written: str) -> None:
    assert clock(minutes) == written


INTERVALS = st.builds(
    lambda start, length: Interval(start, start + length),
    st.integers(0, 1439),
    st.integers(1, 1440),
)
DAYS = st.lists(INTERVALS, max_size=3).map(tuple)
HOURS = st.builds(
    lambda week, exceptions: Hours(tuple(week), FIRST, LAST, exceptions),
    st.lists(DAYS, min_size=7, max_size=7),
    st.dictionaries(st.dates(FIRST, LAST).map(date.isoformat), DAYS, max_size=5),
)
MOMENTS = st.builds(
    lambda day, minute: datetime.combine(day, time()) + minute * MINUTE,
    st.dates(FIRST, LAST),
    st.integers(0, 1439),
)


def _covered(hours: Hours, moment: datetime) -> bool:
    """Whether an interval of the day or of the day before covers the moment, asked the simplest way."""
    minute = moment.hour * 60 + moment.minute
    today = hours_on(hours, moment.date()) or ()
    yesterday = hours_on(hours, moment.date() - timedelta(days=1)) or ()
    return any(interval.start <= minute < interval.end for interval in today) or any(
        minute + 1440 < interval.end for interval in yesterday
    )


@given(HOURS, MOMENTS)
def test_open_is_what_an_interval_covers(hours: Hours, moment: datetime) -> None:
    assert isinstance(status(hours, moment), Open) == _covered(hours, moment)


@given(HOURS, MOMENTS)
def test_nothing_changes_until_the_moment_that_is_named(hours: Hours, moment: datetime) -> None:
    found = status(hours, moment)
    change = found.until if isinstance(found, Open) else found.opens if found else None
    if change is None:
        return
    assert change > moment
    assert _covered(hours, change - MINUTE) == _covered(hours, moment)
    # Beyond the last day nothing is known, so nothing is said to be open.
    assert _covered(hours, change) != _covered(hours, moment)
