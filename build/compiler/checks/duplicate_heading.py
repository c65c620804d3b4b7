"""Headings that stand twice in one part of a page, so that nobody knows which one a list of headings means."""

from collections.abc import Iterator, Sequence

from compiler.markdown.document import Title
from compiler.problems import Fault, Finding
from compiler.source import Tree


def find(tree: Tree) -> Iterator[Finding]:
    """Every heading whose words another heading of the same level has, below the same heading."""
    for page in tree.pages():
        for title, line in _repeated(page.document.titles):
            message = f'the heading "{title.text}" stands in line {line} already'
            yield Finding(page.path, Fault(title.place, message, "say in the heading what is different here"))


def _repeated(titles: Sequence[Title]) -> Iterator[tuple[Title, int]]:
    """Each heading that is there already, and the line of the first."""
    above: dict[int, str] = {}
    lines: dict[tuple[str, ...], int] = {}
    for title in titles:
        above = {level: text for level, text in above.items() if level < title.level}
        above[title.level] = title.text.casefold()
        way = tuple(above.values())
        if way in lines:
            yield title, lines[way]
        lines.setdefault(way, title.place.line)
