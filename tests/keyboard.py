"""A person who uses the keyboard alone, and hears where it is as a screen reader would."""

import time
from dataclasses import dataclass

from playwright.sync_api import Page

from phone import STARTING

_FOCUSED = """() => {
    const focused = document.activeElement;
    if (!focused.closest("flt-semantics-host")) return ["", ""];
    const node = focused.closest("[id^=flt-semantic-node]");
    const name = focused.getAttribute("aria-label") || focused.innerText || "";
    return [node ? node.id : "", name.replace(/[\\u2066-\\u2069]/g, "").replace(/\\s+/g, " ").trim()];
}"""
_MOVING = 1.0
"""How long the focus may take to move, in seconds; where a key moves nothing, as long is waited."""

_SETTLING = 10.0
"""How long a dialog or a screen may take until it has handed the focus on, in seconds."""

_MANY = 80
"""More stops than any screen has: who has made as many has missed what was looked for."""


@dataclass
class Keyboard:
    """The keys of a page."""

    page: Page

    @property
    def focused(self) -> str:
        """The name of what has the focus; empty where nothing has."""
        return str(self.page.evaluate(_FOCUSED)[1])

    def comes_to(self, name: str) -> bool:
        """Whether the focus comes, by itself, to something with these words in its name."""
        deadline = time.monotonic() + _SETTLING
        while name not in self.focused and time.monotonic() < deadline:
            self.page.wait_for_timeout(50)
        return name in self.focused

    def press(self, key: str) -> str:
        """Press a key that moves the focus; the name of where it goes."""
        before, _ = self.page.evaluate(_FOCUSED)
        self.page.keyboard.press(key)
        deadline = time.monotonic() + _MOVING
        while time.monotonic() < deadline:
            node, name = self.page.evaluate(_FOCUSED)
            if node and node != before:
                return str(name)
            self.page.wait_for_timeout(50)
        return self.focused

    def go_to(self, name: str, key: str = "Tab") -> None:
        """Press the Tab key, or Shift+Tab, until something is reached whose name begins so."""
        passed = []
        while not self.focused.startswith(name):
            passed.append(self.press(key))
            assert len(passed) < _MANY, f"the keyboard does not reach {name!r}; it passed {passed}"

    def enter(self, name: str, key: str = "Tab") -> None:
        """Go to something and press it."""
        self.go_to(name, key)
        self.page.keyboard.press("Enter")

    def round(self) -> list[str]:
        """The names of all stops from the first on, until the first is reached again."""
        stops = [self.press("Tab")]
        deadline = time.monotonic() + STARTING
        while time.monotonic() < deadline and len(stops) < _MANY:
            name = self.press("Tab")
            if name == stops[0]:
                return stops
            stops.append(name)
        raise AssertionError(f"the keyboard does not come round; it passed {stops}")
