"""The guide as a newcomer uses it, from the first start on."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Playwright, expect
from playwright.sync_api import TimeoutError as TooLong

from phone import Phone, launch

BOTTOM_SEARCH, FIELD = (244, 800), (195, 105)
"""Where, on a screen of 390x844 from right to left, the way to the search is, and then its field."""

PATIENCE = 2_000
"""How long somebody waits until they tap again, in milliseconds."""


def tap_until(phone: Phone, place: tuple[int, int], condition: str) -> None:
    """Tap a place of a screen that may not have been drawn yet until something is true of the page."""

    def has_answered() -> bool:
        phone.page.mouse.click(*place)
        try:
            phone.page.wait_for_function(condition, timeout=PATIENCE)
        except TooLong:
            return False
        return True

    phone.until(has_answered)


def test_a_newcomer_chooses_arabic_browses_searches_and_comes_back(phone: Phone) -> None:
    phone.open("/")
    phone.tap("العربية")
    # The other questions of the first start can be left alone.
    phone.open("/ar")
    phone.shows("منطقة بورغنلاند")
    expect(phone.page).to_have_url(re.compile(r"/ar$"))

    phone.tap("الخطوات الأولى")
    phone.shows("الخطوات الأولى")
    phone.tap("اليوم الأول")
    phone.shows("اليوم الأول")
    expect(phone.page).to_have_url(re.compile(r"/ar/first-steps/first-day$"))

    phone.page.go_back()
    phone.shows("الخطوات الأولى")

    phone.destination("بحث")
    expect(phone.page).to_have_url(re.compile(r"/ar/-/search"))


def test_search_answers_while_one_types_and_opens_at_the_paragraph(phone: Phone) -> None:
    # Without the accessibility tree, as most readers have it.
    phone.visit("/ar")
    phone.page.wait_for_load_state("networkidle")
    tap_until(phone, BOTTOM_SEARCH, "() => location.pathname.startsWith('/ar/-/search')")
    tap_until(phone, FIELD, "() => document.activeElement.matches('input')")
    phone.page.keyboard.type("Krankenbehandlungsschein", delay=30)
    phone.listen()
    # The whole word was typed: it is explained above the results.
    explained = phone.page.get_by_role("button", name=re.compile("^\u2068?Krankenbehandlungsschein"))
    expect(explained.first).to_be_visible()
    phone.page.get_by_role("button", name="الصحة").first.click()
    expect(phone.page).to_have_url(re.compile(r"/ar/living-here/health"))


def test_the_language_switch_stays_on_the_page(phone: Phone) -> None:
    phone.open("/de/living-here/health")
    phone.shows("Gesundheit")
    phone.destination("Sprache")
    phone.tap("English")
    phone.shows("Health")
    expect(phone.page).to_have_url(re.compile(r"/en/living-here/health$"))


def test_the_apps_own_way_back_leads_up_from_a_deep_link(phone: Phone) -> None:
    phone.open("/uk/first-steps/first-weeks")
    expect(phone.page.get_by_role("heading", level=1)).to_be_visible()
    phone.tap("Назад")
    expect(phone.page).to_have_url(re.compile(r"/uk/first-steps$"))


def test_a_chosen_language_survives_a_restart(playwright: Playwright, profile: Path, served: str) -> None:
    first = launch(playwright, profile)
    phone = Phone(first.pages[0], served)
    phone.open("/")
    phone.tap("Українська")
    phone.page.wait_for_function("() => localStorage.getItem('flutter.settings')?.includes('uk')")
    first.close()

    second = launch(playwright, profile)
    phone = Phone(second.pages[0], served)
    phone.open("/")
    phone.shows("Район Бургенланд")
    second.close()


def test_headings_and_emergency_numbers_are_there_for_a_screen_reader(phone: Phone) -> None:
    phone.open("/de/-/emergency")
    phone.shows("Notfallnummern")
    expect(phone.page.get_by_role("button", name=re.compile("112"))).to_be_visible()
    expect(phone.page.get_by_role("heading", level=1)).to_have_count(1)


def test_an_address_that_leads_nowhere_says_so(phone: Phone) -> None:
    phone.open("/de/nowhere")
    phone.shows("Diese Seite gibt es nicht")


@pytest.mark.parametrize(("size", "scheme"), [((390, 844), "light"), ((1280, 800), "dark")], ids=["phone", "desktop"])
def test_every_script_is_shown_without_asking_anybody(
    playwright: Playwright, profile: Path, served: str, size: tuple[int, int], scheme: str
) -> None:
    context = launch(playwright, profile, *size, scheme)
    phone = Phone(context.pages[0], served)
    phone.watch()
    phone.open("/de/contact-points")
    for language in ("de", "en", "ar", "uk"):
        for route in ("", "/contact-points/migration-agency"):
            phone.move(f"/{language}{route}")
            phone.rest()
            expect(phone.page.get_by_role("heading", level=1).first).to_be_visible()
    context.close()
    assert phone.elsewhere == []
    assert phone.failed == []
