"""What scripts say comes from the same catalogues as everything else."""

import json
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path

import pytest

from guide.bundle.opened import Bundle


@pytest.mark.parametrize("language", ["de", "en", "ar"])
def test_every_phrase_of_a_script_is_there_in_every_form(site: Path, full_bundle: Bundle, language: str) -> None:
    words = json.loads((site / language / "words.json").read_text(encoding="utf-8"))
    catalogue = GNUTranslations(BytesIO(full_bundle.phrases(language) or b""))
    assert words["phrases"]["Closed now"] == catalogue.gettext("Closed now")
    forms = words["phrases"]["{number} result"]
    for number in (0, 1, 2, 3, 11, 100, 102, 111, 199, 203, 1011):
        known = number if number < len(words["plural"]) else 100 + number % 100
        expected = catalogue.ngettext("{number} result", "{number} results", number)
        assert forms[int(words["plural"][known])] == expected, number


def test_every_page_has_a_title_in_every_language(site: Path, full_bundle: Bundle) -> None:
    titles = json.loads((site / "ar/pages.json").read_text(encoding="utf-8"))
    assert titles["arrive/first-day"]["language"] == "ar"
    assert titles["arrive/housing"] == {"title": "Wohnen", "summary": "", "language": "de", "icon": ""}
    assert {"contacts/town-hall", "notices/closed", "events/course", *full_bundle.topics} <= titles.keys()
