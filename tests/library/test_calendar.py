import re
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bundles import EVENTS, GUIDE
from guide.bundle.model import Occurrence
from guide.library.calendar import Words, calendar_file

local = datetime.fromisoformat
CAFE = EVENTS["cafe"]
SUMMER = Occurrence(local("2027-05-01 15:00"), local("2027-05-01 17:30"))
WORDS = Words("de", "Sprachcafé", "Deutsch sprechen.", "Markt 1, 06618 Naumburg")

TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")) | st.just("\n"), max_size=300)


def unfolded(content: bytes) -> list[str]:
    """The lines as a calendar puts them together again (RFC 5545, 3.1)."""
    assert content.endswith(b"\r\n")
    return content.replace(b"\r\n ", b"").decode().split("\r\n")[:-1]


def value(lines: list[str], name: str) -> str:
    """The value of the only property with this name inside the only entry."""
    entry = lines[lines.index("BEGIN:VEVENT") : lines.index("END:VEVENT")]
    (found,) = [line for line in entry if re.match(rf"{name}[;:]", line)]
    return found.partition(":")[2]


def text(escaped: str) -> str:
    """A text as a calendar reads it (RFC 5545, 3.3.11)."""
    return re.sub(r"\\(.)", lambda match: {"n": "\n"}.get(match[1], match[1]), escaped)


def test_an_event_becomes_an_entry_with_its_words_and_its_place() -> None:
    lines = unfolded(calendar_file(GUIDE, CAFE, [SUMMER], WORDS))
    assert (lines[0], lines[1], lines[-1]) == ("BEGIN:VCALENDAR", "VERSION:2.0", "END:VCALENDAR")
    assert value(lines, "SUMMARY") == "Sprachcafé"
    assert value(lines, "LOCATION") == r"Markt 1\, 06618 Naumburg"
    assert value(lines, "URL") == "https://example.org/cafe"
    assert "DTSTART;TZID=Europe/Berlin:20270501T150000" in lines
    assert "DTEND;TZID=Europe/Berlin:20270501T173000" in lines


def test_an_all_day_event_ends_with_the_day_after_its_last_one() -> None:
    lines = unfolded(calendar_file(GUIDE, EVENTS["week"], EVENTS["week"].occurrences, WORDS))
    assert "DTSTART;VALUE=DATE:20900430" in lines
    assert "DTEND;VALUE=DATE:20900507" in lines
    assert "BEGIN:VTIMEZONE" not in lines


def test_an_event_with_an_open_end_has_none() -> None:
    lines = unfolded(calendar_file(GUIDE, CAFE, [Occurrence(local("2027-05-01 15:00"))], Words("de", "Titel")))
    assert not any(line.startswith(("DTEND", "DESCRIPTION", "LOCATION")) for line in lines)


def test_every_date_has_an_identifier_of_its_own_which_stays_the_same() -> None:
    first = unfolded(calendar_file(GUIDE, CAFE, CAFE.occurrences, WORDS))
    again = unfolded(calendar_file(GUIDE, CAFE, CAFE.occurrences, replace(WORDS, title="Anderer Titel")))
    identifiers = [line for line in first if line.startswith("UID:")]
    assert len(set(identifiers)) == len(CAFE.occurrences)
    assert identifiers == [line for line in again if line.startswith("UID:")]


def test_the_same_event_gives_the_same_bytes() -> None:
    assert calendar_file(GUIDE, CAFE, [SUMMER], WORDS) == calendar_file(GUIDE, CAFE, [SUMMER], WORDS)


def test_times_in_a_zone_without_rules_of_ours_float() -> None:
    lines = unfolded(calendar_file(replace(GUIDE, time_zone="Europe/Lisbon"), CAFE, [SUMMER], WORDS))
    assert "DTSTART:20270501T150000" in lines
    assert "BEGIN:VTIMEZONE" not in lines


def test_the_rules_of_the_time_zone_are_those_of_the_zone_itself() -> None:
    lines = unfolded(calendar_file(GUIDE, CAFE, [SUMMER], WORDS))
    assert "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU" in lines
    assert "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU" in lines
    zone = ZoneInfo("Europe/Berlin")
    for year in range(1997, 2037):
        for month, hour, offsets in ((3, 2, (1, 2)), (10, 3, (2, 1))):
            last = date(year, month, 31)
            last -= timedelta(days=(last.weekday() + 1) % 7)
            change = datetime.combine(last, time(hour))
            around = (change - timedelta(hours=2), change + timedelta(hours=2))
            assert tuple(moment.replace(tzinfo=zone).utcoffset() for moment in around) == tuple(
                timedelta(hours=offset) for offset in offsets
            )


@given(TEXTS, TEXTS)
def test_no_line_is_too_long_and_no_word_is_lost(title: str, description: str) -> None:
    content = calendar_file(GUIDE, CAFE, [SUMMER], Words("ar", f"x{title}", f"x{description}"))
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    for line in content.split(b"\r\n"):
        line.decode()
    lines = unfolded(content)
    assert text(value(lines, "SUMMARY")) == f"x{title}"
    assert text(value(lines, "DESCRIPTION")) == f"x{description}"
