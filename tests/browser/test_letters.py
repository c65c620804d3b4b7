"""Letters are letters from the first frame on: the app's own fonts are there before it, and no other is asked for."""

import re

from playwright.sync_api import Request, expect

from phone import Phone

TITLES = {"de": "Gesundheit", "en": "Health", "ar": "الصحة", "uk": "Здоров’я"}
LISTEN = "addEventListener('flutter-first-frame', () => { window.firstFrame = performance.now() })"
# When the last of the app's fonts was there for the first time, and when the first frame was, in milliseconds.
TIMES = """() => {
    const ends = {}
    for (const entry of performance.getEntriesByType('resource')) {
        if (entry.name.includes('/fonts/NotoSans')) ends[entry.name] ??= entry.responseEnd
    }
    return [Math.max(...Object.values(ends)), window.firstFrame]
}"""


def test_the_fonts_are_there_before_the_first_frame(phone: Phone) -> None:
    phone.page.add_init_script(LISTEN)
    phone.visit("/ar")
    phone.page.wait_for_function("() => window.firstFrame")
    fonts, frame = phone.page.evaluate(TIMES)
    assert 0 < fonts < frame


def test_no_letter_or_sign_is_missing_in_the_apps_fonts(phone: Phone) -> None:
    stand_ins: list[str] = []

    def asked(request: Request) -> None:
        if "/assets/fonts/noto" in request.url:
            stand_ins.append(request.url)

    phone.page.on("request", asked)
    phone.open("/-/languages")
    for language, title in TITLES.items():
        phone.move(f"/{language}/living-here/health")
        phone.shows(title)
    phone.page.wait_for_load_state("networkidle")
    assert stand_ins == []


def test_help_can_be_called_while_the_guide_is_loading(phone: Phone) -> None:
    phone.page.goto(phone.base, wait_until="commit")
    expect(phone.page.locator("#loading").get_by_role("link", name=re.compile("112"))).to_have_attribute(
        "href", "tel:112"
    )
    phone.drawn()
