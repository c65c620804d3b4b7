"""Events take place when their rule says so, and rules that say nonsense are refused."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compiler.time.horizon import Horizon
from compiler.time.occurrences import (
    MAX_OCCURRENCES,
    UnusableDates,
    check_dates,
    is_all_day,
    occurrences,
    repetition,
)
from guide.bundle.model import Occurrence, Repetition

at = datetime.fromisoformat

HORIZON = Horizon(date(2026, 1, 1), date(2028, 12, 31))


def days(**facts: Any) -> list[str]:
    return [occurrence.start.date().isoformat() for occurrence in occurrences(facts, HORIZON)]


def test_an_event_takes_place_once() -> None:
    event = {"start": "2031-12-01 17:00", "end": "2031-12-02 01:00"}
    assert occurrences(event, None) == (Occurrence(at("2031-12-01 17:00"), at("2031-12-02 01:00")),)
    assert not is_all_day(event)


def test_an_end_may_be_open() -> None:
    assert occurrences({"start": "2026-12-01 17:00"}, None) == (Occurrence(at("2026-12-01 17:00")),)


def test_a_start_without_a_time_is_a_whole_day() -> None:
    event = {"start": "2026-12-01", "end": "2026-12-03"}
    assert is_all_day(event)
    assert occurrences(event, None) == (Occurrence(at("2026-12-01"), at("2026-12-03")),)


def test_of_a_whole_day_the_times_do_not_matter() -> None:
    event = {"start": "2026-12-01 09:00", "end": "2026-12-01 22:00", "all-day": True}
    assert occurrences(event, None) == (Occurrence(at("2026-12-01"), at("2026-12-01")),)


def test_the_last_day_of_a_rule_is_included_and_exceptions_are_not() -> None:
    rule = {"every": "week", "on": ["mo"], "until": "2026-12-28"}
    assert days(start="2026-12-07 17:00", repeat=rule, **{"except": ["2026-12-14"]}) == [
        "2026-12-07",
        "2026-12-21",
        "2026-12-28",
    ]


def test_every_other_week_and_weekdays_of_a_month() -> None:
    assert days(start="2028-12-01 17:00", repeat={"every": "week", "interval": 2})[-1] == "2028-12-29"
    assert days(start="2028-11-01 17:00", repeat={"every": "month", "on": ["1mo", "-1fr"]}) == [
        "2028-11-06",
        "2028-11-24",
        "2028-12-04",
        "2028-12-29",
    ]


def test_a_rule_may_be_an_rrule_in_whatever_time_zone() -> None:
    rule = "RRULE:FREQ=DAILY;UNTIL=20260103T230000Z"
    assert days(start="2026-01-01 10:00", repeat=rule) == ["2026-01-01", "2026-01-02", "2026-01-03"]


def test_a_repeated_event_is_told_within_the_horizon() -> None:
    yearly = days(start="2020-05-01", repeat="FREQ=YEARLY")
    assert yearly == ["2026-05-01", "2027-05-01", "2028-05-01"]


def test_there_is_a_limit() -> None:
    assert len(days(start="2026-01-01", repeat={"every": "day"})) == MAX_OCCURRENCES


@pytest.mark.parametrize(
    ("facts", "key", "words"),
    [
        ({"start": "2026-12-01", "all-day": False}, "start", "a day without a time"),
        ({"start": "2026-12-01 17:00", "end": "2026-12-01"}, "end", "the other has none"),
        ({"start": "2026-12-02", "end": "2026-12-01"}, "end", "before the start"),
        ({"start": "2026-12-01", "repeat": "FREQ=WEEKLY;BYDAY=XX"}, "repeat", "invalid 'BYDAY'"),
        ({"start": "2026-12-01", "repeat": "FREQ=WEEKLY;INTERVAL=00"}, "repeat", "an interval of 0"),
        ({"start": "2026-12-01", "repeat": "FREQ=MONTHLY;BYDAY=9MO"}, "repeat", "that no month has"),
    ],
)
def test_dates_that_do_not_fit_are_refused(facts: dict[str, Any], key: str, words: str) -> None:
    with pytest.raises(UnusableDates, match=words) as unusable:
        check_dates(facts, HORIZON)
    assert unusable.value.key == key


RULES = st.fixed_dictionaries(
    {"every": st.sampled_from(["day", "week", "month", "year"])},
    optional={
        "interval": st.integers(1, 5),
        "on": st.lists(st.sampled_from(["mo", "we", "su"]), min_size=1, max_size=2, unique=True),
        "until": st.dates(date(2026, 1, 1), date(2028, 12, 31)).map(date.isoformat),
    },
)


@given(st.datetimes(at("2024-01-01"), at("2028-01-01")), RULES, st.dates(HORIZON.first, HORIZON.last))
def test_occurrences_are_in_order_within_the_horizon_and_all_as_long(
    start: datetime, rule: dict[str, Any], excepted: date
) -> None:
    text = start.isoformat(" ", "minutes")
    end = (start + timedelta(hours=2)).isoformat(" ", "minutes")
    event = {"start": text, "end": end, "repeat": rule, "except": [excepted.isoformat()]}
    found = occurrences(event, HORIZON)
    starts = [occurrence.start for occurrence in found]
    assert starts == sorted(set(starts))
    assert len(starts) <= MAX_OCCURRENCES
    for occurrence in found:
        assert HORIZON.first <= occurrence.start.date() <= HORIZON.last
        assert occurrence.start.date() != excepted
        assert occurrence.end == occurrence.start + timedelta(hours=2)


def test_a_repeated_event_says_what_its_dates_follow_from() -> None:
    rule = {"every": "week", "on": ["mo"], "until": "2026-12-28"}
    event = {"start": "2026-12-01 17:00", "repeat": rule, "except": ["2026-12-21", "2026-12-14"]}
    written = "FREQ=WEEKLY;BYDAY=MO;UNTIL=20261228T235959"
    left_out = (date(2026, 12, 14), date(2026, 12, 21))
    assert repetition(event, HORIZON) == Repetition(at("2026-12-07 17:00"), written, left_out)


def test_a_rule_of_icalendar_stays_as_it_is_and_what_takes_place_once_has_none() -> None:
    event = {"start": "2026-12-01", "repeat": "RRULE:FREQ=YEARLY;COUNT=3"}
    assert repetition(event, HORIZON) == Repetition(at("2026-12-01"), "FREQ=YEARLY;COUNT=3")
    assert repetition({"start": "2026-12-01"}, HORIZON) is None
