"""Keys that a YAML file or a front matter does not have, most of them misspelt."""

from collections.abc import Collection, Iterator

from compiler.problems import Fault, Finding
from compiler.source import Tree
from compiler.suggestions import did_you_mean


def find(tree: Tree) -> Iterator[Finding]:
    """Every key that the file's schema does not know."""
    for facts in tree.yaml_files():
        for mismatch in facts.mismatches:
            if mismatch.rule != "additionalProperties":
                continue
            known = mismatch.schema["properties"]
            for key in mismatch.value:
                if key not in known:
                    fix = _fix(key, known)
                    fault = Fault(facts.place(*mismatch.key_path, key), f"there is no key {key}", fix)
                    yield Finding(facts.path, fault)


def _fix(key: str, known: Collection[str]) -> str:
    name, colon, value = key.partition(":")
    if colon and name in known:
        return f"write a blank behind the colon: {name}: {value}"
    return did_you_mean(key, known) or f"the keys here are {', '.join(known)}"
