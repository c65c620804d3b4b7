"""Every screen in every language and theme as a picture, for people to leaf through.

    PYTHONPATH=tests python tests/gallery.py OUT [--content DIR] [--size WIDTHxHEIGHT] [--text-size N] [--high-contrast]
        [--language TAG …]

Makes OUT/<language>-<theme>-<screen>.png with Chromium.
"""

import argparse
import tempfile
from collections.abc import Collection
from pathlib import Path

from playwright.sync_api import sync_playwright

from bench.screens import places
from compiler import locations
from compiler.pipeline import compile_guide
from guide.library import Library, open_library
from guide.settings import TEXT_SIZES, Settings
from guide.ui.routes import Place, address
from phone import Phone, launch, remember
from served import served

THEMES = ("light", "dark")


def make(content: Path, out: Path, size: tuple[int, int], settings: Settings, languages: Collection[str]) -> None:
    """Take the pictures of the guide in ``content``, as somebody sees it who has chosen these settings.

    Without ``languages`` it is all of them.
    """
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
                remember(context, settings)
                phone = Phone(context.pages[0], base)
                phone.open()
                for tag in languages or [language.tag for language in library.languages]:
                    _leaf(phone, library, tag, out / f"{tag}-{theme}")
                context.close()


def _leaf(phone: Phone, library: Library, language: str, prefix: Path) -> None:
    for name, place in places(library, language).items():
        phone.move(address(_beside_source(place, library)))
        phone.rest()
        # Pictures and fonts that the screen has asked for.
        phone.page.wait_for_load_state("networkidle")
        phone.page.screenshot(path=prefix.with_name(f"{prefix.name}-{name}.png"))
        print(f"{prefix.name}-{name}", flush=True)


def _beside_source(place: Place, library: Library) -> Place:
    if place.screen not in ("beside", "show"):
        return place
    source = library.guide.source_language
    others = [language.tag for language in library.languages if language.direction == "rtl"]
    other = next(iter(others), source) if place.language == source else source
    return Place(place.screen, place.language, page=place.page, second=other)


def _size(text: str) -> tuple[int, int]:
    width, height = text.split("x")
    return int(width), int(height)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--content", type=Path, default=locations.repository() / locations.CONTENT)
    parser.add_argument("--size", type=_size, default=(390, 844))
    parser.add_argument("--text-size", type=float, choices=TEXT_SIZES, default=1.0)
    parser.add_argument("--high-contrast", action="store_true")
    parser.add_argument("--language", action="append", default=[])
    given = parser.parse_args()
    looks = Settings(language="de", text_size=given.text_size, high_contrast=given.high_contrast)
    make(given.content, given.out, given.size, looks, given.language)
