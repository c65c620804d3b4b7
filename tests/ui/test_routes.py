import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.ui.routes import Place, address, parse

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc"), exclude_characters="/-."), min_size=1)
PAGES = st.lists(WORDS, min_size=1, max_size=4).map("/".join)


@pytest.mark.parametrize(
    ("route", "place"),
    [
        ("/", Place("languages")),
        ("", Place("languages")),
        ("/-/languages", Place("languages")),
        ("/de", Place("home", "de")),
        ("/de/", Place("home", "de")),
        ("/ar/first-steps/first-day", Place("page", "ar", page="first-steps/first-day")),
        ("/ar/first-steps/first-day/#geld", Place("page", "ar", page="first-steps/first-day", anchor="geld")),
        ("/de/contacts/police", Place("page", "de", page="contacts/police")),
        ("/de/-/search?q=Arzt%20finden", Place("search", "de", query="Arzt finden")),
        ("/de/-/search", Place("search", "de")),
        ("/uk/-/emergency", Place("emergency", "uk")),
        ("/uk/-/settings", Place("settings", "uk")),
        ("/uk/-/nonsense", Place("missing", "uk")),
    ],
)
def test_an_address_leads_to_its_place(route: str, place: Place) -> None:
    assert parse(route) == place


@given(WORDS, PAGES, st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc"))))
def test_a_pages_address_leads_back_to_it(language: str, page: str, anchor: str) -> None:
    place = Place("page", language, page=page, anchor=anchor)
    assert parse(address(place)) == place


@given(WORDS, st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc"))))
def test_a_searchs_address_leads_back_to_it(language: str, query: str) -> None:
    place = Place("search", language, query=query)
    assert parse(address(place)) == place


@given(WORDS, PAGES, WORDS, st.lists(PAGES, max_size=3).map(tuple))
def test_the_address_of_a_screen_about_pages_leads_back_to_it(
    language: str, page: str, second: str, pages: tuple[str, ...]
) -> None:
    place = Place("beside", language, page=page, second=second, pages=pages)
    assert parse(address(place)) == place


@given(st.text())
def test_no_address_breaks_the_client(route: str) -> None:
    parse(route)
