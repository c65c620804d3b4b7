"""``guide site``: a compiled guide as plain pages for any web host."""

from pathlib import Path

import click
from platformdirs import user_cache_path

from compiler.client.compiled import compiled_guide
from compiler.options import bundle_option, content_option, published_at, web_option
from compiler.report import Steps
from compiler.site.building import build_site, check_out, plan_site
from guide.bundle.opened import open_bundle

_NO_ADDRESS = (
    "No address of the site is known: there is no sitemap, no code on paper, and 404.html expects to lie at the root of"
    " its host. Say where the site will be with --web ADDRESS, or with web: in guide.yaml."
)


@click.command("site")
@content_option
@bundle_option
@click.option(
    "--out", type=click.Path(path_type=Path), required=True, help="The folder of the site, replaced as a whole."
)
@web_option
@click.option("--no-app", is_flag=True, help="Leave out the app behind the pages, which is most of the site's size.")
def site_command(content: Path, bundle: Path | None, out: Path, web: str, no_app: bool) -> None:
    """Write the guide as plain pages for any web host. The app lies behind them, unless it is left out."""
    address = published_at(web, "")
    check_out(out, bundle or content)
    opened = open_bundle(bundle or compiled_guide(content))
    site = plan_site(opened, user_cache_path("newcomer-guide"), address, has_app=not no_app)
    built = build_site(site, out, listener=Steps())
    size = sum(entry.size for entry in built.files.values())
    if not site.web:
        click.echo(_NO_ADDRESS)
    click.echo(f"Wrote {built.revision[:12]} to {out}: {len(built.files)} files, {size / 1024 / 1024:.1f} MiB")
