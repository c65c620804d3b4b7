"""Keys that a YAML file must have and does not."""

from collections.abc import Iterator

from compiler.facts import Facts
from compiler.problems import Fault, Finding
from compiler.source import Tree

# A missing title has a check of its own.
_TITLE = ("title",)


def find(tree: Tree) -> Iterator[Finding]:
    """Every key that the file's schema requires, and the guide's name in its source language."""
    for facts in tree.yaml_files():
        yield from _required(facts)
    yield from _guide_name(tree)


def _required(facts: Facts) -> Iterator[Finding]:
    for mismatch in facts.mismatches:
        if mismatch.rule != "required":
            continue
        for key in mismatch.schema["required"]:
            way = (*mismatch.key_path, key)
            if key not in mismatch.value and way != _TITLE:
                message = f"the key {mismatch.name(key)} is missing"
                fix = f"add {key}: {mismatch.schema['properties'][key]['description']}"
                yield Finding(facts.path, Fault(facts.place(*way), message, fix))


def _guide_name(tree: Tree) -> Iterator[Finding]:
    names, source_language = tree.guide.data.get("name"), tree.source_language
    if names is not None and source_language in tree.languages and source_language not in names:
        fault = Fault(
            tree.guide.place("name"),
            f"the key name.{source_language} is missing",
            f"add the guide's name in its source language: name: {{{source_language}: …}}",
        )
        yield Finding(tree.guide.path, fault)
