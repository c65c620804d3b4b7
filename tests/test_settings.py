import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.settings import APPEARANCES, TEXT_SIZES, Settings, decode, encode


@given(st.builds(Settings, st.text(), st.sampled_from(TEXT_SIZES), st.sampled_from(APPEARANCES)))
def test_settings_survive_being_kept(settings: Settings) -> None:
    assert decode(encode(settings)) == settings


@pytest.mark.parametrize(
    "kept", [None, "", "{", "[]", "null", '{"text_size": 9}', '{"appearance": "pink"}', '{"language": 3}']
)
def test_what_makes_no_sense_becomes_the_default(kept: str | None) -> None:
    assert decode(kept) == Settings()


def test_one_bad_value_does_not_cost_the_others() -> None:
    assert decode('{"language": "ar", "text_size": "huge"}') == Settings(language="ar")


@given(st.text())
def test_nothing_that_was_kept_keeps_a_reader_out(kept: str) -> None:
    decode(kept)
