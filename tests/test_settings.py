import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.settings import APPEARANCES, RECENT, TEXT_SIZES, Settings, decode, encode

LISTS = st.lists(st.text()).map(tuple)
SETTINGS = st.builds(
    Settings,
    text_size=st.sampled_from(TEXT_SIZES),
    appearance=st.sampled_from(APPEARANCES),
    saved=LISTS,
    recent=LISTS,
    done=LISTS,
)


@given(SETTINGS)
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


def test_the_page_read_last_comes_first_and_once() -> None:
    assert Settings(recent=("a", "b")).visited("b").recent == ("b", "a")
    many = Settings(recent=tuple(str(number) for number in range(RECENT)))
    assert len(many.visited("new").recent) == RECENT


@given(SETTINGS, st.text())
def test_saving_twice_changes_nothing(settings: Settings, page: str) -> None:
    once = settings.toggled_saved(page)
    assert (page in once.saved) != (page in settings.saved)
    assert (page in once.toggled_saved(page).saved) == (page in settings.saved)


def test_what_was_kept_follows_a_page_that_has_moved() -> None:
    kept = Settings(saved=("old", "housing", "new"), recent=("old",), done=("old#2", "old", "money#1"))
    moved = kept.renamed(lambda page: "new" if page == "old" else page)
    assert moved == Settings(saved=("new", "housing"), recent=("new",), done=("new#2", "new", "money#1"))
