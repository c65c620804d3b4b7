"""What templates are told: plain data, in which every text stays a text."""

from typing import Any

from compiler.handout.voice import Voice
from compiler.names import base_language

Told = dict[str, Any]


def row(*cells: Told) -> Told:
    """Cells beside each other; a single one has all of the width."""
    return {"cells": list(cells)}


def cell(voice: Voice, blocks: list[Told]) -> Told:
    """What stands in one column, in one language."""
    return {**tongue(voice), "blocks": blocks}


def tongue(voice: Voice) -> Told:
    """In which language something is said, and how that runs."""
    return {"language": base_language(voice.language.tag), "direction": voice.language.direction}


def note(text: str) -> Told:
    """Something that is said about the text."""
    return {"kind": "note", "text": text}


def heading(text: str, level: int) -> Told:
    """A heading of the paper's own, which is not part of a page's text."""
    return {"kind": "heading", "level": level, "runs": [{"text": text}]}
