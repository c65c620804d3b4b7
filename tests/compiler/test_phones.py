"""Telephone numbers are kept in the form that works from anywhere, and shown in the form people know."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compiler.phones import NoPhone, as_phone, read_phone
from guide.bundle.model import Phone


@pytest.mark.parametrize(
    ("written", "country", "phone"),
    [
        ("+49 361 730730", "DE", Phone("+49361730730", "0361 730730")),
        ("0361/73 07 30", "DE", Phone("+49361730730", "0361 730730")),
        ("+49 (0) 361 730730", "DE", Phone("+49361730730", "0361 730730")),
        ("0049 361 730730", "DE", Phone("+49361730730", "0361 730730")),
        ("+49 361 730730", "AT", Phone("+49361730730", "+49 361 730730")),
        ("+49 361 730730", "", Phone("+49361730730", "+49 361 730730")),
        ("112", "DE", Phone("112", "112")),
        ("116 117", "DE", Phone("116117", "116117")),
        ("116016", "DE", Phone("116016", "116016")),
        ("12345", "", Phone("12345", "12345")),
    ],
)
def test_a_number_is_read(written: str, country: str, phone: Phone) -> None:
    assert read_phone(written, country) == phone


@pytest.mark.parametrize(
    ("written", "country", "why"),
    [
        ("0361 730730", "", "does not say its country"),
        ("+999 12345678", "DE", "is no telephone number"),
        ("+49 361 7307307307307", "DE", "is too long"),
        ("+1 555", "DE", "is too short"),
        ("119", "DE", "is no short number of DE"),
        ("00", "DE", "is no short number of DE"),
        ("", "DE", "is no telephone number"),
    ],
)
def test_a_number_that_cannot_be_says_why(written: str, country: str, why: str) -> None:
    with pytest.raises(NoPhone, match=why):
        read_phone(written, country)


# What is known of a country is read when it is first needed, which takes a while.
@given(st.text(), st.sampled_from(["", "DE", "UA", "XX"]))
@settings(deadline=None)
def test_any_text_becomes_something_to_show(written: str, country: str) -> None:
    phone = as_phone(written, country)
    assert set(phone.dialled) <= set("+0123456789")


@given(st.integers(10**6, 10**8))
@settings(deadline=None)
def test_what_is_shown_is_read_as_the_same_number(number: int) -> None:
    phone = as_phone(f"+49361{number}", "DE")
    assert as_phone(phone.shown, "DE").dialled == phone.dialled
