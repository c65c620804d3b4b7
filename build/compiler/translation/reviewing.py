"""Recording that a person has read a translation: what is current is reviewed from then on, until it changes."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from compiler.errors import UsageError
from compiler.parsing import parse_tree
from compiler.reading import read_files
from compiler.source import PageSource, Tree
from compiler.translation.comparing import Comparison, compare
from compiler.translation.memory import read_memory
from compiler.translation.passages import passages
from compiler.translation.restamping import known_pairs, restamp
from compiler.translation.stamping import check_named, check_sound
from compiler.translation.stamps import Provenance, Review, Stamp, provenance
from compiler.translation.states import PageState, compared_state
from compiler.translation.writing import write_provenance


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A page that has been reviewed, the language of its source, and where it stood: only what is current counts."""

    file: Path
    source: str
    state: PageState


def review_page(content: Path, page_id: str, language: str, review: Review) -> Reviewed:
    """Record the review of a translation, for those of its passages that are current.

    Raises UsageError when there is no such translation, or when nothing in it is current.
    """
    tree = parse_tree(read_files(content))
    check_named([page_id], tree.page_ids, "pages")
    check_named([language], tree.languages, "languages")
    page, source, origin = _translation(tree, page_id, language)
    comparison = compare(passages(source), passages(page), origin, read_memory(content, language))
    state = compared_state(comparison, origin)
    if all(passage.state != "current" for passage in state.sources):
        raise UsageError(f"{page.path}: nothing in it is up to date with {source.path}; see guide status {language}")
    write_provenance(content / page.path, reviewed(comparison, origin, review))
    return Reviewed(content / page.path, source.language, state)


def reviewed(comparison: Comparison, origin: Provenance, review: Review) -> Provenance:
    """The provenance of a page after the review. What it leaves out says from now on who made it."""
    current = {
        place for place, source in enumerate(compared_state(comparison, origin).sources) if source.state == "current"
    }
    confirmed = [
        pair for pair in known_pairs(comparison) if pair.sources and pair.texts and current.issuperset(pair.sources)
    ]
    stamps = restamp(comparison, origin, confirmed)
    return replace(origin, review=review, stamps=tuple(_marked(stamps, comparison, origin)))


def _marked(stamps: tuple[Stamp, ...], comparison: Comparison, origin: Provenance) -> Iterator[Stamp]:
    said = {source.digest for source in comparison.sources}
    for stamp in stamps:
        is_reviewed = said.issuperset(stamp.sources) or not stamp.texts
        yield replace(stamp, by="" if is_reviewed else stamp.by or origin.by)


def _translation(tree: Tree, page_id: str, language: str) -> tuple[PageSource, PageSource, Provenance]:
    """A translation, its source, and where it comes from."""
    pages = {page.language: page for page in tree.pages() if page.id == page_id}
    if language not in pages:
        raise UsageError(f"{page_id}: expected a page in {language}, found none; see guide status {language}")
    page = pages[language]
    check_sound(page)
    origin = provenance(page)
    if origin is None:
        fix = f"if it is one, run guide translate stamp {language} --topic {page_id}"
        raise UsageError(f"{page.path}: expected a translation, found a page that was made from no other; {fix}")
    if origin.source not in pages:
        raise UsageError(f"{page.path}: expected the page in {origin.source} that it was made from, found none")
    return page, pages[origin.source], origin
