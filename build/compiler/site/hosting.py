"""How a host should serve a site: what its pages may do, and how long each file may be kept."""

from collections.abc import Iterator, Mapping

from compiler.folders import File
from compiler.site.app import client as app
from compiler.site.app import files as app_files
from compiler.site.assets import FOLDER as ASSETS
from compiler.site.offline import LISTS, WORKER
from compiler.site.plan import Site
from guide.bundle.manifest import Entry

HEADERS_FILE = "_headers"

PAGES_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "worker-src 'self'",
        "style-src 'self'",
        "connect-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
    )
)
"""What a page may do: nothing that is not of its own host, and nothing that stands in the page itself."""

_FRAMES = "; frame-ancestors 'none'"  # means something in a header alone

_EVERYWHERE: Mapping[str, str] = {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}

# A folder named by what is in it never changes; of everything else the host is asked whether it has.
_FOR_GOOD = "public, max-age=31536000, immutable"
_ASKED_AGAIN = "no-cache"


def headers(path: str) -> Mapping[str, str]:
    """The headers of a file below the root of a site."""
    kept = path.startswith((f"{ASSETS}/", f"{LISTS}/"))
    policy = app.POLICY if path.startswith(f"{app_files.FOLDER}/") else PAGES_POLICY
    return {
        **_EVERYWHERE,
        "Cache-Control": _FOR_GOOD if kept else _ASKED_AGAIN,
        "Content-Security-Policy": policy + _FRAMES,
    }


def headers_file(site: Site, written: Mapping[str, Entry]) -> Iterator[File]:
    """The headers as several hosts of static files read them.

    They add up what holds for a file by different rules, so no file may have two policies.
    """
    folders = [*(language.tag for language in site.library.languages), ASSETS, LISTS]
    folders += [app_files.FOLDER] if site.has_app else []
    patterns = {f"/{folder}/*": f"{folder}/" for folder in folders}
    patterns |= {f"/{file}": file for file in ("", "index.html", "404.html", WORKER)}
    rules = {"/*": _EVERYWHERE} | {pattern: _of_its_own(path) for pattern, path in patterns.items()}
    yield HEADERS_FILE, "".join(f"{pattern}\n{_lines(rule)}" for pattern, rule in rules.items()).encode()


def _of_its_own(path: str) -> Mapping[str, str]:
    return {name: value for name, value in headers(path).items() if name not in _EVERYWHERE}


def _lines(rule: Mapping[str, str]) -> str:
    return "".join(f"  {name}: {value}\n" for name, value in rule.items())
