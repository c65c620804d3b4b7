"""YAML and front matter that cannot be parsed, or that lose words when they are."""

from collections.abc import Iterator

from compiler.problems import Finding
from compiler.source import Tree


def find(tree: Tree) -> Iterator[Finding]:
    """The first fault of each file that is no YAML, or uses more of YAML than the guide does; every value cut short."""
    for facts in tree.yaml_files():
        for fault in (*facts.source.malformed, *facts.source.cut):
            yield Finding(facts.path, fault)
