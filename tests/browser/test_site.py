"""The plain pages in a browser: no barrier on any kind of page, and all of it there with scripts off."""

import json
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Playwright, expect

from compiler.locations import repository
from compiler.pipeline import compile_guide
from compiler.site.building import build_site, plan_site
from contents import PAGE, write_content
from guide.bundle.opened import open_bundle
from guide.settings import KEY, Appearance, Settings, encode
from hosted import Host, hosted
from phone import CHROMIUM, FLAGS

# Every page of a real guide in every language is what tests/bench/site.py looks at.
LOOKS = (
    ("/", "light", False),
    ("/ar/", "dark", False),
    ("/ar/arrive/first-day/", "light", True),
    ("/ar/contacts/town-hall/", "dark", True),
    ("/ar/events/course/", "light", False),
    ("/ar/-/contacts/", "light", False),
    ("/ar/-/steps/", "dark", False),
    ("/ar/-/search/", "light", False),
    ("/ar/-/settings/", "light", False),
)
AXE = resources.files("axe_playwright_python").joinpath("axe.min.js")

NARROW = {"width": 320, "height": 640}


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    """A host with the site of the guide that says everything a guide can say."""
    folder = tmp_path_factory.mktemp("site")
    assert not compile_guide(repository() / "tests" / "sites" / "good-full", folder / "bundle").failed
    built = build_site(plan_site(open_bundle(folder / "bundle"), folder / "cache"), folder / "site", finishing=())
    with hosted(built.folder) as running:
        yield running


@pytest.fixture(scope="module")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """A browser of its own, as no test here keeps anything."""
    running = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
    yield running
    running.close()


@pytest.mark.parametrize(("path", "appearance", "high_contrast"), LOOKS)
def test_no_page_has_a_barrier(
    browser: Browser, host: Host, path: str, appearance: Appearance, high_contrast: bool
) -> None:
    page = browser.new_page(viewport=NARROW, service_workers="block")  # type: ignore[arg-type]
    kept = json.dumps(encode(Settings(appearance=appearance, high_contrast=high_contrast)))
    page.add_init_script(f"localStorage.setItem('flutter.{KEY}', {json.dumps(kept)})")
    page.goto(host.address + path)
    expect(page.locator(f"html[data-theme={appearance}]")).to_be_attached()
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("() => axe.run(document, {resultTypes: ['violations']})")
    page.close()
    assert [(rule["id"], node["html"]) for rule in found["violations"] for node in rule["nodes"]] == []


def test_a_reader_without_scripts_finds_a_way_from_the_root_to_a_telephone_number(browser: Browser, host: Host) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(f"{host.address}/")
    page.get_by_role("link", name="العربية").click()
    page.locator("a[href='arrive/']").click()
    page.locator("a.tile[href='first-day/']").click()
    page.locator("a[href='../../contacts/town-hall/']").first.click()
    expect(page.locator("a[href='tel:+49344512345']")).to_be_visible()
    page.locator("summary", has_text="العربية").click()
    page.get_by_role("link", name="Deutsch").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Rathaus")
    page.close()


def test_large_letters_leave_the_words_at_the_top_whole(browser: Browser, host: Host) -> None:
    page = browser.new_page(viewport=NARROW, service_workers="block")  # type: ignore[arg-type]
    kept = json.dumps(encode(Settings(text_size=2.0)))
    page.add_init_script(f"localStorage.setItem('flutter.{KEY}', {json.dumps(kept)})")
    page.goto(f"{host.address}/ar/")
    expect(page.locator("html[style*='200%']")).to_be_attached()
    lines = "spans => spans.map(span => span.getClientRects().length)"
    assert page.locator(".sos span, .languages summary span").evaluate_all(lines) == [1, 1]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.close()


def test_a_telephone_number_is_as_dark_on_paper_as_the_text_around_it(browser: Browser, host: Host) -> None:
    page = browser.new_page(color_scheme="dark")
    page.goto(f"{host.address}/ar/-/emergency/")
    page.emulate_media(media="print")
    colour = "element => getComputedStyle(element).color"
    assert page.locator("a[href^='tel:']").first.evaluate(colour) == page.locator("h1").evaluate(colour)
    page.close()


TIGRINYA = "id: tiny\nname: {de: Winzig, ti: ወረዳ ቡርገንላንድ}\nlanguages: [de, ti]\nsource-language: de\n"
"""Its name is two words of Ethiopic letters and nothing else, which browsers are the slowest to draw again."""

FETCHED = "() => Array.from(document.fonts).filter(face => face.status === 'loaded').map(face => face.family)"


def test_ethiopic_letters_are_drawn_on_a_device_that_has_none(browser: Browser, tmp_path: Path) -> None:
    content = write_content(tmp_path / "content", {"guide.yaml": TIGRINYA, "arrive/de.md": PAGE})
    assert not compile_guide(content, tmp_path / "bundle").failed
    site = plan_site(open_bundle(tmp_path / "bundle"), tmp_path / "cache")
    page = browser.new_page(service_workers="block")
    style = site.assets.files["style.css"].decode().replace('local("', 'local("No ')
    page.route("**/style.css", lambda route: route.fulfill(body=style, content_type="text/css"))
    with hosted(build_site(site, tmp_path / "site", finishing=()).folder) as host:
        page.goto(f"{host.address}/ti/")
        page.wait_for_function(f"({FETCHED})().length")
        assert drawn_with(page, "h1") == ["Noto Sans Ethiopic"]
        page.goto(f"{host.address}/de/arrive/")
        page.locator(".languages summary").click()
        page.wait_for_function(f"({FETCHED})().length")
        assert page.evaluate(FETCHED) == ["Guide Names"]
        assert drawn_with(page, "a[hreflang=ti]") == ["Noto Sans Ethiopic"]
    page.close()


def drawn_with(page: Page, selector: str) -> list[str]:
    """The fonts from the host with which the letters of an element are drawn."""
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    node = session.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
    used = session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
    session.detach()
    return [font["familyName"] for font in used if font["isCustomFont"]]
