"""Opening hours are worked out to what the library says of every moment, and what cannot be is refused."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from opening_hours import OpeningHours

from compiler.time.horizon import Horizon
from compiler.time.hours import UnusableHours, check_hours, expand
from compiler.time.public_holidays import is_known, public_holidays
from guide.bundle.model import Hours, Interval

HORIZON = Horizon(date(2026, 1, 1), date(2028, 12, 31))
SAXONY_ANHALT = public_holidays("DE-ST", HORIZON)
GERMANY = public_holidays("DE", HORIZON)

at = datetime.fromisoformat

DAY = timedelta(days=1)
WHOLE_DAY = (Interval(0, 1440),)
MORNING = (Interval(540, 720),)


def worked_out(text: str, holidays: frozenset[date] = SAXONY_ANHALT) -> Hours:
    hours = expand(text, HORIZON, holidays)
    assert hours is not None
    return hours


def is_open(hours: Hours, moment: datetime) -> bool:
    """Whether an interval of this day, or one of the day before that lasts past midnight, covers the moment."""
    minute = moment.hour * 60 + moment.minute
    return any(
        interval.start <= minute + shift < interval.end
        for day, shift in ((moment.date(), 0), (moment.date() - DAY, 1440))
        for interval in hours.exceptions.get(day.isoformat(), hours.week[day.weekday()])
    )


def test_a_place_that_never_closes_has_whole_days_and_no_exceptions() -> None:
    hours = worked_out("24/7")
    assert hours.week == (WHOLE_DAY,) * 7
    assert not hours.exceptions
    assert (hours.first, hours.last) == (HORIZON.first, HORIZON.last)


def test_the_week_is_the_regular_one_and_holidays_of_the_region_are_exceptions() -> None:
    hours = worked_out("Mo-Fr 09:00-12:00; PH off")
    assert hours.week == (MORNING,) * 5 + ((),) * 2
    # Epiphany is a holiday in Saxony-Anhalt and not in all of Germany.
    assert hours.exceptions["2026-01-06"] == ()
    assert "2026-01-06" not in worked_out("Mo-Fr 09:00-12:00; PH off", GERMANY).exceptions
    # Second Christmas Day is a Saturday, and closed anyway.
    assert "2026-12-26" not in hours.exceptions


def test_a_place_may_open_on_holidays_only() -> None:
    hours = worked_out("Su,PH 10:00-12:00")
    assert hours.exceptions["2026-10-31"] == (Interval(600, 720),)


def test_days_before_and_after_holidays_are_found() -> None:
    assert list(worked_out("PH -1 day 10:00-12:00").exceptions)[:2] == ["2026-01-05", "2026-04-02"]


def test_hours_past_midnight_belong_to_the_day_they_begin_on() -> None:
    assert worked_out("Fr 20:00-02:00").week[4:6] == ((Interval(1200, 1560),), ())


def test_what_lasts_longer_than_a_day_is_cut_at_midnight() -> None:
    hours = worked_out("Fr 20:00-24:00; Sa 00:00-24:00; Su 00:00-05:00")
    assert hours.week[4:] == ((Interval(1200, 1440),), WHOLE_DAY, (Interval(0, 300),))


def test_a_season_that_is_shorter_makes_the_exceptions() -> None:
    hours = worked_out("Apr-Oct Mo 10:00-18:00; Nov-Mar Mo 10:00-16:00")
    assert hours.week[0] == (Interval(600, 1080),)
    assert hours.exceptions["2026-01-05"] == (Interval(600, 960),)


@pytest.mark.parametrize(
    "text", ['Mo-Fr 09:00-12:00 "nach Vereinbarung"', '"by appointment"', "Mo 09:00-12:00; Tu unknown", "24/7 unknown"]
)
def test_what_depends_on_words_is_unknown(text: str) -> None:
    check_hours(text, knows_holidays=True)
    assert expand(text, HORIZON, SAXONY_ANHALT) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Mo 9-12", 'not understood from "9-12" on'),
        ("nach Vereinbarung", 'not understood from "nach Vereinbarung" on'),
        ("Montag bis Freitag 09:00-12:00", 'not understood from "Montag bis Freitag 09:00-12:00" on'),
        ("Mo-Fr 09:00-12:00; SH off", "school holidays"),
        ("sunrise-sunset", "follow the sun"),
        ("Mo-Fr 09:00-12:00; PH off", "needs the guide's region"),
    ],
)
def test_what_cannot_be_worked_out_is_refused(text: str, words: str) -> None:
    with pytest.raises(UnusableHours, match=words):
        check_hours(text, knows_holidays=False)


def test_a_remark_may_hold_any_word() -> None:
    check_hours('Mo-Fr 09:00-12:00 "PH or SH, at dawn"', knows_holidays=False)


@pytest.mark.parametrize(("region", "known"), [("DE", True), ("DE-ST", True), ("DE-XX", False), ("XX", False)])
def test_regions_are_known_or_not(region: str, known: bool) -> None:
    assert is_known(region) is known


WEEKDAYS = st.sampled_from(
    ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su", "Mo-Fr", "Sa-Su", "Mo,We", "Th[1]", "PH", "Su,PH"]
)
SEASONS = st.sampled_from(["", "", "Jan-Mar ", "Dec 24-26 ", "2027 ", "week 10-20 "])
TIMES = st.sampled_from(["09:00-12:00", "14:00-18:30", "09:00-12:00,13:00-17:00", "20:00-02:00", "00:00-24:00", "off"])
RULES = st.tuples(SEASONS, WEEKDAYS, TIMES).map(lambda parts: f"{parts[0]}{parts[1]} {parts[2]}")
EXPRESSIONS = st.lists(RULES, min_size=1, max_size=4).map("; ".join)
# From the second day on: what began before the horizon is not told.
MOMENTS = st.datetimes(at("2026-01-02"), at("2028-12-31 23:59"))


@given(EXPRESSIONS, st.lists(MOMENTS, min_size=20, max_size=20))
def test_it_is_open_when_the_library_says_so(text: str, moments: list[datetime]) -> None:
    hours = worked_out(text, GERMANY)
    said = OpeningHours(text, country="DE")
    for moment in moments:
        assert is_open(hours, moment) == said.is_open(moment), moment
