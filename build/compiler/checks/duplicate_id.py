"""Things that are there twice: topics, contacts, pages, pictures, keys, entries of a list, words of the glossary."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from compiler import media
from compiler.facts import Facts
from compiler.names import normalised
from compiler.problems import START, Fault, Finding
from compiler.source import Subject, Tree
from compiler.terms import spellings


def find(tree: Tree) -> Iterator[Finding]:
    """Everything whose name differs from another's by nothing, or only by letter case."""
    yield from _twice((subject.folder, subject.folder) for subject in tree.subjects())
    for subject in tree.subjects():
        yield from _pages(subject)
    yield from _twice((media.bundle_path(path), path) for path in tree.pictures)
    for facts in tree.yaml_files():
        for fault in facts.source.duplicates:
            yield Finding(facts.path, fault)
        yield from _entries(facts)
    yield from _words(tree.glossary)
    yield from _redirects(tree)


def _words(glossary: Facts) -> Iterator[Finding]:
    """Every spelling of a word that another word has already."""
    owners: dict[str, str] = {}
    for id_, term in glossary.data.items():
        for spelling in spellings(term):
            if owners.setdefault(spelling, id_) != id_:
                message = f"{spelling} is already a form of {owners[spelling]}"
                yield Finding(glossary.path, Fault(glossary.place(id_), message, "remove one of them"))


def _redirects(tree: Tree) -> Iterator[Finding]:
    """Every old address at which there is a page again, which readers would never be led away from."""
    for old in tree.redirects.data:
        if old in tree.page_ids:
            fault = Fault(tree.redirects.place(old), f"{old} is a page, and an old address as well", "remove the line")
            yield Finding(tree.redirects.path, fault)


def _pages(subject: Subject) -> Iterator[Finding]:
    yield from _twice((page.language, page.path) for page in subject.pages)


def _twice(named: Iterable[tuple[str, str]]) -> Iterator[Finding]:
    """A finding for each path whose name another path has already."""
    paths: Mapping[str, list[str]] = defaultdict(list)
    for name, path in named:
        paths[normalised(name).casefold()].append(path)
    for first, *others in paths.values():
        for other in others:
            yield Finding(other, Fault(START, f"the same as {first}", "rename or remove one of them"))


def _entries(facts: Facts) -> Iterator[Finding]:
    for mismatch in facts.mismatches:
        if mismatch.rule == "uniqueItems":
            for index, entry in enumerate(mismatch.value):
                if entry in mismatch.value[:index]:
                    place = facts.place(*mismatch.key_path, index)
                    yield Finding(facts.path, Fault(place, f"{entry} is there twice", "remove one of them"))
