"""The guide as an adviser uses it with a client at the table."""

import re

from playwright.sync_api import expect

from phone import Phone


def test_an_adviser_reads_german_beside_the_clients_arabic(phone: Phone) -> None:
    phone.open("/de/living-here/health")
    phone.shows("Gesundheit")
    phone.tap("Zwei Sprachen nebeneinander")
    expect(phone.page).to_have_url(re.compile(r"/de/-/beside/living-here/health"))
    phone.open("/de/-/beside/living-here/health?with=ar")
    phone.shows("Gesundheit")
    phone.shows("الصحة")


def test_an_adviser_shows_a_page_in_large_letters(phone: Phone) -> None:
    phone.open("/ar/-/show/living-here/health?with=de")
    phone.shows("الصحة")
    phone.tap("التالي")
    expect(phone.page.get_by_text(re.compile("^2 ")).last).to_be_visible()


def test_an_adviser_hands_the_page_over_in_the_clients_language(phone: Phone) -> None:
    phone.open("/de/-/handover/living-here/health")
    phone.tap("العربية")
    expect(phone.page.get_by_role("img").first).to_be_visible()
    expect(phone.page.get_by_text(re.compile("/ar/living-here/health"))).to_be_visible()


def test_a_client_opens_the_list_that_an_adviser_sent(phone: Phone) -> None:
    phone.open("/ar/-/list?p=first-steps/after-recognition&p=living-here/housing")
    phone.page.get_by_role("button", name=re.compile("بعد قبول اللجوء")).click()
    expect(phone.page).to_have_url(re.compile(r"/ar/first-steps/after-recognition"))
