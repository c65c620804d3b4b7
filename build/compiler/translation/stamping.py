"""Writing into translations which passages of the source they were made from, so that later changes can be told."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from compiler.errors import UsageError
from compiler.names import base_language
from compiler.parsing import parse_tree
from compiler.reading import read_files
from compiler.source import PageSource, Tree
from compiler.suggestions import did_you_mean
from compiler.translation.comparing import compare
from compiler.translation.memory import read_memory
from compiler.translation.passages import passages
from compiler.translation.restamping import all_pairs, restamp
from compiler.translation.stamps import Mark, Provenance, Stamp, provenance, text_digest
from compiler.translation.writing import write_provenance
from compiler.wording.prose import SENTENCE, is_running


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which translations to stamp: in these languages (none: all), of these pages (none: all without stamps).

    ``by`` made what is new in them; left out, whoever made the rest of the page.
    """

    languages: Collection[str] = ()
    pages: Collection[str] = ()
    by: Mark = ""


@dataclass(frozen=True, slots=True)
class Stamped:
    """A page that has been stamped, the languages it stands between, and what words of the source it does not say."""

    file: Path
    source: str
    language: str
    missing: tuple[str, ...] = ()


def stamp_translations(content: Path, wanted: Wanted) -> Iterator[Stamped]:
    """Stamp the translations that are wanted, and name each file that has changed.

    Raises UsageError when there is no guide, or when it has no such language or page.
    """
    tree = parse_tree(read_files(content))
    check_named(wanted.languages, tree.languages, "languages")
    check_named(wanted.pages, tree.page_ids, "pages")
    pages = {(page.id, page.language): page for page in tree.pages()}
    memories = {language: read_memory(content, language) for language in tree.languages}
    for page, origin in _translations(tree, wanted):
        source = pages.get((page.id, origin.source))
        if source is None and page.id in wanted.pages:
            raise UsageError(f"{page.path}: expected the page in {origin.source} that it was made from, found none")
        if source is None:
            continue
        comparison = compare(passages(source), passages(page), origin, memories.get(page.language))
        stamps = restamp(comparison, origin, all_pairs(comparison), wanted.by)
        if write_provenance(content / page.path, replace(origin, stamps=stamps)):
            yield Stamped(content / page.path, source.language, page.language, tuple(_missing(source, page, stamps)))


def check_named(named: Collection[str], known: Collection[str], things: str) -> None:
    """Raise UsageError for a name that the guide does not know."""
    for name in named:
        if name not in known:
            closest = did_you_mean(name, known) or "see guide.yaml and the folders beside it"
            raise UsageError(f"{name}: expected one of the guide's {things}; {closest}")


def check_sound(page: PageSource) -> None:
    """Raise UsageError for a page whose front matter cannot be written into."""
    if page.front_matter.mismatches or page.front_matter.source.malformed:
        raise UsageError(f"{page.path}: expected a front matter without errors; run guide check")


def _translations(tree: Tree, wanted: Wanted) -> Iterator[tuple[PageSource, Provenance]]:
    for page in tree.pages():
        if wanted.languages and page.language not in wanted.languages:
            continue
        if page.id in wanted.pages:
            check_sound(page)
        origin = provenance(page)
        if page.id in wanted.pages and origin is None and page.language != tree.source_language:
            origin = Provenance(tree.source_language, wanted.by or "human")
        if origin and (page.id in wanted.pages if wanted.pages else origin.stamps is None):
            yield page, origin


def _missing(source: PageSource, translation: PageSource, stamps: Collection[Stamp]) -> Iterator[str]:
    """What has no translation, and sentences that the translation says in the words of the source."""
    words: Mapping[str, str] = {passage.digest: passage.text for passage in passages(source)}
    is_foreign = base_language(source.language) != base_language(translation.language)
    for stamp in stamps:
        if not stamp.texts:
            yield from (words[digest] for digest in stamp.sources)
        elif is_foreign and stamp.texts == tuple(map(text_digest, stamp.sources)):
            yield from (words[digest] for digest in stamp.sources if is_running(words.get(digest, ""), SENTENCE))
