import pytest
from hypothesis import given
from hypothesis import strategies as st

from bundles import GUIDE
from guide.library.languages import fallbacks, negotiate, subtags


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
