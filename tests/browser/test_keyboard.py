"""The guide with the keyboard alone: Tab, Enter, Space, arrows and Escape."""

import re
from dataclasses import dataclass

import pytest
from playwright.sync_api import expect

from keyboard import Keyboard
from phone import Phone


@dataclass(frozen=True, slots=True)
class Words:
    """What a reader of a language presses and sees."""

    language: str
    name: str
    second: str
    onward: str
    size: str
    begin: str
    guide: str
    section: str
    topic: str
    search: str
    question: str
    emergency: str
    numbers: str
    close: str
    beside: str
    show: str
    hand_over: str
    other: str


GERMAN = Words(
    language="de",
    name="Deutsch",
    second="Eine zweite Sprache?",
    onward="Weiter",
    size="Schriftgröße",
    begin="Ratgeber öffnen",
    guide="Burgenlandkreis",
    section="Leben im Burgenlandkreis",
    topic="Gesundheit",
    search="Suche",
    question="Was suchen Sie?",
    emergency="Notfall",
    numbers="Notfallnummern",
    close="Schließen",
    beside="Zwei Sprachen nebeneinander",
    show="In großer Schrift anzeigen",
    hand_over="An ein anderes Handy weitergeben",
    other="العربية",
)
ARABIC = Words(
    language="ar",
    name="العربية",
    second="هل تريدون لغة ثانية؟",
    onward="متابعة",
    size="حجم الخط",
    begin="فتح الدليل",
    guide="منطقة بورغنلاند",
    section="الحياة في منطقة بورغنلاند",
    topic="الصحة",
    search="بحث",
    question="عمّ تبحثون؟",
    emergency="طوارئ",
    numbers="أرقام الطوارئ",
    close="إغلاق",
    beside="لغتان جنبا إلى جنب",
    show="عرض بخط كبير",
    hand_over="فتح على هاتف آخر",
    other="Deutsch",
)
OFFICE_WORD = "Krankenbehandlungsschein"
BACKWARDS = "Shift+Tab"


@pytest.fixture
def keys(phone: Phone) -> Keyboard:
    """The keyboard of the phone."""
    return Keyboard(phone.page)


@pytest.mark.parametrize("words", [GERMAN, ARABIC], ids=["de", "ar"])
def test_a_newcomer_gets_from_the_first_start_to_an_emergency_number(
    phone: Phone, keys: Keyboard, words: Words
) -> None:
    phone.open("/")
    keys.enter(words.name)
    phone.shows(words.second)
    keys.enter(words.onward)
    phone.shows(words.size)
    keys.enter(words.begin)
    phone.shows(words.guide)

    keys.enter(words.section)
    phone.shows(words.section)
    keys.enter(words.topic)
    phone.shows(words.topic)

    keys.go_to(OFFICE_WORD, BACKWARDS)
    keys.page.keyboard.press("Space")
    explanation = keys.page.get_by_role("alertdialog")
    expect(explanation.get_by_role("heading", name=OFFICE_WORD)).to_be_visible()
    keys.go_to(words.close)
    keys.page.keyboard.press("Escape")
    expect(explanation).to_have_count(0)
    assert keys.comes_to(OFFICE_WORD)

    keys.page.go_back()
    phone.shows(words.section)
    assert keys.comes_to(words.topic)

    keys.enter(words.search, BACKWARDS)
    field = keys.page.get_by_role("textbox", name=words.question)
    expect(field).to_be_focused()
    keys.page.keyboard.type(OFFICE_WORD, delay=30)
    expect(field).to_have_value(OFFICE_WORD)
    # Above the pages that say it, the word itself is explained.
    expect(keys.page.get_by_role("button", name=re.compile(OFFICE_WORD)).nth(1)).to_be_visible()
    assert keys.press("Tab").startswith(OFFICE_WORD)
    keys.press("Tab")
    keys.page.keyboard.press("Enter")
    expect(keys.page).not_to_have_url(re.compile("/-/search"))

    keys.enter(words.emergency, BACKWARDS)
    phone.shows(words.numbers)
    keys.press("Tab")
    keys.press("Tab")
    assert keys.comes_to("112")


@pytest.mark.parametrize("words", [GERMAN, ARABIC], ids=["de", "ar"])
def test_an_adviser_shows_a_page_and_hands_it_over(phone: Phone, keys: Keyboard, words: Words) -> None:
    phone.open(f"/{words.language}/living-here/health")
    phone.shows(words.topic)
    keys.enter(words.beside, BACKWARDS)
    expect(keys.page.get_by_role("heading", level=1)).not_to_have_text(words.topic)
    keys.page.go_back()
    phone.shows(words.topic)

    keys.enter(words.show, BACKWARDS)
    expect(keys.page.get_by_role("tablist")).to_have_count(0)
    keys.page.keyboard.press("ArrowRight" if words.language == "de" else "ArrowLeft")
    expect(keys.page.get_by_text(re.compile("^2 ")).last).to_be_visible()
    keys.page.keyboard.press("Escape")
    expect(keys.page.get_by_role("tablist")).to_have_count(1)

    keys.enter(words.hand_over, BACKWARDS)
    keys.enter(words.other)
    expect(keys.page.get_by_role("img").first).to_be_visible()


@pytest.mark.parametrize(("language", "size"), [("ar", (390, 844)), ("de", (1280, 800))], ids=["phone", "desktop"])
def test_the_tab_key_goes_through_a_page_as_it_is_read(
    phone: Phone, keys: Keyboard, language: str, size: tuple[int, int]
) -> None:
    expected = _read_aloud(phone, f"/{language}/living-here/sport", size)
    assert keys.round() == expected


@pytest.mark.parametrize("tap", [True, False], ids=["bar", "button"])
def test_a_field_keeps_the_focus_while_one_types(phone: Phone, tap: bool) -> None:
    phone.open("/de")
    phone.shows(GERMAN.guide)
    if tap:
        phone.destination(GERMAN.search)
    else:
        phone.tap(GERMAN.question)
    field = phone.page.get_by_role("textbox", name=GERMAN.question)
    field.click()
    phone.page.keyboard.type("Schule", delay=100)
    expect(field).to_have_value("Schule")
    expect(field).to_be_focused()


def test_what_is_chosen_keeps_the_focus(phone: Phone, keys: Keyboard) -> None:
    phone.open("/de/-/settings")
    keys.go_to("125%")
    keys.page.keyboard.press("Space")
    expect(keys.page.get_by_role("checkbox", name="125%")).to_be_checked()
    expect(keys.page.get_by_role("checkbox", name="125%")).to_be_focused()
    keys.go_to("Alles löschen")
    keys.page.keyboard.press("Space")
    expect(keys.page.get_by_role("button", name="Abbrechen")).to_be_focused()
    keys.page.keyboard.press("Space")
    expect(keys.page.get_by_role("button", name="Alles löschen")).to_be_focused()


def _read_aloud(phone: Phone, route: str, size: tuple[int, int]) -> list[str]:
    """Open a page in a window of this size; the names of all that can be pressed, as the page is read aloud."""
    width, height = size
    # So high that nothing is out of sight, the tree has everything.
    phone.page.set_viewport_size({"width": width, "height": 6000})
    phone.open(route)
    expect(phone.page.get_by_role("heading", level=1)).to_be_visible()
    names: list[str] = phone.page.evaluate(
        "roles => [...document.querySelectorAll(roles.map(role => `flt-semantics-host [role=${role}]`).join())]"
        ".map(node => node.getAttribute('aria-label') || node.innerText)",
        ["button", "tab", "checkbox", "switch"],
    )
    phone.page.set_viewport_size({"width": width, "height": height})
    return [" ".join(re.sub("[\u2066-\u2069]", "", name).split()) for name in names]
