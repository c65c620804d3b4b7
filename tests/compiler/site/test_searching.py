"""What the search in the page is made from."""

import json

from compiler.site.folding import folding_table
from compiler.site.searching import language_files
from guide.bundle.blocks import Paragraph, Run
from guide.bundle.model import Page
from guide.search.folding import fold_character


def page(page_id: str, language: str, title: str, text: str) -> Page:
    return Page(page_id, language, title, "", (Paragraph((Run(text),)),))


def test_a_language_has_its_pages_in_order_with_their_passages() -> None:
    files = dict(language_files([page("b", "de", "Amt", "Ruf an."), page("a", "de", "Bus", "Es fährt.")], "de"))
    assert json.loads(files["de/search.json"])["pages"] == [
        ["a", [None, None, 0], ["Bus", "", "Es fährt."], []],
        ["b", [None, None, 0], ["Amt", "", "Ruf an."], []],
    ]


def test_a_telephone_number_is_found_as_it_is_typed() -> None:
    files = dict(language_files([page("a", "de", "Amt", "Rufen Sie +49 3445 12 34 an.")], "de"))
    assert json.loads(files["de/search.json"])["pages"][0][3] == ["034451234"]


def test_another_language_knows_what_its_words_are_in_the_source() -> None:
    pages = [page("a", "de", "Wohnung", "Miete zahlen"), page("a", "en", "Flat", "Pay rent")]
    files = {path: json.loads(content) for path, content in language_files(pages, "de")}
    assert files["en/search.json"]["other"] == "de"
    assert files["en/search.json"]["lexicon"]["flat"][0][0] == "wohnun"
    assert files["de/search.json"]["other"] == "en"


def test_a_guide_in_one_language_translates_nothing() -> None:
    files = dict(language_files([page("a", "de", "Amt", "Text.")], "de"))
    assert json.loads(files["de/search.json"])["lexicon"] == {}


def test_the_table_holds_what_the_rule_of_the_scripts_does_not_get_right() -> None:
    table = json.loads(folding_table())
    folds = {character: form for form, characters in table["folds"].items() for character in characters}
    assert all(fold_character(character) == form for character, form in folds.items())
    assert folds["ß"] == "ss"
    assert "ä" not in folds
    assert [0x20, 0x2F] not in table["nothing"]
    assert any(first <= ord("!") <= last for first, last in table["spaces"])
