"""From a compiled guide to a ZIM file: its pages, its metadata, its picture, written beside its place and renamed."""

import tempfile
from io import BytesIO
from pathlib import Path

from PIL import Image

from compiler.errors import UsageError
from compiler.exporting.edition import Edition
from compiler.exporting.zim.archive import ILLUSTRATION, write_archive
from compiler.exporting.zim.entries import items, main_path, redirects
from compiler.exporting.zim.metadata import Told, metadata
from compiler.site.building import plan_site

_EMBLEM = "icon-192.png"


def export_zim(editions: tuple[Edition, ...], told: Told, out: Path) -> None:
    """Put the guide in these languages at ``out``; raises UsageError when it cannot be written.

    The metadata are in the guide's own language, if it is among them, else in the first.
    """
    if out.is_dir():
        raise UsageError(f"{out}: expected the name of a file, found a folder; choose another --out")
    if out.suffix.lower() != ".zim":
        raise UsageError(f"{out}: expected a name that ends in .zim")
    languages = tuple(edition.tag for edition in editions)
    source = next((edition for edition in editions if edition.tag == edition.guide.source_language), editions[0])
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{out.name}-", dir=out.parent) as beside:
            site = plan_site(source.bundle, Path(beside) / "cache")
            new = Path(beside) / "new.zim"
            write_archive(
                new,
                items(site, languages),
                redirects(site, languages),
                main_path(languages),
                metadata(source, languages, told),
                _illustration(site.assets.files[_EMBLEM]),
            )
            new.replace(out)
    except RuntimeError as error:
        # What libzim raises, whatever it is.
        raise UsageError(f"{out}: cannot be written ({error})") from None
    except OSError as error:
        raise UsageError(f"{error.filename or out}: cannot be written ({error.strerror})") from None


def _illustration(emblem: bytes) -> bytes:
    picture = Image.open(BytesIO(emblem)).convert("RGB").resize((ILLUSTRATION, ILLUSTRATION), Image.Resampling.LANCZOS)
    written = BytesIO()
    picture.save(written, "PNG", optimize=True)
    return written.getvalue()
