"""A browser as a person holds it: what it shows, what it can be asked to do, and what went over its network."""

import json
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import BrowserContext, Locator, Page, Playwright, Request, Response, expect

from guide.settings import KEY, Settings, encode

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--use-gl=angle",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
]
STARTING = 60.0
"""How long the server or the first frame may take, in seconds."""

# What a busy machine takes long for is late, not wrong.
expect.set_options(timeout=STARTING * 1000)

# Flutter has drawn its first frame: then the app takes the place of what the page shows while it is loading.
_DRAWN = "() => document.querySelector('flutter-view') && !document.getElementById('loading')"

PAUSE = 300
"""How long a screen has to stand still until it is looked at, in milliseconds."""


@dataclass
class Phone:
    """A browser of a phone's size with the guide's address, and what went over its network."""

    page: Page
    base: str
    elsewhere: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)

    def open(self, route: str = "/") -> None:
        """Open an address and wait until something is to be seen."""
        self.visit(route)
        self.listen()

    def visit(self, route: str = "/") -> None:
        """Open an address and wait for the first frame, without the accessibility tree."""
        self.page.goto(self.base + route, wait_until="commit")
        self.drawn()

    def drawn(self) -> None:
        """Wait for the app's first frame."""
        self.page.wait_for_function(_DRAWN)

    def move(self, route: str) -> None:
        """Follow a route, and wait until the screen is another one."""
        before = self._readable()
        self.follow(route)
        self.until(lambda: self._readable() != before)

    def follow(self, route: str) -> None:
        """Go to an address as the browser's own buttons do, without loading the app again."""
        self.page.evaluate(
            "route => { history.pushState(null, '', route); dispatchEvent(new PopStateEvent('popstate')); }", route
        )

    def listen(self) -> None:
        """Turn the accessibility tree on."""
        self.page.locator("flt-semantics-placeholder").dispatch_event("click")

    def rest(self) -> None:
        """Wait until the screen stands still, as far as it can be read."""
        readings = [""]

        def stands_still() -> bool:
            readings.append(self._readable())
            return readings[-1] == readings[-2] and "flt-semantics" in readings[-1]

        self.until(stands_still)

    def until(self, has_happened: Callable[[], bool]) -> None:
        """Look again and again until something has happened; after a minute nobody waits for it any more."""
        deadline = time.monotonic() + STARTING
        while not has_happened():
            assert time.monotonic() < deadline, "it has not happened"
            self.page.wait_for_timeout(PAUSE)

    def _readable(self) -> str:
        return self.page.locator("flt-semantics-host").inner_html()

    def heading(self, name: str) -> Locator:
        """The heading with this text."""
        return self.page.get_by_role("heading", name=name, exact=True)

    def shows(self, name: str) -> None:
        """Wait for a heading."""
        expect(self.heading(name).first).to_be_visible()

    def tap(self, name: str) -> None:
        """Tap the button that begins with these words."""
        self.page.get_by_role("button", name=name).first.click()

    def destination(self, name: str) -> None:
        """Tap a destination of the bar at the bottom."""
        self.page.get_by_role("tab", name=name).click()

    def watch(self) -> None:
        """Write down each request that would leave the machine or gets no answer."""

        def failed(request: Request) -> None:
            # What the page's own policy forbids never gets as far as the network, and what the page gave up itself,
            # because it was left or closed, is no failure of the network either.
            if request.failure not in ("csp", "net::ERR_ABORTED"):
                self.failed.append(f"{request.url}: {request.failure}")

        def finished(request: Request) -> None:
            if not request.url.startswith((self.base, "data:", "blob:")):
                self.elsewhere.append(request.url)

        def answered(response: Response) -> None:
            if response.status >= 400:
                self.failed.append(f"{response.url}: {response.status}")

        self.page.on("requestfailed", failed)
        self.page.on("requestfinished", finished)
        self.page.on("response", answered)


def remember(context: BrowserContext, settings: Settings) -> None:
    """Have the guide find these settings, as if they had been chosen on this phone."""
    # The store of the device keeps each value as JSON, and these are kept as JSON already.
    kept = json.dumps(json.dumps(encode(settings)))
    context.add_init_script(f"localStorage.setItem('flutter.{KEY}', {kept})")


def launch(
    playwright: Playwright, profile: Path, width: int = 390, height: int = 844, scheme: str = "light"
) -> BrowserContext:
    """A browser with this profile; the caller closes it."""
    assert CHROMIUM is not None, "Chromium is required here and missing; install the package chromium"
    context = playwright.chromium.launch_persistent_context(
        profile,
        executable_path=CHROMIUM,
        headless=True,
        args=FLAGS,
        viewport={"width": width, "height": height},
        color_scheme="dark" if scheme == "dark" else "light",
        locale="de-DE",
    )
    context.set_default_timeout(STARTING * 1000)
    return context
