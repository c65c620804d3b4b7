import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from platformdirs import user_cache_path
from playwright.sync_api import Playwright, expect

from compiler.locations import repository
from compiler.pipeline import compile_guide
from compiler.site.building import build_site, plan_site
from guide.bundle.opened import open_bundle
from hosted import Host, hosted
from phone import Phone, launch

CONTENT = repository() / "tests" / "sites" / "good-full"
PAGE = "/de/arrive/first-day/"
NOTE = "[data-place=connection]"
BEFORE, AFTER = "Bringen Sie Ihre Papiere mit.", "Bringen Sie alle Ihre Papiere mit."

# What is kept of the edition of the site that is shown.
EDITION = """async () => {
    for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        const keys = (await cache.keys()).filter((request) => request.url.includes("/catalogue/"));
        if (keys.length === 1) return (await cache.match(keys[0])).json();
    }
    return { version: "", groups: [], files: {} };
}"""
KEEP_APP = """async () => {
    const { active } = await navigator.serviceWorker.ready;
    const engine = ["canvaskit.js", "canvaskit.wasm"].map((name) => `app/canvaskit/chromium/${name}`);
    active.postMessage({ take: ["app"], loaded: engine });
}"""


def build(content: Path, out: Path) -> Path:
    """The site of a content tree, with the app."""
    assert not compile_guide(content, out / "bundle").failed
    site = plan_site(open_bundle(out / "bundle"), user_cache_path("newcomer-guide"), has_app=True)
    return build_site(site, out / "site", finishing=()).folder


def edition(phone: Phone) -> Any:
    """What the phone keeps."""
    return phone.page.evaluate(EDITION)


def wait_for(phone: Phone, *groups: str) -> None:
    """Wait until the phone keeps these groups of files."""
    phone.until(lambda: {*groups} <= {*edition(phone)["groups"]})


@pytest.fixture(scope="module")
def editions(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A site, and the same site after one page has changed."""
    folder = tmp_path_factory.mktemp("editions")
    content = shutil.copytree(CONTENT, folder / "content")
    page = content / "arrive" / "first-day" / "de.md"
    written = page.read_text(encoding="utf-8")
    page.write_text(f"{written}\n{BEFORE}\n", encoding="utf-8")
    first = build(content, folder / "first")
    page.write_text(f"{written}\n{AFTER}\n", encoding="utf-8")
    return first, build(content, folder / "second")


@pytest.fixture(scope="module")
def host(editions: tuple[Path, Path]) -> Iterator[Host]:
    """A host with the first edition of the site in a folder of it."""
    with hosted(editions[0]) as host:
        yield host


@pytest.fixture(scope="module")
def visitor(playwright: Playwright, tmp_path_factory: pytest.TempPathFactory, host: Host) -> Iterator[Phone]:
    """Somebody who has opened a page until the site was on the phone; nothing may ever leave the machine."""
    context = launch(playwright, tmp_path_factory.mktemp("profile"))
    phone = Phone(context.pages[0], host.address)
    phone.watch()
    phone.page.goto(host.address + PAGE)
    wait_for(phone, "de/", "ar/", "en/")
    yield phone
    context.close()
    assert phone.elsewhere == []
    assert phone.failed == []


def test_an_edition_reaches_a_device_that_comes_back(visitor: Phone, host: Host, editions: tuple[Path, Path]) -> None:
    page = visitor.page
    before = edition(visitor)
    host.folder = editions[1]
    # What a network that asks for a log-in answers is no part of the site: then the edition before stays whole.
    host.broken, host.asked = (PAGE,), []
    page.goto(host.address + PAGE)
    # It is asked for once more, in case something old was on the way.
    visitor.until(lambda: host.asked.count(PAGE.removeprefix("/")) >= 2)
    assert edition(visitor)["version"] == before["version"]
    host.broken, host.asked = (), []
    page.goto(host.address + PAGE)
    expect(page.get_by_text(BEFORE)).to_be_visible()
    page.locator(NOTE).get_by_role("button").click()
    expect(page.get_by_text(AFTER)).to_be_visible()
    changed = {path for path, name in edition(visitor)["files"].items() if before["files"].get(path) != name}
    fetched = {path for path in host.asked if not path.startswith(("worker.js", "offline/"))}
    assert PAGE.removeprefix("/") in fetched
    assert fetched <= {path.removesuffix("index.html") for path in changed}


def test_everything_is_there_once_the_host_is_gone(visitor: Phone, host: Host) -> None:
    page = visitor.page
    page.evaluate(KEEP_APP)
    wait_for(visitor, "app")
    host.stop()
    page.goto(host.address + PAGE)
    expect(page.locator(NOTE)).to_contain_text(re.compile(r" 20\d\d, \d+:\d\d"))
    # A page, and a language, that nobody has opened; a redirect; and an address that leads nowhere.
    page.goto(f"{host.address}/ar/arrive/first-day")
    expect(page.get_by_role("heading", level=1)).to_contain_text("اليوم الأول")
    assert page.url == f"{host.address}/ar/arrive/first-day/"
    page.goto(f"{host.address}/ar/nowhere/")
    assert page.url == f"{host.address}/ar/"
    page.goto(f"{host.address}/de/-/search/?q=Wohnen")
    expect(page.get_by_role("link", name="Wohnen").first).to_be_visible()
    page.goto(host.address + PAGE)
    page.locator(".open-app").click()
    visitor.drawn()
    visitor.listen()
    expect(page.get_by_role("heading").first).to_be_visible()
    assert page.url == f"{host.address}/app/#/de/arrive/first-day"
