"""What a change would do to every file, worked out and looked over before any of them is touched."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from compiler.checks import BUILDING, run_checks
from compiler.errors import UsageError
from compiler.links import Addresses, addresses
from compiler.parsing import REDIRECTS_FILE, parse_tree
from compiler.problems import Problem
from compiler.reading import Files
from compiler.relocation import redirects
from compiler.relocation.change import Change
from compiler.relocation.comparing import says_the_same
from compiler.relocation.edits import Edit, edited
from compiler.relocation.memories import followed
from compiler.relocation.references import References, Surroundings
from compiler.source import Tree

_UNREAD = ("unreadable-file", "malformed-yaml")


@dataclass(frozen=True, slots=True)
class Plan:
    """A change, and the texts that say something else afterwards, by the paths that their files have then.

    ``redirects`` is what the file of old addresses says then: empty when it goes, None when it stays as it is.
    """

    change: Change
    texts: Mapping[str, str]
    redirects: str | None = None


def plan(
    files: Files, tree: Tree, change: Change, *, memories: Mapping[str, str] | None = None, keep_addresses: bool = True
) -> Plan:
    """The plan of a change; with ``keep_addresses`` the old addresses of pages lead on to the new ones.

    ``memories`` are the files of the translation memory, path -> text, which follow as far as they can.
    Raises UsageError, naming the places, when something would dangle or cannot be rewritten.
    """
    problems = run_checks(tree, BUILDING)
    _refuse_unread(problems)
    references = _references(tree, change)
    texts = dict(_rewritten(tree, references))
    led_on = _redirects(tree, change, keep_addresses)
    after = parse_tree(_moved(files, change, texts, led_on))
    _refuse_errors(tuple(_new(problems, run_checks(after, BUILDING), change)), change)
    _compare(tree, after, references)
    remembered = {path: followed(text, change) for path, text in (memories or {}).items()}
    texts |= {path: text for path, text in remembered.items() if text != (memories or {})[path]}
    return Plan(change, texts, led_on)


def _refuse_unread(problems: tuple[Problem, ...]) -> None:
    """Raise UsageError when there are references that nobody can see."""
    for problem in problems:
        if problem.code in _UNREAD or problem.path == REDIRECTS_FILE:
            place = f"{problem.path}:{problem.line}"
            raise UsageError(f"{place}: nothing was changed; mend this first, then try again: {problem.message}")


def _references(tree: Tree, change: Change) -> References:
    known = addresses(tree)
    pages = {change.page(page): anchors for page, anchors in known.pages.items() if page not in change.gone}
    # Where a page takes another's place, it keeps its own headings.
    pages |= {page: known.pages[page] for page in change.pages.values() if page in known.pages}
    pictures = {change.path(path): file for path, file in tree.pictures.items() if change.path(path)}
    return References(
        change,
        tree.texts,
        Surroundings(known, tree.pictures),
        Surroundings(Addresses(pages, known.languages, known.source_language), pictures),
    )


def _rewritten(tree: Tree, references: References) -> Iterator[tuple[str, str]]:
    """The new path and text of every file in which a reference changes."""
    edits: dict[str, Iterable[Edit]] = {page.path: references.in_page(page) for page in tree.pages()}
    for facts in (tree.guide, *(subject.facts for subject in tree.subjects())):
        edits[facts.path] = references.in_facts(facts)
    for path, changes in edits.items():
        new_path = references.change.path(path)
        made = list(changes) if new_path else []
        if made:
            yield new_path, edited(tree.texts[path], made)


def _redirects(tree: Tree, change: Change, keep_addresses: bool) -> str | None:
    pages = {change.page(page) for page in tree.page_ids - change.gone}
    before = tree.redirects.data
    followed = {old: change.page(new) for old, new in before.items()}
    after = redirects.led_on(followed, change.pages if keep_addresses else {}, pages)
    return redirects.written(after) if after != before else None


def _moved(files: Files, change: Change, texts: Mapping[str, str], led_on: str | None) -> Files:
    """The files as they are afterwards."""
    said = {change.path(path): text for path, text in files.texts.items()} | dict(texts)
    if led_on is not None:
        said[REDIRECTS_FILE] = led_on
    return Files(
        files.root,
        {path: text for path, text in sorted(said.items()) if path},
        {change.path(path): file for path, file in files.pictures.items() if change.path(path)},
        [change.path(path) for path in files.others if change.path(path)],
    )


def _new(before: tuple[Problem, ...], after: tuple[Problem, ...], change: Change) -> Iterator[Problem]:
    """The problems that were not there before, whose messages may name other paths by now."""
    known: dict[tuple[str, str], list[str]] = defaultdict(list)
    for problem in before:
        known[change.path(problem.path), problem.code].append(problem.message)
    for place, group in groupby(sorted(after, key=_place), _place):
        problems = list(group)
        unheard = [problem for problem in problems if problem.message not in known[place]]
        yield from unheard[: max(len(problems) - len(known[place]), 0)]


def _place(problem: Problem) -> tuple[str, str]:
    return problem.path, problem.code


def _refuse_errors(errors: tuple[Problem, ...], change: Change) -> None:
    if errors:
        places = "".join(f"\n  {problem.path}:{problem.line}: {problem.message}" for problem in errors)
        advice = "change these places first" + ("" if change.new else ", or name what takes its place by --redirect-to")
        raise UsageError(f"{change.old}: nothing was changed, because it would leave errors; {advice}:{places}")


def _compare(tree: Tree, after: Tree, references: References) -> None:
    """Raise UsageError unless every page says the same as before."""
    pages = {page.path: page for page in after.pages()}
    for page in tree.pages():
        path = references.change.path(page.path)
        if path and not says_the_same(page, pages[path], references):
            raise UsageError(
                f"{page.path}: nothing was changed, because a reference to {references.change.old} is written there in "
                "a way that no program can safely change; change it by hand, then try again"
            )
