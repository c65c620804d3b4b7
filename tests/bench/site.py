"""What the pages of a guide cost, beside the app behind them, and whether anything bars the way to any of them.

    PYTHONPATH=tests python tests/bench/site.py [--axe] [--no-app] [BUNDLE]

BUNDLE is a compiled guide, else the one that ships inside the app. Bytes are those of the compressed files that a host
sends. The first paint is that of a slow phone as Chromium plays it: a processor a quarter as fast, 1.6 Mbit/s with
150 ms to the host. With ``--axe`` every page in every language is looked at by axe-core, which takes a while.
"""

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from importlib import resources
from pathlib import Path
from threading import Thread

import html5lib
from platformdirs import user_cache_path
from playwright.sync_api import Browser, Page, sync_playwright

from compiler import locations
from compiler.site.building import PARTS, build_site, plan_site
from compiler.site.plan import Site
from compiler.site.serving import Handler, Server
from guide.bundle.opened import open_bundle
from phone import CHROMIUM, FLAGS

SLOW_NETWORK = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 94_000}
SLOWER_PROCESSOR = {"rate": 4}
SLOW_PAGE = "first-steps/first-day"
PATIENCE = 900_000.0
"""How long the app may take until its first screen, in milliseconds."""

ROUNDS = 3
WINDOW = {"width": 390, "height": 844}
PAINTED = "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime"


class Compressing(Handler):
    """Sends what is compressed beside a file, as a host does."""

    def do_GET(self) -> None:  # noqa: N802  as it is called there
        """Answer with the compressed file where there is one."""
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() and self.path.partition("?")[0].endswith("/") else file
        packed = file.with_name(f"{file.name}.gz")
        if not packed.is_file():
            super().do_GET()
            return
        content = packed.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


def travelling(file: Path) -> int:
    """The bytes of a file as a host sends it."""
    packed = file.with_name(f"{file.name}.gz")
    return (packed if packed.is_file() else file).stat().st_size


def pages(folder: Path) -> list[Path]:
    """Every page of the site, without those of the app."""
    return sorted(file for file in folder.rglob("*.html") if file.relative_to(folder).parts[0] != "app")


def tell_building(site: Site, folder: Path) -> None:
    """How long the parts take that make pages, and the rest with what makes files smaller."""
    started = time.perf_counter()
    made_of = (path for name, part in PARTS if name != "app" for path, _ in part(site))
    number = sum(path.endswith(".html") for path in made_of)
    made = time.perf_counter() - started
    started = time.perf_counter()
    build_site(site, folder)
    built = time.perf_counter() - started
    print(f"{number} pages: all parts {made / number * 1000:.1f} ms a page, with files and compression {built:.0f} s")


def tell_sizes(folder: Path) -> None:
    """What travels before a page can be read, and for the whole guide."""
    (assets,) = (folder / "assets").iterdir()
    scripts = sum(travelling(assets / name) for name in ("early.js", "page.js"))
    style = travelling(assets / "style.css")
    sizes = {file: travelling(file) for file in pages(folder)}
    largest = max(sizes, key=lambda file: sizes[file])
    print(f"a page: median {statistics.median(sizes.values()):.0f} bytes, largest {sizes[largest]}", end=" ")
    print(f"({largest.parent.relative_to(folder).as_posix()}); style {style}, scripts it asks for {scripts}")
    everything = [file for file in folder.rglob("*") if file.is_file() and file.suffix not in (".gz", ".br")]
    app = sum(travelling(file) for file in everything if "app" in file.relative_to(folder).parts[:1])
    rest = sum(map(travelling, everything)) - app
    print(f"the whole guide in all languages: {rest / 2**20:.1f} MiB; the app: {app / 2**20:.1f} MiB")


def tell_faults(folder: Path) -> None:
    """Pages that are not what the standard calls HTML."""
    parser = html5lib.HTMLParser()
    for file in pages(folder):
        parser.parse(file.read_bytes())
        for place, code, _ in parser.errors:
            print(f"{file.relative_to(folder)}:{place}: {code}")


def first_paint(browser: Browser, address: str, wait: Callable[[Page], float]) -> float:
    """Seconds until something is to be read, on a slow phone that has never been here."""
    context = browser.new_context(viewport=WINDOW, service_workers="block")  # type: ignore[arg-type]
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.emulateNetworkConditions", SLOW_NETWORK)
    session.send("Emulation.setCPUThrottlingRate", SLOWER_PROCESSOR)
    page.goto(address, wait_until="commit", timeout=PATIENCE)
    seconds = wait(page)
    context.close()
    return seconds


def painted(page: Page) -> float:
    """When the first text of a page was painted."""
    page.wait_for_function(PAINTED, timeout=PATIENCE)
    return float(page.evaluate(PAINTED)) / 1000


def drawn(page: Page) -> float:
    """When the first screen of the app can be read."""
    page.locator("flt-semantics-placeholder").dispatch_event("click", timeout=PATIENCE)
    page.get_by_role("heading").first.wait_for(timeout=PATIENCE)
    return float(page.evaluate("() => performance.now()")) / 1000


def tell_first_paint(browser: Browser, base: str, language: str, *, has_app: bool) -> None:
    """How long a reader waits."""
    times = [first_paint(browser, f"{base}/{language}/{SLOW_PAGE}/", painted) for _ in range(ROUNDS)]
    print(f"first paint of a page: {statistics.median(times):.2f} s")
    if has_app:
        seconds = first_paint(browser, f"{base}/app/#/{language}/{SLOW_PAGE}", drawn)
        print(f"first screen of the app: {seconds:.1f} s, {seconds / statistics.median(times):.0f} times as long")


def tell_barriers(browser: Browser, base: str, folder: Path) -> None:
    """What axe finds on every page."""
    axe = resources.files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
    context = browser.new_context(viewport=WINDOW, service_workers="block")  # type: ignore[arg-type]
    page = context.new_page()
    looked_at = found = 0
    for path in addresses(folder):
        page.goto(f"{base}/{path}", wait_until="load")
        page.evaluate(axe)
        for rule in page.evaluate("() => axe.run(document, {resultTypes: ['violations']})")["violations"]:
            found += 1
            print(f"{path}: {rule['id']}: {rule['nodes'][0]['html'][:120]}")
        looked_at += 1
    context.close()
    print(f"axe-core: {looked_at} pages, {found} violations")


def addresses(folder: Path) -> Iterator[str]:
    """The address of every page that stays where it is."""
    for file in pages(folder):
        if file.name == "index.html" and b'http-equiv="refresh"' not in file.read_bytes():
            yield f"{file.parent.relative_to(folder).as_posix()}/".removeprefix("./")


def main() -> None:
    """Build the site of a guide, and tell of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("bundle", nargs="?", type=Path, default=locations.bundle())
    parser.add_argument("--axe", action="store_true")
    parser.add_argument("--no-app", action="store_true")
    asked = parser.parse_args()
    bundle = open_bundle(asked.bundle)
    site = plan_site(bundle, user_cache_path("newcomer-guide"), has_app=not asked.no_app)
    with tempfile.TemporaryDirectory() as kept, sync_playwright() as playwright:
        folder = Path(kept) / "site"
        tell_building(site, folder)
        tell_sizes(folder)
        tell_faults(folder)
        server = Server(("127.0.0.1", 0), partial(Compressing, directory=str(folder)))
        Thread(target=server.serve_forever, daemon=True).start()
        base = f"http://127.0.0.1:{server.server_port}"
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        tell_first_paint(browser, base, bundle.guide.source_language, has_app=not asked.no_app)
        if asked.axe:
            tell_barriers(browser, base, folder)
        browser.close()
        server.shutdown()


if __name__ == "__main__":
    main()
