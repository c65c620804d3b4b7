"""The search index of a guide: built from verified pages, brought up to date page by page, and opened."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from whoosh.fields import STORED, Schema
from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex
from whoosh.index import IndexError as WhooshIndexError
from whoosh.writing import SegmentWriter

from guide.bundle.model import Page
from guide.search.codec import CompactCodec, CountedTerms, SteadyStorage
from guide.search.lexicon import directions, encode, learn
from guide.search.passages import shown_passages
from guide.search.query import SearchIndex
from guide.search.ranking import pages_field, terms_field, words_field
from guide.search.store import (
    IndexUnusable,
    check_files,
    copy_files,
    making,
    place_of,
    read_contents,
    read_lexicons,
    whole_indexes,
    write_contents,
    write_lexicon,
)
from guide.search.terms import count_terms, count_words, whole_numbers

__all__ = ["IndexUnusable", "SearchIndex", "build_index", "open_index", "refresh_index", "update_index"]

_PASSAGES = "passages"
# When more of the pages than this have changed, an index is built anew.
_MOST_CHANGED = 0.25


def build_index(folder: Path, revision: str, pages: Iterable[Page], source: str = "") -> None:
    """Write the index of ``pages`` below ``folder``; any index there before is replaced once this one is complete.

    ``source`` is the language that the guide is written in; when it is left out, the one that has most pages.
    """
    by_language: dict[str, list[Page]] = defaultdict(list)
    for page in pages:
        by_language[page.language].append(page)
    with making(folder, revision) as place:
        write_contents(place, {_key(page): _digest(page) for written in by_language.values() for page in written})
        _write_lexicons(place, by_language, source)
        index = SteadyStorage(str(place)).create_index(Schema(**{_PASSAGES: STORED()}))
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
    _update(before, folder, revision, list(changed), list(removed))


def refresh_index(
    folder: Path, revision: str, pages: Iterable[Page], others: Sequence[Path] = (), source: str = ""
) -> None:
    """Make the index of ``pages`` from any whole index in ``folder`` or ``others``, or anew when too much has changed.

    Only pages that have changed are indexed. ``others`` are as trusted as ``folder``, and only read. ``source`` is
    what it is to ``build_index``.
    """
    wanted = {_key(page): page for page in pages}
    for place in (place for known in (folder, *others) for place in whole_indexes(known) if _opens(place)):
        contents = read_contents(place)
        changed = [page for key, page in wanted.items() if contents.get(key) != _digest(page)]
        if len(changed) <= _MOST_CHANGED * len(wanted):
            _update(place, folder, revision, changed, [key for key in contents if key not in wanted])
            return
    build_index(folder, revision, wanted.values(), source)


def _update(
    before: Path, folder: Path, revision: str, changed: Sequence[Page], removed: Sequence[tuple[str, str]]
) -> None:
    contents = {key: digest for key, digest in read_contents(before).items() if key not in removed}
    with making(folder, revision) as place:
        copy_files(before, place)
        write_contents(place, contents | {_key(page): _digest(page) for page in changed})
        with _writer(SteadyStorage(str(place)).open_index()) as writer:
            for page, language in [*map(_key, changed), *removed]:
                if pages_field(language) in writer.schema:
                    writer.delete_by_term(pages_field(language), page)
            _add(writer, changed)


def _key(page: Page) -> tuple[str, str]:
    return page.id, page.language


def _digest(page: Page) -> str:
    """Names what is indexed of a page."""
    indexed = [(passage.block, passage.text) for passage in shown_passages(page)]
    return hashlib.sha256(json.dumps(indexed).encode()).hexdigest()[:16]


def open_index(folder: Path, revision: str) -> SearchIndex:
    """The index of this revision. Raises IndexUnusable when it is absent, damaged or of another revision."""
    place = place_of(folder, revision)
    check_files(place)
    return _open(place)


def _open(place: Path) -> SearchIndex:
    try:
        return SearchIndex(FileStorage(str(place), readonly=True).open_index().reader(), read_lexicons(place))
    except (OSError, WhooshIndexError) as error:
        # Such as an index from a machine that stores numbers in another way.
        raise IndexUnusable(f"{place}: Whoosh cannot open the search index ({error})") from None


def _opens(place: Path) -> bool:
    try:
        _open(place).close()
    except IndexUnusable:
        return False
    return True


def _write_lexicons(place: Path, by_language: Mapping[str, Sequence[Page]], source: str) -> None:
    """They stay as they are when pages change, until an index is built anew."""
    for language, other in directions(by_language, source):
        write_lexicon(place, language, encode(other, learn(by_language[language], by_language[other])))


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
        shown = shown_passages(page)
        texts = [passage.text for passage in shown[1:]]
        texts += [number for text in texts for number in whole_numbers(text)]
        fields = {
            pages_field(page.language): {page.id: 1},
            words_field(page.language): count_words(page.title, texts),
            terms_field(page.language): count_terms(page.title, texts),
            _PASSAGES: [(passage.block, passage.text) for passage in shown],
        }
        writer.add_document(**fields)
