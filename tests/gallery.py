"""Every screen in every language and theme as a picture, for people to leaf through.

    PYTHONPATH=tests python tests/gallery.py OUT [--content DIR] [--size WIDTHxHEIGHT]

Makes OUT/<language>-<theme>-<screen>.png with Chromium.
"""

import argparse
import tempfile
from pathlib import Path

from playwright.sync_api import BrowserContext, sync_playwright

from bench.screens import places
from compiler import locations
from compiler.pipeline import compile_guide
from guide.library import Library, open_library
from guide.ui.routes import Place, address
from phone import Phone, launch
from served import served

THEMES = ("light", "dark")
LOOKING = 900
"""How long a screen gets to come to rest before its picture is taken, in milliseconds."""


def make(content: Path, out: Path, size: tuple[int, int]) -> None:
    """Take the pictures of the guide in ``content``."""
    with tempfile.TemporaryDirectory() as scratch:
        bundle, data = Path(scratch) / "bundle", Path(scratch) / "data"
        compilation = compile_guide(content, bundle)
        if compilation.failed:
            raise SystemExit(f"{content} has errors; run guide check --content {content}")
        library = open_library(bundle, Path(scratch) / "none", data)
        out.mkdir(parents=True, exist_ok=True)
        with served(bundle, data) as base, sync_playwright() as playwright:
            for theme in THEMES:
                context = launch(playwright, Path(scratch) / theme, *size, theme)
                for language in library.languages:
                    _leaf(context, base, library, language.tag, out / f"{language.tag}-{theme}")
                context.close()


def _leaf(context: BrowserContext, base: str, library: Library, language: str, prefix: Path) -> None:
    for name, place in places(library, language).items():
        # A tab of its own, since a session outlives its address and would show the last screen for a while.
        phone = Phone(context.new_page(), base)
        phone.open(address(_beside_source(place, library)))
        phone.page.wait_for_load_state("networkidle")
        phone.page.wait_for_timeout(LOOKING)
        phone.page.screenshot(path=prefix.with_name(f"{prefix.name}-{name}.png"))
        phone.page.close()
        print(f"{prefix.name}-{name}", flush=True)


def _beside_source(place: Place, library: Library) -> Place:
    if place.screen not in ("beside", "show"):
        return place
    other = next(tag.tag for tag in library.languages if tag.tag != place.language)
    return Place(place.screen, place.language, page=place.page, second=other)


def _size(text: str) -> tuple[int, int]:
    width, height = text.split("x")
    return int(width), int(height)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--content", type=Path, default=locations.repository() / locations.CONTENT)
    parser.add_argument("--size", type=_size, default=(390, 844))
    given = parser.parse_args()
    make(given.content, given.out, given.size)
