"""Whatever a guide says, its pages say the same, and nothing of it becomes markup."""

import json

import html5lib
from hypothesis import given
from hypothesis import strategies as st

from compiler.site.markup import data, inline
from compiler.site.places import Links, Place, screen
from guide.bundle.blocks import Run, plain

# What XML cannot hold no page can show; a carriage return becomes a line feed on its way.
TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff"))
RUNS = st.builds(Run, TEXTS, st.booleans(), st.booleans(), st.booleans())
LINKS = Links(Place("de", "arrive/first-day"))


@given(st.lists(RUNS))
def test_any_text_comes_back_from_its_markup(runs: list[Run]) -> None:
    tree = html5lib.parseFragment(str(inline(tuple(runs), LINKS, "de")), container="p", namespaceHTMLElements=False)
    assert "".join(tree.itertext()) == plain(tuple(runs))


def test_a_link_of_several_styles_is_one_link() -> None:
    runs = (Run("to ", link="/work"), Run("work", strong=True, link="/work"), Run("."))
    assert inline(runs, LINKS, "de") == '<a href="../../work/">to <strong>work</strong></a>.'


def test_links_lead_to_pages_in_the_language_of_the_reader() -> None:
    assert inline((Run("here", link="/work#pay"),), LINKS, "ar") == '<a href="../../../ar/work/#pay">here</a>'
    assert inline((Run("call", link="tel:112"),), LINKS, "ar") == '<a href="tel:112">call</a>'


def test_an_office_word_leads_to_its_explanation() -> None:
    assert inline((Run("Duldung", term="toleration"),), LINKS, "de") == (
        '<a class="term" data-term="toleration" href="../../-/glossary/#toleration">Duldung</a>'
    )


@given(TEXTS)
def test_no_data_ends_the_element_it_stands_in(text: str) -> None:
    written = str(data({"name": text}))
    assert not set(written) & set("<>&")
    assert json.loads(written) == {"name": text}


def test_addresses_are_relative_and_end_in_a_slash() -> None:
    home, day = Place("de"), Place("de", "arrive/first-day")
    assert Links(day).to(home) == "../../"
    assert Links(home).to(day) == "arrive/first-day/"
    assert Links(day).to(day) == "./"
    assert Links(day).to(Place("ar", "الأوراق"), "~3") == "../../../ar/%D8%A7%D9%84%D8%A3%D9%88%D8%B1%D8%A7%D9%82/#~3"
    assert Links(screen("de", "search")).root == "../../../"
    assert Links(Place("")).root == "./"
