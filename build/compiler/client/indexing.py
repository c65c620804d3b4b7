"""The search index that ships inside the app, made of the compiled guide beside it."""

from pathlib import Path

from compiler.errors import UsageError
from guide.bundle.opened import Bundle
from guide.search.findable import findable
from guide.search.index import IndexUnusable, build_index, open_index


def ship_index(bundle: Bundle, folder: Path) -> int:
    """Put the index of ``bundle`` into ``folder``, unless it is there whole; returns how many pages can be found.

    It is made anew and not of an older one, so that nothing of former revisions ships.
    """
    pages = list(findable(bundle))
    revision = bundle.manifest.revision
    try:
        open_index(folder, revision).close()
    except IndexUnusable:
        try:
            build_index(folder, revision, pages, bundle.guide.source_language)
        except OSError as error:
            raise UsageError(f"{error.filename or folder}: cannot be written ({error.strerror})") from None
    return len(pages)
