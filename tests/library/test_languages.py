from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bundles import GUIDE
from guide.library.languages import companion, fallbacks, matching, negotiate, subtags


def test_a_tag_gets_more_general_step_by_step() -> None:
    assert list(subtags("zh-Hans-CN")) == ["zh-Hans-CN", "zh-Hans", "zh"]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (["uk-UA", "de"], "uk"),
        (["fr", "ar_EG"], "ar"),
        (["DE-at"], "de"),
        (["fr"], None),
        ([], None),
    ],
)
def test_the_first_language_of_the_device_that_the_guide_has_is_taken(wanted: list[str], expected: str | None) -> None:
    assert negotiate(wanted, ["de", "ar", "uk"]) == expected


def test_an_easy_form_falls_back_to_its_language_and_then_to_the_source() -> None:
    assert fallbacks(GUIDE, "ar-simple") == ("ar", "de", "uk")


@given(st.sampled_from(["de", "ar", "uk", "fr", "de-simple"]))
def test_every_language_of_the_guide_is_a_fallback_once(language: str) -> None:
    order = fallbacks(GUIDE, language)
    assert sorted(order) == ["ar", "de", "uk"]


@pytest.mark.parametrize(
    ("language", "wanted", "expected"),
    [("ar", ["", "uk"], "uk"), ("ar", ["ar", "fr"], "de"), ("de", [""], "ar")],
)
def test_beside_a_language_stands_the_one_wanted_or_the_original_or_any_other(
    language: str, wanted: list[str], expected: str
) -> None:
    assert companion(GUIDE, language, wanted) == expected


def test_a_guide_in_one_language_has_no_other() -> None:
    assert companion(replace(GUIDE, languages=GUIDE.languages[:1]), "de", ["ar"]) == "de"


@pytest.mark.parametrize(
    ("query", "expected"),
    [("", "de ar uk"), ("араб", ""), ("arab", "ar"), ("УКРА", "uk"), ("عرب", "ar"), ("الأوكرانية", "uk"), ("uk", "uk")],
)
def test_a_language_is_found_by_any_of_its_names(query: str, expected: str) -> None:
    assert [language.tag for language in matching(GUIDE.languages, query)] == expected.split()
