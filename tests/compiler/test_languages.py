"""Every language of the guide has a name, a direction and dates, even those CLDR does not know."""

import pytest

from compiler.languages import describe, name_languages
from guide.bundle.model import Language

TAGS = ("de", "en", "ar", "uk", "prs", "kmr", "ti", "de-simple", "rmy", "ps", "so", "zh-Hans", "ckb", "qaa", "sr-Latn")
LANGUAGES = {tag: describe(tag, TAGS) for tag in TAGS}


@pytest.mark.parametrize(
    ("tag", "native", "german", "direction"),
    [
        ("de", "Deutsch", "Deutsch", "ltr"),
        ("ar", "العربية", "Arabisch", "rtl"),
        ("uk", "Українська", "Ukrainisch", "ltr"),
        ("prs", "دری", "Dari", "rtl"),
        ("kmr", "Kurmancî", "Kurdisch", "ltr"),
        ("ti", "ትግርኛ", "Tigrinya", "ltr"),
        ("de-simple", "Deutsch (einfach)", "Deutsch (einfach)", "ltr"),
        ("rmy", "Romani", "Romani", "ltr"),
        ("ckb", "کوردیی ناوەندی", "Zentralkurdisch", "rtl"),
        ("zh-Hans", "简体中文", "Chinesisch (vereinfacht)", "ltr"),
        ("sr-Latn", "Srpski (latinica)", "Serbisch (Lateinisch)", "ltr"),
        ("qaa", "qaa", "qaa", "ltr"),
    ],
)
def test_names_and_directions(tag: str, native: str, german: str, direction: str) -> None:
    language = LANGUAGES[tag]
    assert (language.native_name, language.names["de"], language.direction) == (native, german, direction)


@pytest.mark.parametrize(
    ("tag", "pattern", "january", "monday"),
    [
        ("de", "{day}. {month} {year}", "Januar", "Montag"),
        ("en", "{month} {day}, {year}", "January", "Monday"),
        ("uk", "{day} {month} {year}\u202fр.", "січня", "понеділок"),
        ("prs", "{day} {month} {year}", "جنوری", "دوشنبه"),
        ("zh-Hans", "{year}年{month}月{day}日", "1", "星期一"),
        ("kmr", "{day}ê {month}a {year}an", "rêbendan", "duşem"),
        ("rmy", "{month} {day}, {year}", "January", "Monday"),
        ("de-simple", "{day}. {month} {year}", "Januar", "Montag"),
    ],
)
def test_dates(tag: str, pattern: str, january: str, monday: str) -> None:
    dates = LANGUAGES[tag].dates
    assert (dates.pattern, dates.months[0], dates.weekdays[0]) == (pattern, january, monday)


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=lambda language: language.tag)
def test_a_date_can_be_written_in_every_language(language: Language) -> None:
    written = language.dates.pattern.format(day=3, month=language.dates.months[0], year=2027)
    assert "3" in written
    assert "2027" in written
    assert language.names.keys() == set(TAGS)


@pytest.mark.parametrize("tag", ["ku-Arab", "az-Arab", "ur", "dv", "he", "yi", "aii", "ug", "fa-AF"])
def test_scripts_that_run_from_right_to_left(tag: str) -> None:
    assert describe(tag, (tag,)).direction == "rtl"


@pytest.mark.parametrize("tag", ["dv", "az-Arab"])
def test_months_without_a_name_in_cldr_are_english(tag: str) -> None:
    assert describe(tag, (tag,)).dates.months[0] == "January"


def test_further_languages_have_their_names_only() -> None:
    assert name_languages(["no", "kmr"], ("de", "en")) == {
        "no": {"de": "Norwegisch", "en": "Norwegian"},
        "kmr": {"de": "Kurdisch", "en": "Kurdish"},
    }
