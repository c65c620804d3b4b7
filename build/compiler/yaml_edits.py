"""One value of a YAML text exchanged or added, with every other character left as it is."""

import json
from typing import Any

import yaml

from compiler.yaml_source import KeyPath

_KEY = "key"


def with_text(text: str, key_path: KeyPath, value: str) -> str:
    """The YAML with the words ``value`` at ``key_path``; raises KeyError when what is to hold them is not there.

    The text has been parsed before. A key is added to its mapping, an entry of a list has to be there.
    """
    holder = yaml.compose(text, yaml.SafeLoader)
    for step in key_path[:-1]:
        holder = _below(holder, step)
    return with_value(text, holder, key_path[-1], scalar(value))


def with_value(text: str, holder: Any, key: str | int, written: str) -> str:
    """The YAML with a value, written as YAML on one line, in the mapping or list ``holder`` of the text."""
    try:
        old = _below(holder, key)
    except KeyError:
        if not isinstance(holder, yaml.MappingNode):
            raise
        return _with_key(text, holder, f"{key}: {written}")
    if _is_empty(old):
        end = old.start_mark.index
        return f"{text[:end]} {written}{text[end:]}"
    return text[: old.start_mark.index] + written + text[end_of(text, old) :]


def scalar(value: str) -> str:
    """The words as YAML on one line: plain where they mean nothing else, else in double quotes."""
    try:
        # As a program that guesses types would read them, and in brackets.
        is_plain = yaml.safe_load(f"[{value}]") == [value] and yaml.safe_load(f"{_KEY}: {value}") == {_KEY: value}
    except (yaml.YAMLError, ValueError):
        is_plain = False
    return value if is_plain else json.dumps(value, ensure_ascii=False)


def end_of(text: str, node: yaml.Node) -> int:
    """Where a value ends; the parser would say that a block ends below the comments that follow it."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return end_of(text, last[1] if isinstance(node, yaml.MappingNode) else last)
    end: int = node.end_mark.index
    return end if _is_empty(node) else len(text[:end].rstrip())


def _with_key(text: str, mapping: yaml.MappingNode, pair: str) -> str:
    end = end_of(text, mapping.value[-1][1])
    if mapping.flow_style:
        return f"{text[:end]}, {pair}{text[end:]}"
    # A comment behind the last value stays behind it.
    end += len(text[end:].partition("\n")[0])
    indent = " " * mapping.value[0][0].start_mark.column
    return f"{text[:end]}\n{indent}{pair}{text[end:]}"


def _is_empty(node: yaml.Node) -> bool:
    """Whether a value was left out; it then stands right behind the colon of its key."""
    return bool(node.start_mark.index == node.end_mark.index)


def _below(node: Any, step: str | int) -> Any:
    """The entry of a list, or the value of a key, the last one if it is there twice; raises KeyError."""
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step]
    if isinstance(node, yaml.MappingNode):
        for key, value in reversed(node.value):
            if key.value == step:
                return value
    raise KeyError(step)
