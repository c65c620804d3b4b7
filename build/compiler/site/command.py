"""``guide site``: a compiled guide as plain pages for any web host."""

from pathlib import Path

import click
from platformdirs import user_cache_path

from compiler.client.compiled import compiled_guide
from compiler.errors import UsageError
from compiler.options import bundle_option, content_option
from compiler.site.building import build_site, check_out, plan_site
from guide.bundle.opened import open_bundle


@click.command("site")
@content_option
@bundle_option
@click.option(
    "--out", type=click.Path(path_type=Path), required=True, help="The folder of the site, replaced as a whole."
)
@click.option("--web", default="", metavar="ADDRESS", help="Where the site will be.  [default: web: of guide.yaml]")
@click.option("--no-app", is_flag=True, help="Leave out the app behind the pages, which is most of the site's size.")
def site_command(content: Path, bundle: Path | None, out: Path, web: str, no_app: bool) -> None:
    """Write the guide as plain pages that any web host can serve, in any folder of it."""
    source = bundle or content
    check_out(out, source)
    opened = open_bundle(bundle or compiled_guide(content))
    site = plan_site(opened, user_cache_path("newcomer-guide"), _address(web), has_app=not no_app)
    built = build_site(site, out)
    size = sum(entry.size for entry in built.files.values())
    click.echo(f"Wrote {built.revision[:12]} to {out}: {len(built.files)} files, {size / 1024 / 1024:.1f} MiB")


def _address(web: str) -> str:
    if web and not web.startswith(("https://", "http://")):
        raise UsageError(f"--web: expected an address such as https://example.org/guide, found {web!r}")
    return web.rstrip("/")
