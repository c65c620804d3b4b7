"""``guide check --fix``: the mends that no person has to judge, made in the files."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from compiler.checks import CHECKS, run_checks
from compiler.edits import edited
from compiler.files import write_beside
from compiler.parsing import parse_tree
from compiler.problems import Problem
from compiler.reading import read_files

MENDING = tuple(check for check in CHECKS if check.mends)

_MOST_ROUNDS = 20


def fix_content(content: Path) -> list[Problem]:
    """Mend what is safe in the guide in ``content``, leave every other byte as it is, and say what was mended.

    Raises UsageError when there is no guide, or a file cannot be written.
    """
    fixed: list[Problem] = []
    # What one mend brings to light is for the next round.
    for _ in range(_MOST_ROUNDS):
        mended = list(_fix_once(content))
        if not mended:
            break
        fixed += mended
    return sorted(fixed)


def _fix_once(content: Path) -> Iterator[Problem]:
    for path, problems in _by_path(run_checks(parse_tree(read_files(content)), MENDING)).items():
        file = content / path
        text = file.read_bytes().decode()
        after, made = edited(text, [problem.edit for problem in problems if problem.edit])
        if after != text:
            write_beside(file, after.encode())
            yield from (problem for problem in problems if problem.edit in made)


def _by_path(problems: tuple[Problem, ...]) -> Mapping[str, list[Problem]]:
    paths: dict[str, list[Problem]] = defaultdict(list)
    for problem in problems:
        if problem.edit:
            paths[problem.path].append(problem)
    return paths
