"""The search index of a guide: built from verified pages, brought up to date page by page, and opened."""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from whoosh.fields import STORED, Schema
from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex
from whoosh.index import IndexError as WhooshIndexError
from whoosh.writing import SegmentWriter

from guide.bundle.model import Page
from guide.search.codec import CompactCodec, CountedTerms
from guide.search.passages import passages
from guide.search.query import SearchIndex
from guide.search.ranking import pages_field, terms_field, words_field
from guide.search.store import IndexUnusable, check_files, copy_files, making, place_of
from guide.search.terms import count_terms, count_words

__all__ = ["IndexUnusable", "SearchIndex", "build_index", "open_index", "update_index"]

_PASSAGES = "passages"


def build_index(folder: Path, revision: str, pages: Iterable[Page]) -> None:
    """Write the index of ``pages`` below ``folder``; any index there before is replaced once this one is complete."""
    by_language: dict[str, list[Page]] = defaultdict(list)
    for page in pages:
        by_language[page.language].append(page)
    with making(folder, revision) as place:
        index = FileStorage(str(place)).create_index(Schema(**{_PASSAGES: STORED()}))
        # A segment for each language keeps what has to be sorted in memory small.
        for language in sorted(by_language):
            with _writer(index) as writer:
                writer.merge = False
                _add(writer, by_language[language])


def update_index(
    folder: Path, previous: str, revision: str, changed: Iterable[Page], removed: Iterable[tuple[str, str]] = ()
) -> None:
    """Make the index of ``revision`` from that of ``previous``: pages that changed or are new, and pages that are gone.

    ``removed`` are ids and languages. Raises IndexUnusable when there is no whole index of ``previous``.
    """
    before = place_of(folder, previous)
    check_files(before)
    changed = list(changed)
    with making(folder, revision) as place:
        copy_files(before, place)
        with _writer(FileStorage(str(place)).open_index()) as writer:
            for page, language in [*((page.id, page.language) for page in changed), *removed]:
                if pages_field(language) in writer.schema:
                    writer.delete_by_term(pages_field(language), page)
            _add(writer, changed)


def open_index(folder: Path, revision: str) -> SearchIndex:
    """The index of this revision. Raises IndexUnusable when it is absent, damaged or of another revision."""
    place = place_of(folder, revision)
    check_files(place)
    try:
        return SearchIndex(FileStorage(str(place), readonly=True).open_index().reader())
    except (OSError, WhooshIndexError) as error:
        # Such as an index from a machine that stores numbers in another way.
        raise IndexUnusable(f"{place}: Whoosh cannot open the search index ({error})") from None


def _writer(index: FileIndex) -> SegmentWriter:
    # Nobody else knows the folder that is written to, so there is nothing to lock.
    return SegmentWriter(index, codec=CompactCodec(), _lk=False)


def _add(writer: SegmentWriter, pages: Iterable[Page]) -> None:
    # A language's documents are neighbours, so the gaps in posting lists are small.
    ordered = sorted(pages, key=lambda page: (page.language, page.id))
    for language in sorted({page.language for page in ordered}):
        for field in (pages_field(language), words_field(language), terms_field(language)):
            if field not in writer.schema:
                writer.add_field(field, CountedTerms())
    for page in ordered:
        shown = passages(page)
        texts = [passage.text for passage in shown[1:]]
        fields = {
            pages_field(page.language): {page.id: 1},
            words_field(page.language): count_words(page.title, texts),
            terms_field(page.language): count_terms(page.title, texts),
            _PASSAGES: [(passage.block, passage.text) for passage in shown],
        }
        writer.add_document(**fields)
