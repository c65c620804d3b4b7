"""Keys that a YAML file must have and does not."""

from collections.abc import Iterator

from compiler.facts import Facts
from compiler.problems import Fault, Finding
from compiler.source import Tree, short_texts
from compiler.time.horizon import horizon
from compiler.yaml_source import written

# A missing title has a check of its own.
_TITLE = ("title",)


def find(tree: Tree) -> Iterator[Finding]:
    """Every key that the file's schema requires, short texts in the source language, and the year hours hold from."""
    for facts in tree.yaml_files():
        yield from _required(facts)
    yield from _source_language(tree)
    yield from _hours_from(tree)


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


def _source_language(tree: Tree) -> Iterator[Finding]:
    source_language = tree.source_language
    if source_language not in tree.languages:
        return
    for texts in short_texts(tree):
        if source_language not in texts.by_language:
            message = f"the key {written((*texts.key_path, source_language))} is missing"
            fix = f"add {source_language}: …, because it is the guide's source language"
            yield Finding(texts.facts.path, Fault(texts.facts.place(*texts.key_path), message, fix))


def _hours_from(tree: Tree) -> Iterator[Finding]:
    if horizon(tree):
        return
    keys = [(contact.facts, "opening-hours") for contact in tree.contacts]
    keys += [(event.facts, "repeat") for event in tree.events]
    for facts, key in keys:
        if key in facts.data:
            message = "nothing says from which year on this holds"
            fix = "add checked-on: with a date here, or hours-from: with a year to guide.yaml"
            yield Finding(facts.path, Fault(facts.place(key), message, fix))
