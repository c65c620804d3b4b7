"""``guide handout``: topics of a compiled guide, or all of it, as a PDF to print."""

from collections.abc import Sequence
from pathlib import Path

import click

from compiler.errors import UsageError
from compiler.files import write_beside
from compiler.handout.asking import open_library
from compiler.handout.booklets import booklet, left_out
from compiler.handout.choosing import chosen_languages, chosen_page
from compiler.handout.documents import Document
from compiler.handout.handouts import handout
from compiler.handout.typesetting import Template, typeset
from compiler.options import bundle_option, content_option, published_at, web_option
from guide.bundle.model import Language
from guide.library import Library


@click.command("handout")
@click.argument("topic", nargs=-1)
@click.option("--languages", "tags", required=True, help="The reader's language and yours, such as ar,de.")
@click.option("--booklet", "is_booklet", is_flag=True, help="All of the guide in one language, instead of topics.")
@click.option("--out", required=True, type=click.Path(path_type=Path, dir_okay=False), help="The PDF to write.")
@web_option
@content_option
@bundle_option
def handout_command(
    topic: tuple[str, ...], tags: str, is_booklet: bool, out: Path, web: str, content: Path, bundle: Path | None
) -> None:
    """Print each TOPIC, with all that lies below it, as one PDF. Two languages stand beside each other."""
    if bool(topic) == is_booklet:
        raise UsageError("guide handout: expected either a TOPIC or --booklet")
    if out.suffix.lower() != ".pdf":
        raise UsageError(f"{out}: expected a name that ends in .pdf")
    library = open_library(content, bundle)
    languages = chosen_languages(library, "--languages", tags.split(","))
    address = published_at(web, library.guide.web)
    if is_booklet:
        _print_booklet(library, languages, address, out)
    else:
        pages = [chosen_page(library, page_id) for page_id in topic]
        _print(out, "handout", handout(library, pages, languages, address))


def _print_booklet(library: Library, languages: Sequence[Language], web: str, out: Path) -> None:
    if len(languages) != 1:
        raise UsageError("--languages: expected one language for a booklet, found several; print one after the other")
    _print(out, "booklet", booklet(library, languages[0], web))
    missing = left_out(library, languages[0])
    if missing:
        click.echo(f"Topics left out because they are not written in {languages[0].tag}: {missing}")


def _print(out: Path, template: Template, document: Document) -> None:
    made = typeset(template, document.told, document.pictures)
    write_beside(out, made.content)
    click.echo(f"Wrote {out}")
    if made.complaint:
        click.echo(f"Warning: the PDF falls short of PDF/UA: {made.complaint}", err=True)
