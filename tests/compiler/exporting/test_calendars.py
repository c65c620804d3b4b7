"""A calendar of the guide's events tells exactly the dates that the guide tells."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from compiler.exporting.calendars import calendar
from compiler.exporting.edition import Edition, editions
from compiler.time.horizon import Horizon
from compiler.time.occurrences import is_all_day, occurrences, repetition
from guide.bundle.model import Event, Head
from guide.bundle.opened import Bundle

BERLIN = ZoneInfo("Europe/Berlin")
HORIZON = Horizon(date(2026, 1, 1), date(2028, 12, 31))


def edition(bundle: Bundle, language: str = "de") -> Edition:
    return editions(bundle, (language,))[0]


def entries(raw: bytes) -> dict[str, Any]:
    return {str(entry["UID"]): entry for entry in read(raw).walk("VEVENT")}


def read(raw: bytes) -> Any:
    return Calendar.from_ical(raw)


def test_a_repeated_event_is_one_entry_with_its_rule(full: Bundle) -> None:
    course = entries(calendar(edition(full)))["course@full"]
    assert course["SUMMARY"] == "Deutsch für alle"
    assert course["SUMMARY"].params["LANGUAGE"] == "de"
    assert course.start == datetime(2026, 12, 7, 17, 0, tzinfo=BERLIN)
    assert course.end == datetime(2026, 12, 7, 18, 30, tzinfo=BERLIN)
    assert course["RRULE"]["BYDAY"] == ["MO"]
    assert [moment.dt for moment in course["EXDATE"].dts] == [datetime(2026, 12, 28, 17, 0, tzinfo=BERLIN)]
    assert course["LOCATION"] == "Am Markt 2, Vollstadt"
    assert course["CONTACT"] == "Rathaus"


def test_whole_days_end_before_the_next_one_and_have_no_zone(full: Bundle) -> None:
    market = entries(calendar(edition(full)))["market@full"]
    assert (market.start, market.end) == (date(2026, 5, 1), date(2026, 5, 3))
    assert market["RRULE"]["UNTIL"] == [date(2028, 5, 1)]


def test_a_guide_without_events_is_a_calendar_all_the_same(full: Bundle) -> None:
    empty = read(calendar(edition(replace(full, events={}))))
    assert [component.name for component in empty.subcomponents] == ["VTIMEZONE"]


def test_dates_without_a_rule_are_listed(sample: Bundle) -> None:
    cafe = entries(calendar(edition(sample, "ar")))["cafe@sample"]
    assert [moment.dt.year for moment in cafe["RDATE"].dts] == list(range(2090, 2097))


def test_what_is_not_written_in_a_language_is_told_in_another_and_says_so(sample: Bundle) -> None:
    found = entries(calendar(edition(sample, "ar")))
    assert found["cafe@sample"]["SUMMARY"] == "مقهى اللغة"
    assert found["cafe@sample"]["SUMMARY"].params["LANGUAGE"] == "ar"
    assert found["past@sample"]["SUMMARY"] == "Vorbei"
    assert found["past@sample"]["SUMMARY"].params["LANGUAGE"] == "de"


def test_the_calendar_knows_the_rules_of_its_time_zone(full: Bundle) -> None:
    zones = read(calendar(edition(full))).timezones
    assert [zone.tz_name for zone in zones] == ["Europe/Berlin"]


WEEKDAYS = st.lists(st.sampled_from(["mo", "tu", "we", "th", "fr", "sa", "su"]), min_size=1, max_size=3, unique=True)
RULES = st.one_of(
    st.fixed_dictionaries({"every": st.just("week"), "on": WEEKDAYS}, optional={"interval": st.integers(1, 4)}),
    st.fixed_dictionaries({"every": st.just("month"), "on": st.sampled_from([["1mo"], ["-1fr", "2we"]])}),
    st.fixed_dictionaries(
        {"every": st.sampled_from(["day", "month", "year"])}, optional={"interval": st.integers(1, 9)}
    ),
    st.sampled_from(
        ["FREQ=WEEKLY;COUNT=30;BYDAY=TU,SA", "RRULE:FREQ=DAILY;UNTIL=20270401", "FREQ=MONTHLY;BYMONTHDAY=31"]
    ),
)


@given(
    rule=RULES,
    start=st.dates(date(2025, 6, 1), date(2026, 12, 31)),
    time=st.sampled_from(["", " 02:30", " 17:00"]),
    left_out=st.lists(st.dates(date(2026, 1, 1), date(2027, 6, 1)), max_size=3, unique=True),
)
def test_a_calendar_tells_the_dates_that_the_guide_tells(
    full: Bundle, rule: Any, start: date, time: str, left_out: list[date]
) -> None:
    facts = {"start": f"{start}{time}", "repeat": rule, "except": [day.isoformat() for day in left_out]}
    told = occurrences(facts, HORIZON)
    event = Event("e", {"de": Head("E")}, told, is_all_day(facts), repetition=repetition(facts, HORIZON))
    found = entries(calendar(edition(replace(full, events={"e": event}))))
    assert len(found) == bool(told)
    for entry in found.values():
        assert [moment for moment in _expanded(entry) if moment.date() >= HORIZON.first] == [one.start for one in told]


def _expanded(entry: Any) -> Iterator[datetime]:
    """The local times that another reader of calendars works out."""
    rule = entry["RRULE"]
    (until,) = rule.pop("UNTIL")
    left_out = {_local(moment.dt) for found in _listed(entry.get("EXDATE")) for moment in found.dts}
    start = _local(entry["DTSTART"].dt)
    for moment in rrulestr(rule.to_ical().decode(), dtstart=start).between(start, _local(until), inc=True):
        if moment not in left_out:
            yield moment


def _local(moment: date) -> datetime:
    if isinstance(moment, datetime):
        return moment.astimezone(BERLIN).replace(tzinfo=None)
    return datetime.fromisoformat(moment.isoformat())


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value] if value else []
