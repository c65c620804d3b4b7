"""Every screen as assistive technology gets it: its headings, names and order, and how large what is pressed is."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import get_args

import pytest
from playwright.sync_api import Page, expect

from guide.ui.routes import Own, Place, address
from guide.ui.theme import TARGET
from phone import Phone

PAGE = "living-here/work"
WIDTHS = (320, 390)
HEIGHT = 7000
"""Of the window, so that nothing of a screen is out of sight: the tree leaves out what is far away."""

_OF_A_PAGE = ("beside", "show", "handover", "report")
_PRESSED = ("button", "tab", "checkbox", "switch", "textbox", "menuitem")
_NAMELESS = re.compile(rf"- (?:{'|'.join((*_PRESSED, 'img', 'heading'))})(?: \[[^\]]*\])*:?$")
_HEADING = re.compile(r"- '?heading .*\[level=(\d)\]")

_BOXES = """() => [...document.querySelectorAll("flt-semantics-host [flt-tappable], flt-semantics-host input")]
    // A word in a line is as high as the line; each of them has a button of its own below the text.
    .filter(node => node.nodeName !== "A")
    .map(node => {
        const box = node.getBoundingClientRect();
        const name = node.getAttribute("aria-label") || node.innerText || "";
        return [name.slice(0, 40), box.left, box.top, box.width, box.height];
    })"""

_HAS_WIDTH = """width =>
    document.querySelector("flt-semantics-host flt-semantics").getBoundingClientRect().width === width"""

_LISTEN = """() => {
    const added = changes => changes.flatMap(change => [...change.addedNodes]);
    const hear = changes => added(changes).forEach(node => document.body.dataset.said = node.textContent);
    new MutationObserver(hear).observe(document.querySelector("[aria-live=polite]"), {childList: true, subtree: true});
}"""


@dataclass(frozen=True, slots=True)
class Box:
    """Where on the screen something is that can be pressed."""

    name: str
    left: float
    top: float
    width: float
    height: float


def places(language: str) -> Mapping[str, Place]:
    """A place for each screen of the table of routes."""
    own = {
        screen: Place(screen, language, page=PAGE if screen in _OF_A_PAGE else "", pages=(PAGE,) * (screen == "list"))
        for screen in get_args(Own)
    }
    return own | {
        "languages": Place("languages"),
        "home": Place("home", language),
        "page": Place("page", language, page=PAGE),
        "missing": Place("page", language, page="nowhere"),
    }


@pytest.mark.parametrize("language", ["de", "ar"])
def test_every_screen_can_be_heard_and_hit(phone: Phone, language: str) -> None:
    phone.page.set_viewport_size({"width": WIDTHS[0], "height": HEIGHT})
    phone.open(f"/{language}/-/settings")
    tree = ""
    problems = []
    for screen, place in places(language).items():
        phone.follow(address(place))
        tree = _settled(phone.page, tree)
        problems += [f"{screen}: {problem}" for problem in (*_unheard(tree), *_missed(phone.page, language))]
    assert problems == []


def test_the_number_of_results_is_announced(phone: Phone) -> None:
    phone.open("/de/-/contacts")
    only_open = phone.page.get_by_role("checkbox", name="Jetzt offen")
    expect(only_open).to_be_visible()
    # Flutter takes away again what it has said.
    phone.page.evaluate(_LISTEN)
    only_open.click()
    expect(phone.page.locator("body")).to_have_attribute("data-said", re.compile(r"^\d+ Kontakte?\b"))


def test_a_saved_page_and_a_ticked_step_say_so(phone: Phone) -> None:
    phone.open("/de/living-here/health")
    save = phone.page.get_by_role("switch", name="Speichern")
    expect(save).not_to_be_checked()
    save.click()
    expect(phone.page.get_by_role("switch", name="Gespeichert")).to_be_checked()
    step = phone.page.get_by_role("checkbox", name="Schritt 1 ist erledigt")
    step.click()
    expect(step).to_be_checked()


def _settled(page: Page, before: str) -> str:
    """The accessibility tree of the next screen, once it does not change any more."""
    tree = before
    for _ in range(100):
        page.wait_for_timeout(150)
        now = page.locator("flt-semantics-host").aria_snapshot()
        if now == tree != before and _HEADING.search(now):
            return now
        tree = now
    raise AssertionError(f"the screen does not come to rest: {tree}")


def _unheard(tree: str) -> Iterator[str]:
    lines = [line.strip() for line in tree.splitlines()]
    yield from (f"has no name: {line}" for line in lines if _NAMELESS.match(line))
    levels = [int(found[1]) for line in lines if (found := _HEADING.match(line))]
    if levels.count(1) != 1:
        yield f"{levels.count(1)} headings of the first level"
    yield from (f"a heading of level {low} after one of {high}" for high, low in pairwise(levels) if low > high + 1)


def _missed(page: Page, language: str) -> Iterator[str]:
    for width in WIDTHS:
        boxes = _boxes(page, width)
        yield from (
            f"{box.name!r} is {box.width:.0f} x {box.height:.0f} at a width of {width}"
            for box in boxes
            if round(box.width) < TARGET or round(box.height) < TARGET
        )
        yield from (
            f"{after.name!r} is read after {before.name!r} and stands before it at a width of {width}"
            # Below the edge of the window lies what is not shown where it stands.
            for before, after in pairwise(box for box in boxes if box.top + box.height < HEIGHT)
            if _stands_before(after, before, language)
        )


def _boxes(page: Page, width: int) -> list[Box]:
    """What can be pressed, once the screen is as wide as this and stands still."""
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.wait_for_function(_HAS_WIDTH, arg=width)
    before, boxes = None, page.evaluate(_BOXES)
    while boxes != before:
        page.wait_for_timeout(100)
        before, boxes = boxes, page.evaluate(_BOXES)
    return [Box(*box) for box in boxes]


def _stands_before(one: Box, other: Box, language: str) -> bool:
    """Whether one box stands above another, or in the same line nearer to where a line begins."""
    if one.top + one.height <= other.top + 1:
        return True
    if other.top + other.height <= one.top + 1:
        return False
    return one.left < other.left if language == "de" else one.left + one.width > other.left + other.width
