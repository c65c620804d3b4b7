"""Icons that do not exist, for which readers see the icon of a page."""

from collections.abc import Iterator

from compiler.material_icons import icon_names
from compiler.problems import Fault, Finding
from compiler.source import Tree
from compiler.suggestions import did_you_mean


def find(tree: Tree) -> Iterator[Finding]:
    """Every icon of a topic or contact that is none of Material's."""
    known = icon_names()
    for subject in tree.subjects():
        icon = subject.facts.data.get("icon", "")
        if known and icon and icon not in known:
            fix = did_you_mean(icon, known) or "choose one of https://fonts.google.com/icons"
            yield Finding(subject.facts.path, Fault(subject.facts.place("icon"), f"there is no icon {icon}", fix))
