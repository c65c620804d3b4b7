from datetime import date
from pathlib import Path

import flet as ft

from bundles import PAGES, paragraph, write_bundle
from device import Device, read
from guide.bundle.model import Page, Translation
from guide.library import Library, open_library
from guide.settings import Settings, encode

SEARCH, EMERGENCY, LANGUAGE = 1, 2, 3


async def test_the_first_start_offers_every_language_in_its_own_words(library: Library) -> None:
    device = Device()
    await device.open(library)
    assert {"Deutsch", "العربية", "Українська"} <= set(device.texts())


async def test_a_language_is_kept_and_the_next_start_opens_in_it(library: Library) -> None:
    device = Device()
    await device.open(library)
    await device.tap("العربية")
    await device.tap("Skip")
    assert device.headings()[0] == (1, "منطقة")
    again = Device(kept=device.kept)
    await again.open(library)
    assert again.headings()[0] == (1, "منطقة")


async def test_a_reader_gets_from_the_start_to_a_page(library: Library) -> None:
    device = Device()
    await device.open(library, "/de")
    await device.tap("Der erste Tag")
    assert device.visited[-1] == "/de/first-steps/first-day"
    assert (1, "Der erste Tag") in device.headings()
    assert (2, "Die Schritte") in device.headings()


async def test_every_kind_of_block_of_the_page_is_shown(library: Library) -> None:
    device = Device()
    await device.open(library, "/de/first-steps/first-day")
    assert {"Sie kommen in die Migrationsagentur.", "1.", "Ankunft", "2.", "Geld", "Ausweis", "Brief"} <= set(
        device.texts()
    )
    assert {"Important", "Heben Sie das auf.", "Call 0361 730730"} <= set(device.texts())


async def test_phone_numbers_and_addresses_open_what_the_device_has_for_them(library: Library) -> None:
    device = Device()
    await device.open(library, "/de/contacts/agency")
    addresses = {str(button.url) for button in device.controls(ft.TextButton) if button.url}
    addresses |= {str(button.url) for button in device.controls(ft.FilledTonalButton)}
    assert "tel:+49361730730" in addresses
    assert "mailto:agency@example.org" in addresses
    assert any(address.startswith("geo:0,0?q=Musterstra") for address in addresses)


async def test_unknown_opening_hours_are_said_to_be_unknown(library: Library) -> None:
    device = Device()
    await device.open(library, "/de/contacts/agency")
    assert "We do not know the opening hours. Ask before you go." in device.texts()


async def test_a_link_in_the_text_leads_to_its_page_in_the_same_language(library: Library) -> None:
    device = Device()
    await device.open(library, "/de/first-steps/first-day")
    await device.tap("Nur deutsch")
    assert device.visited[-1] == "/de/german-only"


async def test_a_machines_translation_says_so(library: Library) -> None:
    device = Device()
    await device.open(library, "/ar/first-steps/first-day")
    assert "A machine translated this text from الألمانية. Nobody has checked it yet." in device.texts()


async def test_of_a_reviewed_page_only_what_a_machine_has_filled_since_says_so(tmp_path: Path) -> None:
    reviewed = Page(
        "first-steps/first-day",
        "ar",
        "اليوم الأول",
        blocks=(paragraph("قرأته آدا."), paragraph("لم يقرأه أحد."), paragraph("قديم.")),
        translation=Translation("de", "machine", "Ada", date(2026, 11, 22)),
        changed=(2,),
        machine_made=(1, 2),
        missing=1,
    )
    pages = [page for page in PAGES if (page.id, page.language) != (reviewed.id, reviewed.language)]
    library = open_library(write_bundle(tmp_path / "bundle", pages=[*pages, reviewed]), tmp_path, tmp_path / "data")
    device = Device()
    await device.open(library, "/ar/first-steps/first-day")
    note = "A machine translated this text from الألمانية. Nobody has checked it yet."
    texts = device.texts()
    assert texts.count(note) == 2
    assert texts.index("قرأته آدا.") < texts.index(note) < texts.index("لم يقرأه أحد.")
    assert "Changed in الألمانية since it was translated" in texts
    gap = "A part of this page is not yet available in العربية. All of it is there in الألمانية."
    assert texts.index(gap) < texts.index("قرأته آدا.")


async def test_a_missing_translation_is_shown_in_german_from_left_to_right_with_a_notice(library: Library) -> None:
    device = Device()
    await device.open(library, "/ar/german-only")
    assert "This page is not yet available in العربية. You see it in الألمانية." in device.texts()
    texts = {read(control): _is_rtl(control) for control in device.controls(ft.Text)}
    assert texts["Krankenbehandlungsschein"] is False
    assert texts[next(text for text in texts if text.startswith("This page is not"))] is True


async def test_the_language_switch_stays_on_the_page(library: Library) -> None:
    device = Device()
    await device.open(library, "/de/first-steps/first-day")
    await device.choose(LANGUAGE)
    await device.tap("العربية")
    assert device.visited[-1] == "/ar/first-steps/first-day"
    assert (1, "اليوم الأول") in device.headings()


async def test_emergency_numbers_are_one_tap_away(library: Library) -> None:
    device = Device()
    await device.open(library, "/de/first-steps/first-day")
    await device.choose(EMERGENCY)
    assert "110" in device.texts()


async def test_search_answers_while_the_reader_types_and_leads_to_the_page(library: Library) -> None:
    device = Device()
    await device.open(library, "/de")
    await device.choose(SEARCH)
    await device.type("Krankenbehandl")
    assert "Nur deutsch" in device.texts()
    await device.tap("Nur deutsch")
    # It opens at the paragraph that matched.
    assert device.visited[-1] == "/de/german-only?at=~0"


async def test_search_that_finds_nothing_offers_a_way_on(library: Library) -> None:
    device = Device()
    await device.open(library, "/de/-/search")
    await device.type("qqqqzzzz")
    assert (2, "Nothing found for “qqqqzzzz”") in device.headings()
    assert "Erste Schritte" in device.texts()


async def test_the_systems_way_back_leads_to_the_place_before(library: Library) -> None:
    device = Device()
    await device.open(library, "/de")
    await device.tap("Der erste Tag")
    await device.go_back()
    assert device.headings()[0] == (1, "Musterkreis")


async def test_an_address_that_leads_nowhere_offers_search_and_start(library: Library) -> None:
    device = Device()
    await device.open(library, "/de/nowhere")
    assert (1, "This page does not exist") in device.headings()
    await device.tap("Go to the start")
    assert device.visited[-1] == "/de"


async def test_a_chosen_text_size_is_kept_and_makes_the_text_larger(library: Library) -> None:
    device = Device()
    await device.open(library, "/de/-/settings")
    await device.tap("200%")
    assert device.settings == encode(Settings(text_size=2.0))
    theme = device.session.page.theme
    assert theme is not None
    assert theme.text_theme is not None
    assert theme.text_theme.body_large is not None
    assert theme.text_theme.body_large.size == 34


async def test_the_pages_language_follows_the_reader(library: Library) -> None:
    device = Device()
    await device.open(library, "/ar")
    locale = device.session.page.locale_configuration
    assert locale is not None
    assert locale.current_locale is not None
    assert locale.current_locale.language_code == "ar"


def _is_rtl(control: ft.BaseControl) -> bool:
    above = control.parent
    while above is not None:
        if isinstance(above, ft.Container) and above.parent is not None and above.rtl:
            return True
        above = above.parent
    return False


async def test_an_office_word_is_explained_above_the_results(library: Library) -> None:
    device = Device()
    await device.open(library, "/de/-/search")
    await device.type("Duldung")
    term = next(term for term in library.guide.terms if term.word == "Duldung")
    assert term.explanations["de"] in device.texts()


async def test_a_misspelt_word_finds_the_page_all_the_same(library: Library) -> None:
    device = Device()
    await device.open(library, "/de/-/search")
    await device.type("Krankenbehanldungsschein")
    assert "Nur deutsch" in device.texts()
