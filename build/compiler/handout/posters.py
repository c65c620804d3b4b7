"""``guide qr``: the code of a page as a picture, for posters, letters and business cards."""

from pathlib import Path

import click

from compiler.errors import UsageError
from compiler.files import write_beside
from compiler.handout.asking import open_library
from compiler.handout.choosing import chosen_languages, chosen_page
from compiler.handout.codes import code, drawing, pixels
from compiler.handout.pages import qr_code
from compiler.handout.references import References
from compiler.handout.told import tongue
from compiler.handout.typesetting import Form, typeset
from compiler.handout.voice import Voice
from compiler.options import bundle_option, content_option, published_at, web_option

_FORMS: dict[str, Form] = {".svg": "svg", ".png": "png"}


@click.command("qr")
@click.argument("topic")
@click.option("--language", required=True, help="The language in which the page opens.")
@click.option("--out", required=True, type=click.Path(path_type=Path, dir_okay=False), help="A .svg or .png to write.")
@click.option("--caption", is_flag=True, help="Write the title of the page and its address below the code.")
@web_option
@content_option
@bundle_option
def qr_command(
    topic: str, language: str, out: Path, caption: bool, web: str, content: Path, bundle: Path | None
) -> None:
    """Draw the code that opens TOPIC on a phone."""
    form = _FORMS.get(out.suffix.lower())
    if form is None:
        raise UsageError(f"{out}: expected a name that ends in .svg or .png")
    library = open_library(content, bundle)
    (reader,) = chosen_languages(library, "--language", [language])
    page_id = chosen_page(library, topic)
    address = References(frozenset(), published_at(web, library.guide.web)).address(page_id, reader.tag)
    if not address:
        raise UsageError("the guide has no address on the web; write web in guide.yaml, or say --web ADDRESS")
    drawn = _captioned(page_id, address, Voice(library, reader), form) if caption else _plain(address, form)
    write_beside(out, drawn)
    click.echo(f"Wrote {out}: {address}")


def _plain(address: str, form: Form) -> bytes:
    made = code(address)
    return drawing(made).encode() if form == "svg" else pixels(made)


def _captioned(page_id: str, address: str, voice: Voice, form: Form) -> bytes:
    title = voice.library.entry(page_id, voice.language.tag).title
    told = {
        **tongue(voice),
        "title": title,
        "code": qr_code(address, title, voice),
    }
    return typeset("code", told, {}, form).content
