"""Nothing is cut off on the smallest phone with the largest letters and the longest words, whichever way they run."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Playwright

import served as server
import tour
from guide.settings import Settings
from guide.ui.routes import address
from phone import Phone, launch, remember
from pseudo import write_pseudo

WIDTH = 320
LONG = 7000
"""The height of a screen on which nothing has to be scrolled, in logical pixels."""

EDGE = 4
"""How near to the edge of the screen words may come, and how far into each other, in logical pixels."""

BARS = 56, 80
"""How much of the height the bars above and below take, in logical pixels."""

# What is read as one thing: where it is, and what it says.
LEAVES = """() => [...document.querySelectorAll('flt-semantics-host *')]
    .filter(node => !node.querySelector('flt-semantics, h1, h2, h3') && node.tagName !== 'SPAN')
    .map(node => [node.getBoundingClientRect(), node.getAttribute('aria-label') || node.innerText])
    .filter(([_, words]) => words?.trim())
    .map(([box, words]) => [box.left, box.top, box.right, box.bottom, words])"""

Leaf = tuple[float, float, float, float, str]


@pytest.fixture(scope="module")
def pseudo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the guide in languages that do not exist."""
    folder = tmp_path_factory.mktemp("pseudo")
    with server.served(write_pseudo(folder / "bundle"), folder / "data") as address:
        yield address


@pytest.fixture(params=["de", "ar"])
def small(playwright: Playwright, profile: Path, pseudo: str, request: pytest.FixtureRequest) -> Iterator[Phone]:
    """A phone that is as narrow as any, in one of the languages, with letters of twice the size."""
    context = launch(playwright, profile, WIDTH, LONG)
    remember(context, Settings(language=request.param, text_size=2.0))
    phone = Phone(context.pages[0], pseudo)
    phone.open(f"/{request.param}")
    yield phone
    context.close()


def test_no_words_leave_the_screen_or_run_into_others(small: Phone) -> None:
    language = small.page.url.rsplit("/", 1)[1]
    faults = []
    for place in tour.PLACES:
        small.move(address(place.within(language)))
        small.rest()
        leaves: list[Leaf] = small.page.evaluate(LEAVES)
        faults += [f"{tour.name(place)}: {fault}" for fault in (*_outside(leaves), *_overlapping(leaves))]
        if _touches_the_edge(small.page.screenshot()):
            faults.append(f"{tour.name(place)}: something is drawn at the edge")
    assert faults == []


def _outside(leaves: list[Leaf]) -> Iterator[str]:
    """What comes too near to the edge, apart from what stands in the bars."""
    for left, top, right, bottom, words in leaves:
        in_bar = bottom <= BARS[0] or top >= LONG - BARS[1]
        if not in_bar and (left < EDGE or right > WIDTH - EDGE):
            yield f"{words} goes from {left:.0f} to {right:.0f}"


def _overlapping(leaves: list[Leaf]) -> Iterator[str]:
    for number, one in enumerate(leaves):
        for other in leaves[number + 1 :]:
            wide = min(one[2], other[2]) - max(one[0], other[0])
            high = min(one[3], other[3]) - max(one[1], other[1])
            if wide > EDGE and high > EDGE:
                yield f"{one[4]} runs into {other[4]}"


def _touches_the_edge(picture: bytes) -> bool:
    """Whether the outermost columns of pixels between the bars have more than one colour."""
    image = Image.open(io.BytesIO(picture)).convert("RGB")
    edges = (image.crop((x, BARS[0], x + EDGE, image.height - BARS[1])) for x in (0, image.width - EDGE))
    return any(len(edge.getcolors() or [None, None]) > 1 for edge in edges)
