"""The site of a compiled guide, made anew when the guide or this program has changed; for looking at it here."""

import hashlib
from pathlib import Path

import click

from compiler import locations
from compiler.client.staleness import fingerprint_of
from compiler.site.building import SITE_FILE, build_site, plan_site
from guide.bundle.opened import open_bundle


def current_site(bundle: Path, cache: Path) -> Path:
    """The folder below ``cache`` of the site of the compiled guide in ``bundle``, with the app.

    Raises BundleError and UsageError.
    """
    out = cache / "sites" / hashlib.sha256(str(bundle.resolve()).encode()).hexdigest()[:16]
    guide = open_bundle(bundle)
    program = (Path(__file__).parents[1], locations.client(), locations.fonts())
    current = f"{guide.manifest.revision} {fingerprint_of(*program)}"
    stamp = out.with_name(out.name + ".stamp")
    if not (out / SITE_FILE).is_file() or not stamp.is_file() or stamp.read_text(encoding="utf-8") != current:
        click.echo("Making the site of the guide …")
        # Compressed twins are for a host far away.
        build_site(plan_site(guide, cache, has_app=True), out, finishing=())
        stamp.write_text(current, encoding="utf-8")
    return out
