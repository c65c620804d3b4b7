from dataclasses import replace
from pathlib import Path

import pytest

from bundles import GUIDE, write_bundle
from guide.library import Library, open_library
from guide.settings import Settings
from guide.ui.reader import WIDE, Reader
from guide.ui.routes import Place


class Journey(Reader):
    """A reader whose client follows every address at once."""

    def __init__(self, library: Library) -> None:
        self.kept: list[Settings] = []
        super().__init__(library, self.arrive, self.kept.append)


@pytest.fixture
def reader(library: Library) -> Journey:
    return Journey(library)


def test_a_deep_link_has_the_way_to_it_behind_it(reader: Journey) -> None:
    reader.arrive("/ar/first-steps/first-day")
    assert [(place.screen, place.page) for place in reader.trail] == [
        ("home", ""),
        ("page", "first-steps"),
        ("page", "first-steps/first-day"),
    ]
    reader.back()
    assert reader.place.page == "first-steps"


def test_going_back_leads_to_where_the_reader_was_and_not_to_what_lies_above(reader: Journey) -> None:
    reader.arrive("/de")
    reader.open("german-only")
    reader.open("first-steps/first-day")
    reader.back()
    assert reader.place.page == "german-only"


def test_the_browsers_back_button_does_not_lengthen_the_way(reader: Journey) -> None:
    reader.arrive("/de")
    reader.open("first-steps")
    reader.arrive("/de")
    assert reader.trail == (Place("home", "de"),)


def test_choosing_a_language_stays_on_the_page_and_keeps_the_way_back(reader: Journey) -> None:
    reader.arrive("/de")
    reader.open("first-steps/first-day")
    reader.show(Place("languages"))
    reader.choose_language("ar")
    assert reader.place == Place("page", "ar", page="first-steps/first-day")
    assert reader.kept[-1].language == "ar"
    reader.back()
    assert reader.place == Place("home", "ar")


def test_the_first_choice_of_a_language_leads_home(reader: Journey) -> None:
    reader.arrive("/")
    reader.choose_language("uk")
    assert reader.place == Place("home", "uk")
    assert not reader.can_go_back


@pytest.mark.parametrize("route", ["/de/nowhere", "/de/-/nothing", "/xx", "/xx/nowhere"])
def test_an_address_that_leads_nowhere_says_so_in_a_language_of_the_guide(reader: Journey, route: str) -> None:
    reader.arrive(route)
    assert (reader.place.screen, reader.language.tag) == ("missing", "de")


@pytest.mark.parametrize(
    ("route", "place"),
    [
        ("/de-AT/first-steps", Place("page", "de", page="first-steps")),
        ("/uk-UA", Place("home", "uk")),
        ("/so/first-steps", Place("page", "ar", page="first-steps")),
        ("/so/-/emergency", Place("emergency", "ar")),
        ("/de/-/show/first-steps?with=so", Place("show", "de", page="first-steps")),
    ],
)
def test_a_language_that_the_guide_does_not_have_leads_to_the_nearest_or_the_readers_own(
    reader: Journey, route: str, place: Place
) -> None:
    reader.choose(Settings(language="ar"))
    reader.arrive(route)
    assert reader.place == place


def test_the_language_of_the_address_wins_over_the_one_chosen(reader: Journey) -> None:
    reader.choose(Settings(language="uk"))
    reader.arrive("/ar/first-steps")
    assert reader.language.tag == "ar"


def test_only_a_width_that_changes_the_layout_is_news(reader: Journey) -> None:
    news: list[str | None] = []

    def note(_reader: object, field: str | None) -> None:
        news.append(field)

    reader.subscribe(note)
    reader.resize(390)
    reader.resize(400)
    reader.resize(WIDE)
    reader.resize(WIDE + 400)
    assert news == ["wide"]


def test_an_old_address_opens_the_page_that_took_its_place(tmp_path: Path) -> None:
    moved = replace(GUIDE, redirects={"contacts/old": "contacts/agency", "old/day": "first-steps/first-day"})
    reader = Journey(open_library(write_bundle(tmp_path / "moved", moved), tmp_path, tmp_path / "data"))
    reader.arrive("/de/old/day?at=die-schritte")
    assert reader.place == Place("page", "de", page="first-steps/first-day", anchor="die-schritte")
    assert [place.page for place in reader.trail] == ["", "first-steps", "first-steps/first-day"]
    reader.arrive("/de/-/beside/contacts/old?with=ar")
    assert reader.place == Place("beside", "de", page="contacts/agency", second="ar")
    reader.arrive("/de/-/list?p=old%2Fday&p=german-only")
    assert reader.place.pages == ("first-steps/first-day", "german-only")


def test_a_reader_stays_where_they_are_when_the_guide_is_renewed(reader: Journey, tmp_path: Path) -> None:
    reader.choose(Settings(saved=("contacts/old", "german-only")))
    for route in ("/de", "/de/old", "/de/first-steps"):
        reader.arrive(route)
    assert [place.screen for place in reader.trail] == ["home", "missing", "page"]
    moved = replace(GUIDE, redirects={"contacts/old": "contacts/agency", "old": "german-only"})
    reader.renew(open_library(write_bundle(tmp_path / "moved", moved), tmp_path, tmp_path / "data"))
    assert [place.page for place in reader.trail] == ["", "german-only", "first-steps"]
    assert reader.kept[-1].saved == ("contacts/agency", "german-only")


def test_an_edition_without_a_chosen_language_or_situation_forgets_them(reader: Journey, tmp_path: Path) -> None:
    reader.choose(Settings(language="uk", second="ar", situation="gone", text_size=1.5))
    reader.arrive("/uk/first-steps")
    fewer = replace(GUIDE, languages=GUIDE.languages[:1])
    reader.renew(open_library(write_bundle(tmp_path / "fewer", fewer), tmp_path, tmp_path / "data"))
    assert reader.kept[-1] == Settings(text_size=1.5, recent=("first-steps",))
    assert reader.place == Place("page", "de", page="first-steps")
