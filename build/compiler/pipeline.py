"""How a guide is compiled: a table of steps, each of which takes the work one step further."""

import time
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Protocol

from compiler import languages, locations, packing
from compiler.assembling import Assembly
from compiler.checking.answers import Answer
from compiler.checks import BUILDING, run_checks
from compiler.client.indexing import ship_index
from compiler.finished import FinishedPages
from compiler.finishing import finisher
from compiler.links import addresses
from compiler.parsing import parse_tree
from compiler.phrases import compile_phrases
from compiler.problems import Problem
from compiler.reading import Files, read_files
from compiler.source import Tree
from compiler.web_addresses import web_addresses
from guide.bundle import codec, layout
from guide.bundle.model import Contacts, Events, Language, Notices, Topics
from guide.bundle.opened import Bundle

Counts = Mapping[str, int]


class Listener(Protocol):
    """Hears how a compilation gets on."""

    def progressed(self, step: str, done: int, total: int) -> None:
        """``done`` of ``total`` pieces of a step are done."""

    def finished(self, step: str, counts: Counts, seconds: float) -> None:
        """A step is done; ``counts`` says what it dealt with, by the name of the thing."""


class Nobody:
    """A listener that does not listen."""

    def progressed(self, step: str, done: int, total: int) -> None:
        """Heard by nobody."""

    def finished(self, step: str, counts: Counts, seconds: float) -> None:
        """Heard by nobody."""


@dataclass(slots=True)
class Work:
    """A compilation on its way: what it starts with, and what each step adds for the next ones."""

    content: Path
    out: Path
    locales: Path
    listener: Listener
    files: Files = field(init=False)
    tree: Tree = field(init=False)
    problems: tuple[Problem, ...] = field(init=False)
    languages: tuple[Language, ...] = field(init=False)
    phrases: dict[str, bytes] = field(init=False)
    pages: dict[str, bytes] = field(init=False)
    pictures: dict[str, str] = field(init=False)
    bundle: Bundle = field(init=False)
    index: Path | None = None
    finished: FinishedPages = field(default_factory=FinishedPages)


@dataclass(frozen=True, slots=True)
class Compilation:
    """How a compilation ended. There is no bundle when the content has errors."""

    problems: tuple[Problem, ...]
    bundle: Bundle | None = None

    @property
    def failed(self) -> bool:
        """Whether there is nothing to show."""
        return self.bundle is None


def compile_guide(
    content: Path,
    out: Path,
    listener: Listener | None = None,
    locales: Path | None = None,
    index: Path | None = None,
    finished: FinishedPages | None = None,
) -> Compilation:
    """Compile the guide in ``content`` to a bundle at ``out``, which stays as it is when there are errors.

    ``index`` is where its search index ships, if it does; ``finished`` are the pages of the compilation before, when
    one follows the other. Raises UsageError when a folder cannot be used.
    """
    packing.check_out(out, content)
    work = Work(content, out, locales or locations.locales(), listener or Nobody(), index=index)
    work.finished = finished or work.finished
    _run(CHECKING, work)
    if any(problem.level == "error" for problem in work.problems):
        return Compilation(work.problems)
    _run(COMPILING if index is None else COMPILING + SHIPPING, work)
    return Compilation(work.problems, work.bundle)


@dataclass(frozen=True, slots=True)
class Inspection:
    """What all checks together found in a tree."""

    tree: Tree
    problems: tuple[Problem, ...]


Ask = Callable[[Collection[str]], Mapping[str, Answer]]


def inspect_content(content: Path, today: date | None = None, ask: Ask | None = None) -> Inspection:
    """Check the guide in ``content``: what is over by ``today``, and what web addresses answer, where these are given.

    Raises UsageError when there is no guide.
    """
    tree = parse_tree(read_files(content))
    answers = ask({address.target for address in web_addresses(tree)}) if ask else {}
    tree = replace(tree, today=today, answers=answers)
    return Inspection(tree, run_checks(tree))


Step = Callable[[Work], Counts]


def _run(steps: tuple[tuple[str, Step], ...], work: Work) -> None:
    for name, step in steps:
        start = time.perf_counter()
        counts = step(work)
        work.listener.finished(name, counts, time.perf_counter() - start)


def _read(work: Work) -> Counts:
    work.files = read_files(work.content)
    return {"texts": len(work.files.texts), "pictures": len(work.files.pictures)}


def _parse(work: Work) -> Counts:
    work.tree = parse_tree(work.files, lambda done, total: work.listener.progressed("parse", done, total))
    pages = sum(1 for _ in work.tree.pages())
    kinds = ("topics", "contacts", "notices", "events")
    return {kind: len(getattr(work.tree, kind)) for kind in kinds} | {"pages": pages}


def _check(work: Work) -> Counts:
    work.problems = run_checks(work.tree, BUILDING)
    return {
        "errors": sum(problem.level == "error" for problem in work.problems),
        "warnings": sum(problem.level == "warning" for problem in work.problems),
    }


def _describe_languages(work: Work) -> Counts:
    tags = work.tree.languages
    work.languages = tuple(languages.describe(tag, tags) for tag in tags)
    return {"languages": len(work.languages)}


def _compile_phrases(work: Work) -> Counts:
    compiled = {tag: compile_phrases(work.locales, tag) for tag in work.tree.languages}
    work.phrases = {tag: catalogue for tag, catalogue in compiled.items() if catalogue is not None}
    return {"catalogues": len(work.phrases)}


def _finish_pages(work: Work) -> Counts:
    finish = finisher(work.tree, addresses(work.tree))
    described = {language.tag: language for language in work.languages}
    work.pages = work.finished.files(
        finish, described, lambda done, total: work.listener.progressed("pages", done, total)
    )
    work.pictures = finish.pictures()
    return {"pages": len(work.pages), "pictures": len(work.pictures)}


def _pack(work: Work) -> Counts:
    work.bundle = packing.pack(work.out, work.tree.guide.data["id"], _bundle_files(work))
    entries = work.bundle.manifest.files.values()
    return {"files": len(entries), "bytes": sum(entry.size for entry in entries)}


def _ship_index(work: Work) -> Counts:
    return {"findable pages": ship_index(work.bundle, work.index) if work.index else 0}


def _bundle_files(work: Work) -> Iterator[tuple[str, bytes]]:
    """Every file of the bundle but its manifest."""
    assembly = Assembly(work.tree, work.languages)
    yield layout.GUIDE, codec.encode(assembly.guide())
    yield layout.TOPICS, codec.encode(Topics(assembly.topics()))
    yield layout.CONTACTS, codec.encode(Contacts(assembly.contacts()))
    yield layout.NOTICES, codec.encode(Notices(assembly.notices()))
    yield layout.EVENTS, codec.encode(Events(assembly.events()))
    yield from work.pages.items()
    for tag, catalogue in work.phrases.items():
        yield layout.phrases(tag), catalogue
    for path, source in work.pictures.items():
        yield path, work.tree.pictures[source].read_bytes()


CHECKING: tuple[tuple[str, Step], ...] = (
    ("read", _read),
    ("parse", _parse),
    ("check", _check),
)

COMPILING: tuple[tuple[str, Step], ...] = (
    ("languages", _describe_languages),
    ("phrases", _compile_phrases),
    ("pages", _finish_pages),
    ("pack", _pack),
)

SHIPPING: tuple[tuple[str, Step], ...] = (("index", _ship_index),)
