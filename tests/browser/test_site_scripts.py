"""What scripts do on the plain pages, in a real browser, on a tiny guide in German, English and Arabic."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, Playwright, expect

from compiler.pipeline import compile_guide
from compiler.site.building import build_site, plan_site
from guide.bundle.opened import Bundle, open_bundle
from guide.library.hours import Closed, Open, status
from guide.settings import Settings, decode
from hosted import hosted
from phone import CHROMIUM, FLAGS

MONDAY = "2026-12-07T10:30:00+01:00"
"""Shortly before noon in Vollstadt, one hour before the clock of Greenwich says so."""


@dataclass
class Reader:
    """A page on a phone with the site's address, and what its scripts complained about."""

    page: Page
    base: str
    complaints: list[str] = field(default_factory=list)

    def open(self, path: str) -> None:
        """Open a page of the site."""
        self.page.goto(f"{self.base}/{path}")

    def kept(self) -> Settings:
        """What the reader's device keeps, as the app reads it."""
        raw = self.page.evaluate("localStorage.getItem('flutter.settings')")
        return decode(json.loads(raw) if raw else None)


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Bundle:
    folder = tmp_path_factory.mktemp("scripts") / "bundle"
    assert not compile_guide(Path(__file__).parent.parent / "sites" / "good-full", folder).failed
    return open_bundle(folder)


@pytest.fixture(scope="module")
def site(bundle: Bundle) -> Iterator[str]:
    """The address of the tiny guide's plain pages."""
    out = bundle.folder.parent / "out"
    build_site(plan_site(bundle, out.parent / "cache"), out, finishing=())
    with hosted(out) as host:
        yield host.address


@pytest.fixture(scope="module")
def context(playwright: Playwright) -> Iterator[BrowserContext]:
    browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
    yield browser.new_context(viewport={"width": 390, "height": 844}, service_workers="block")
    browser.close()


@pytest.fixture
def reader(context: BrowserContext, site: str) -> Iterator[Reader]:
    """A reader who is here for the first time, on a Monday before noon; no script may complain."""
    reader = Reader(context.new_page(), site)
    reader.page.on("pageerror", lambda error: reader.complaints.append(str(error)))
    reader.page.clock.set_fixed_time(MONDAY)
    yield reader
    reader.page.evaluate("localStorage.clear()")
    reader.page.close()
    assert reader.complaints == []


def test_what_is_typed_is_found_and_opens_at_its_paragraph(reader: Reader) -> None:
    reader.open("de/-/search/")
    field = reader.page.get_by_role("searchbox", name="Was suchen Sie?")
    field.fill("Miete zahlen")
    found = reader.page.get_by_role("link", name="Wohnen")
    expect(found.locator("mark").first).to_have_text("Miete")
    assert reader.page.url.endswith("?q=Miete%20zahlen")
    found.click()
    expect(reader.page.locator("h1")).to_have_text("Wohnen")
    assert "#~" in reader.page.url


def test_a_page_is_found_that_is_not_in_the_readers_language(reader: Reader) -> None:
    reader.open("ar/-/search/?q=Rathaus")
    expect(reader.page.locator(".result").first).to_contain_text("Rathaus")


def test_who_finds_nothing_or_mistypes_gets_a_way_on(reader: Reader) -> None:
    reader.open("de/-/search/?q=xyzzy")
    expect(reader.page.get_by_text("xyzzy")).to_be_visible()
    expect(reader.page.get_by_role("link", name="Ankommen")).to_be_visible()
    status = reader.page.locator("main [role=status]:not([data-place])")
    expect(status).to_contain_text("xyzzy")
    # What is read aloud is the same element from the start: a new one would stay unheard.
    status.evaluate("element => element.dataset.same = ''")
    reader.page.get_by_role("searchbox").fill("Rathuas")
    reader.page.get_by_role("button", name="Rathaus").click()
    expect(reader.page.get_by_role("searchbox")).to_have_value("Rathaus")
    expect(reader.page.locator("[data-otherwise]")).to_be_hidden()
    expect(reader.page.locator("[role=status][data-same]")).to_contain_text("Ergebnis")


def test_a_card_says_whether_it_is_open(reader: Reader) -> None:
    reader.open("de/contacts/town-hall/")
    expect(reader.page.locator("[data-status]")).to_have_text("Offen bis \u206812:00\u2069 Uhr")
    reader.page.locator(".hours summary").click()
    expect(reader.page.get_by_role("row").first).to_contain_text("Montag\u2069 (heute)")


def test_hours_are_looked_up_as_in_the_app(reader: Reader, bundle: Bundle) -> None:
    hours = bundle.contacts["town-hall"].hours
    assert hours is not None
    days = [date(2026, month, day) for month in (1, 5, 12) for day in (3, 24, 31)]
    moments = [datetime.combine(day, time(hour, 59)) for day in days for hour in (2, 9, 14)]
    reader.open("de/contacts/town-hall/")
    found = reader.page.evaluate(
        """async (moments) => {
            const assets = new URL(".", document.querySelector("script[type=module]").src).href;
            const { status } = await import(assets + "hours.js");
            const hours = JSON.parse(document.querySelector("[data-hours]").dataset.hours);
            return moments.map((moment) => status(hours, Date.parse(moment + "Z") / 60000));
        }""",
        [moment.isoformat() for moment in moments],
    )
    expected = [_told(status(hours, moment)) for moment in moments]
    assert [_from_script(one) for one in found] == expected


def _told(found: Open | Closed | None) -> tuple[bool, datetime | None] | None:
    if found is None:
        return None
    return (True, found.until) if isinstance(found, Open) else (False, found.opens)


def _from_script(found: dict[str, float] | None) -> tuple[bool, datetime | None] | None:
    if found is None:
        return None
    at = None if found["at"] is None else datetime.fromtimestamp(found["at"] * 60, tz=UTC).replace(tzinfo=None)
    return bool(found["isOpen"]), at


def test_a_notice_is_there_while_it_holds(reader: Reader) -> None:
    reader.open("de/")
    notice = reader.page.locator(".notice")
    expect(notice).to_be_hidden()
    reader.page.clock.set_fixed_time("2026-12-24T08:00:00+01:00")
    reader.open("de/")
    expect(notice).to_be_visible()


def test_events_that_are_over_are_gone(reader: Reader) -> None:
    reader.open("de/-/events/")
    expect(reader.page.get_by_role("heading", level=2).first).to_have_text("Heute, \u20687. Dezember 2026\u2069")
    reader.page.clock.set_fixed_time("2027-12-24T08:00:00+01:00")
    reader.open("de/events/course/")
    expect(reader.page.get_by_text("Diese Veranstaltung ist vorbei.")).to_be_visible()


def test_a_ticked_step_stays_on_the_device_and_counts(reader: Reader) -> None:
    reader.open("de/arrive/first-day/")
    status = reader.page.locator("article [role=status]")
    expect(status).to_contain_text("0 von 2")
    # What is read aloud is the same element from the start: a new one would stay unheard.
    status.evaluate("element => element.dataset.same = ''")
    reader.page.get_by_role("checkbox", name="Schritt 2").check()
    expect(reader.page.locator("[role=status][data-same]")).to_have_text("1 von 2 Schritten erledigt")
    assert reader.kept().done == ("arrive/first-day#2",)
    reader.open("de/-/steps/")
    reader.page.get_by_role("radio", name="Ich suche Schutz.").check()
    expect(reader.page.get_by_role("checkbox", name="Schritt 2")).to_be_checked()
    reader.page.get_by_role("button", name="Alle Häkchen entfernen").click()
    reader.page.get_by_role("button", name="Alle Häkchen entfernen").click()
    expect(reader.page.get_by_role("checkbox", name="Schritt 2")).not_to_be_checked()
    expect(reader.page.get_by_role("heading", level=1)).to_be_focused()
    assert reader.kept().situation == "asylum"
    assert reader.kept().done == ()


def test_an_office_word_is_explained_where_it_stands(reader: Reader) -> None:
    reader.open("de/arrive/first-day/")
    word = reader.page.locator("a[data-term]").first
    expect(reader.page.get_by_role("button", name="Speichern")).to_be_visible()
    word.focus()
    reader.page.keyboard.press("Enter")
    dialog = reader.page.get_by_role("dialog", name="Meldebogen")
    expect(dialog).to_contain_text("Ein Papier für das Rathaus.")
    reader.page.keyboard.press("Tab")
    reader.page.keyboard.press("Tab")
    expect(dialog.get_by_role("button")).to_be_focused()
    reader.page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(word).to_be_focused()


def test_chosen_colours_and_letters_are_there_before_the_first_paint(reader: Reader) -> None:
    reader.open("de/-/settings/")
    reader.page.get_by_role("radio", name="Dunkel").check()
    reader.page.get_by_role("radio", name="200 %").check()
    reader.page.get_by_role("radio", name="Hoher Kontrast").check()
    # Without the scripts that wait for the page, as it is painted first.
    reader.page.route("**/page.js", lambda route: route.abort())
    reader.open("de/")
    root = reader.page.locator("html")
    expect(root).to_have_attribute("data-theme", "dark")
    expect(root).to_have_attribute("data-contrast", "high")
    expect(root).to_have_attribute("style", "font-size: 200%;")


def test_all_that_is_kept_can_be_deleted(reader: Reader) -> None:
    reader.open("de/arrive/first-day/")
    reader.page.get_by_role("button", name="Speichern").click()
    reader.open("de/-/saved/")
    expect(reader.page.get_by_role("link", name="Der erste Tag").first).to_be_visible()
    assert reader.kept().saved == reader.kept().recent == ("arrive/first-day",)
    reader.open("de/-/settings/")
    reader.page.get_by_role("button", name="Alles löschen").click()
    reader.page.get_by_role("button", name="Alles löschen").click()
    reader.page.wait_for_url(f"{reader.base}/")
    assert reader.kept() == Settings()


def test_who_removes_saved_pages_by_the_keyboard_goes_on_with_the_next(reader: Reader) -> None:
    reader.open("de/arrive/first-day/")
    reader.page.get_by_role("button", name="Speichern").click()
    reader.open("de/arrive/housing/")
    reader.page.get_by_role("button", name="Speichern").click()
    reader.open("de/-/saved/")
    saved = reader.page.locator("[data-place=saved]")
    saved.get_by_role("button", name="Wohnen").press("Enter")
    expect(saved.get_by_role("link", name="Der erste Tag")).to_be_focused()
    saved.get_by_role("button").press("Enter")
    expect(reader.page.get_by_role("heading", level=1)).to_be_focused()


def test_the_front_door_offers_the_browsers_own_languages_first(context: BrowserContext, site: str) -> None:
    assert context.browser
    foreign = context.browser.new_context(locale="ar-EG", service_workers="block")
    page = foreign.new_page()
    page.goto(f"{site}/")
    expect(page.locator("[data-choice] a").first).to_have_attribute("hreflang", "ar")
    foreign.close()


def test_the_front_door_leads_home_who_has_been_here(reader: Reader) -> None:
    reader.open("de/")
    reader.page.locator(".languages summary").click()
    reader.page.get_by_role("link", name="العربية").click()
    reader.open("")
    reader.page.wait_for_url(f"{reader.base}/ar/")


def test_the_menu_of_languages_closes_by_the_escape_key_and_by_a_tap_beside_it(reader: Reader) -> None:
    reader.open("de/")
    summary, arabic = reader.page.locator(".languages summary"), reader.page.get_by_role("link", name="العربية")
    reader.page.wait_for_function("() => localStorage.getItem('flutter.settings')")
    summary.click()
    expect(arabic).to_be_visible()
    reader.page.keyboard.press("Escape")
    expect(arabic).to_be_hidden()
    expect(summary).to_be_focused()
    summary.click()
    reader.page.get_by_role("heading", level=1).dispatch_event("click")
    expect(arabic).to_be_hidden()


def test_a_language_without_a_voice_is_told_of(reader: Reader) -> None:
    reader.open("ar/arrive/first-day/")
    reader.page.locator("[data-place=tools] button").nth(1).click()
    expect(reader.page.get_by_role("alert")).to_be_visible()


VOICES = """
window.said = [];
class Utterance { constructor(text) { this.text = text; } }
const voices = [
  { lang: "de-DE", localService: false, default: true, name: "far" },
  { lang: "de_DE", localService: true, default: false, name: "near" },
];
const device = {
  getVoices: () => voices,
  cancel: () => {},
  speak: (utterance) => {
    window.said.push([utterance.voice.name, utterance.text]);
    setTimeout(() => utterance.onend && window.said.length < 3 && utterance.onend());
  },
};
Object.defineProperty(window, "speechSynthesis", { value: device });
window.SpeechSynthesisUtterance = Utterance;
"""
"""A device with a voice of its own and one that asks a server; it falls silent in the third passage."""


def test_a_page_is_read_passage_by_passage_by_a_voice_of_the_device(reader: Reader) -> None:
    reader.page.add_init_script(VOICES)
    reader.open("de/arrive/first-day/")
    reader.page.get_by_role("button", name="Vorlesen").click()
    expect(reader.page.locator(".spoken")).to_contain_text("Gehen Sie zuerst ins Rathaus")
    assert reader.page.evaluate("said.slice(0, 2)") == [
        ["near", "Der erste Tag: so geht es los"],
        ["near", "Was am Tag der Ankunft passiert."],
    ]
    reader.page.get_by_role("button", name="Weiter").click()
    expect(reader.page.locator(".spoken")).to_have_text("Papiere")
    reader.page.get_by_role("button", name="Stopp").click()
    expect(reader.page.locator(".aloud, .spoken")).to_have_count(0)
    expect(reader.page.get_by_role("button", name="Vorlesen")).to_be_focused()


def test_no_text_is_sent_to_a_server_for_a_voice_unless_the_reader_agrees(reader: Reader) -> None:
    reader.page.add_init_script(VOICES.replace("localService: true", "localService: false"))
    reader.open("de/arrive/first-day/")
    aloud = reader.page.get_by_role("button", name="Vorlesen")
    aloud.click()
    expect(reader.page.get_by_role("alert")).to_be_visible()
    assert reader.page.evaluate("said") == []
    aloud.last.click()
    expect(reader.page.locator(".spoken")).to_be_visible()


def test_a_sentence_for_an_emergency_is_said_in_the_language_of_those_who_help(reader: Reader) -> None:
    reader.page.add_init_script(VOICES)
    reader.open("ar/-/emergency/")
    reader.page.get_by_role("button", name="Hilfe!").click()
    reader.page.wait_for_function("() => said.length")
    assert reader.page.evaluate("said") == [["near", "Hilfe!"]]


def test_two_languages_stand_side_by_side(reader: Reader) -> None:
    reader.page.set_viewport_size({"width": 1000, "height": 800})
    reader.open("ar/arrive/first-day/")
    reader.page.locator("[data-place=tools] button").nth(2).click()
    other = reader.page.locator(".other[lang=de]")
    expect(other.first).to_have_text("Der erste Tag: so geht es los")
    papers = reader.page.get_by_role("heading", name="الأوراق", exact=True)
    beside = reader.page.locator(".other h2", has_text="Papiere")
    left, right = beside.bounding_box(), papers.bounding_box()
    assert left is not None
    assert right is not None
    assert left["x"] < right["x"]
    assert abs(left["y"] - right["y"]) < 40
    expect(beside).to_have_css("direction", "ltr")
    menu = reader.page.locator(".second select")
    menu.focus()
    menu.select_option("en")
    expect(reader.page.locator(".second [role=status]")).not_to_be_empty()
    expect(menu).to_be_focused()


def test_contacts_are_narrowed_down(reader: Reader) -> None:
    reader.page.clock.set_fixed_time("2026-12-07T14:00:00+01:00")
    reader.open("de/-/contacts/")
    contacts = reader.page.locator("[data-contact]:not([hidden])")
    expect(contacts).to_have_count(2)
    reader.page.get_by_role("button", name="Jetzt offen").click()
    expect(contacts).to_have_count(1)
    expect(reader.page.get_by_text("1 Kontakt", exact=True)).to_be_visible()


def test_a_reading_list_from_the_address_can_be_ticked_off(reader: Reader) -> None:
    reader.open("de/-/list/?p=arrive/housing&p=arrive/gone")
    reader.page.get_by_role("checkbox").press("Space")
    expect(reader.page.get_by_text("1 von 1 gelesen")).to_be_visible()
    expect(reader.page.get_by_role("checkbox")).to_be_focused()
    assert reader.kept().done == ("arrive/housing",)
