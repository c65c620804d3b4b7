"""YAML and front matter that cannot be parsed."""

from collections.abc import Iterator

from compiler.problems import Finding
from compiler.source import Tree


def find(tree: Tree) -> Iterator[Finding]:
    """The first fault of each file that is no YAML, or uses more of YAML than the guide does."""
    for facts in tree.yaml_files():
        for fault in facts.source.malformed:
            yield Finding(facts.path, fault)
