"""The ways in: the choice of a language, what browsers need to install the site, and the tables for search engines."""

import json
from collections.abc import Iterator
from urllib.parse import urlsplit
from xml.sax.saxutils import escape

from compiler.folders import File
from compiler.site.editions import Edition, Head
from compiler.site.emblem import SIZES
from compiler.site.markup import environment
from compiler.site.places import ROOT, Links, Place, screen
from compiler.site.plan import Site
from compiler.site.screens import SCREENS
from guide.colours import SEED, scheme

MANIFEST = "app.webmanifest"
_PERSONAL = ("saved", "settings", "search", "list")
"""Screens with nothing of the guide on them, which nobody looks for."""


def doors(site: Site) -> Iterator[File]:
    """The page at the root, and the one for addresses that lead nowhere."""
    source = site.library.language(site.library.guide.source_language)
    edition = Edition(site, source)
    head = Head(edition.library.name(source.tag), "languages", canonical=site.published(ROOT))
    words: dict[str, str] = {}
    for language in site.library.languages:
        words.setdefault(site.library.phrases(language.tag).text("Language"), language.tag)
    yield edition.render("languages.html.j2", ROOT, head, words=words.items())
    # It is shown at any depth, so nothing in it can be relative.
    base = f"{urlsplit(site.web).path.rstrip('/')}/"
    missing = [(language, site.library.phrases(language.tag)) for language in site.library.languages]
    yield (
        "404.html",
        environment()
        .get_template("missing.html.j2")
        .render(base=base, site=site, language=source, missing=missing, name=edition.library.name(source.tag))
        .encode(),
    )


def redirects(site: Site) -> Iterator[File]:
    """A page at each address that a page once had."""
    for language in site.library.languages:
        edition = Edition(site, language)
        for old, new in sorted(site.library.guide.redirects.items()):
            here, there = edition.place(old), edition.place(new)
            title = edition.entry(new).title
            head = Head(title, "moved", canonical=site.address(here, there))
            yield edition.render("moved.html.j2", here, head, there=there)


def manifests(site: Site) -> Iterator[File]:
    """For each language what a browser needs to install the site."""
    colours = scheme(site.library.guide.colour or SEED, "light")
    for language in site.library.languages:
        edition = Edition(site, language)
        name = edition.library.name(language.tag)
        said = {
            "name": name,
            "short_name": name,
            "lang": language.tag,
            "dir": language.direction,
            "start_url": "./",
            "scope": "../",
            "display": "standalone",
            "background_color": colours["surface"],
            "theme_color": colours["surface_container"],
            "icons": [_icon(site, size) for size in SIZES],
        }
        yield edition.file(MANIFEST), json.dumps(said, ensure_ascii=False, indent=1).encode() + b"\n"


def tables(site: Site) -> Iterator[File]:
    """What search engines read first; a table of all addresses only where these are known."""
    lines = ["User-agent: *", "Allow: /"]
    if site.web:
        yield "sitemap.xml", _sitemap(site)
        lines.append(f"Sitemap: {site.web.rstrip('/')}/sitemap.xml")
    yield "robots.txt", ("\n".join(lines) + "\n").encode()


def _icon(site: Site, size: int) -> dict[str, str]:
    address = Links(Place("lang")).file(site.assets.path(f"icon-{size}.png"))
    return {"src": address, "sizes": f"{size}x{size}", "type": "image/png", "purpose": "any maskable"}


def _sitemap(site: Site) -> bytes:
    lines = "".join(f"<url><loc>{escape(site.published(place))}</loc></url>\n" for place in _places(site))
    schema = "http://www.sitemaps.org/schemas/sitemap/0.9"
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="{schema}">\n{lines}</urlset>\n'.encode()


def _places(site: Site) -> Iterator[Place]:
    """Every page that says something of its own."""
    yield ROOT
    for language in site.library.languages:
        yield Place(language.tag)
        yield from (screen(language.tag, name) for name in SCREENS if name not in _PERSONAL)
    for page_id in site.page_ids:
        yield from (Place(language.tag, page_id) for language in site.library.written_in(page_id))
