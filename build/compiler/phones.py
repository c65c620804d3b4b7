"""Telephone numbers: whether there can be one, its international form, and the form people of its country know."""

import re

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberFormat, shortnumberinfo

from compiler.source import Tree
from guide.bundle.model import Phone

_SHORT = re.compile(r"[0-9]{2,6}")
# Numbers that the European Union keeps for services of social value; new ones are given out from time to time.
_SOCIAL_VALUE = re.compile(r"116[0-9]{3}")


class NoPhone(Exception):
    """A number that cannot be dialled; the text says why."""


def country(tree: Tree) -> str:
    """The country (ISO 3166) whose numbers may be written without +, or an empty string."""
    return str(tree.guide.data.get("region", "")).partition("-")[0]


def read_phone(text: str, country: str) -> Phone:
    """The number in ``text``, written internationally or as people of ``country`` do; raises NoPhone."""
    digits = re.sub(r"[^0-9+]", "", text)
    if _SHORT.fullmatch(digits):
        return _short(digits, country)
    if not digits.startswith("+") and not country:
        raise NoPhone("does not say its country")
    try:
        number = phonenumbers.parse(text, country or None)
    except NumberParseException:
        raise NoPhone("is no telephone number") from None
    if not phonenumbers.is_valid_number(number):
        raise NoPhone(_why(number))
    # Readers' own country dials the national form; anybody else needs the code.
    home = phonenumbers.region_code_for_number(number) == country
    shown = PhoneNumberFormat.NATIONAL if home else PhoneNumberFormat.INTERNATIONAL
    return Phone(
        phonenumbers.format_number(number, PhoneNumberFormat.E164),
        phonenumbers.format_number(number, shown),
    )


def as_phone(text: str, country: str) -> Phone:
    """The number in ``text``, or the text itself when no such number is known: somebody may be able to call it."""
    try:
        return read_phone(text, country)
    except NoPhone:
        return Phone(re.sub(r"[^0-9+]", "", text), text)


def _short(digits: str, country: str) -> Phone:
    if country and not _SOCIAL_VALUE.fullmatch(digits) and not _is_given_out(digits, country):
        raise NoPhone(f"is no short number of {country}")
    return Phone(digits, digits)


def _is_given_out(digits: str, country: str) -> bool:
    try:
        return shortnumberinfo.is_valid_short_number_for_region(phonenumbers.parse(digits, country), country)
    except NumberParseException:
        return False


def _why(number: phonenumbers.PhoneNumber) -> str:
    match phonenumbers.is_possible_number_with_reason(number):
        case phonenumbers.ValidationResult.TOO_SHORT:
            return "is too short"
        case phonenumbers.ValidationResult.TOO_LONG:
            return "is too long"
    return f"is a number that the country +{number.country_code} does not give out"
