"""Values that are not what their key wants, or that contradict each other."""

from collections.abc import Iterator

from compiler.problems import Fault, Finding
from compiler.schema import Mismatch
from compiler.source import Tree

_OTHER_CHECKS = ("additionalProperties", "required", "uniqueItems")

MAX_SHOWN = 60  # characters of a wrong value


def find(tree: Tree) -> Iterator[Finding]:
    """Every value that the file's schema refuses, and a source language the guide does not have."""
    for facts in tree.yaml_files():
        for mismatch in facts.mismatches:
            if mismatch.rule not in _OTHER_CHECKS:
                expected = f"expected {mismatch.schema.get('description', 'something else')}"
                yield Finding(facts.path, Fault(facts.place(*mismatch.key_path), _message(mismatch), expected))
    if tree.languages and tree.source_language and tree.source_language not in tree.languages:
        fault = Fault(
            tree.guide.place("source-language"),
            f"source-language: {tree.source_language} is not one of the guide's languages",
            f"choose one of {', '.join(tree.languages)}, or add it to languages",
        )
        yield Finding(tree.guide.path, fault)


def _message(mismatch: Mismatch) -> str:
    return f"{mismatch.name()}: wrong value {_shown(mismatch.value)}"


def _shown(value: object) -> str:
    match value:
        case []:
            text = "(an empty list)"
        case list():
            text = "(a list)"
        case dict():
            text = "(a mapping)"
        case "":
            text = "(nothing)"
        case _:
            text = str(value)
    return text if len(text) <= MAX_SHOWN else text[:MAX_SHOWN] + "…"
