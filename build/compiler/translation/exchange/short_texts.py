"""Where the short texts of YAML files stand, whose files have no room for digests: the memory knows what they were."""

from collections.abc import Iterator
from dataclasses import dataclass

from compiler.source import Texts, Tree, short_texts
from compiler.translation.exchange.units import UnitState
from compiler.translation.memory import Entry, Memory
from compiler.translation.passages import digest
from compiler.yaml_source import KeyPath


@dataclass(frozen=True, slots=True)
class ShortText:
    """One short text of the source and its translation, empty when there is none; ``context`` names both."""

    path: str
    key_path: KeyPath
    context: str
    source: str
    target: str

    def remembered_as(self, source: str) -> str:
        """The context in the memory of these words of the source, which may be earlier ones."""
        return f"{self.context}/{digest(source)}"


def texts_between(tree: Tree, source: str, language: str) -> Iterator[ShortText]:
    """Every short text that is written in the source language."""
    for texts in short_texts(tree):
        if source in texts.by_language:
            yield _short_text(texts, source, language)


def standing(text: ShortText, memory: Memory) -> tuple[UnitState, str]:
    """Where a text stands, and the earlier words of a changed source.

    What the memory does not know is current, and nobody has read it.
    """
    if not text.target:
        return "missing", ""
    known = memory.entries.get(text.remembered_as(text.source))
    if known and known.translation == text.target:
        return known.by, ""
    before = next(_before(text, memory), None)
    return ("changed", before.source) if before else ("machine", "")


def _before(text: ShortText, memory: Memory) -> Iterator[Entry]:
    """What this translation was made of before the source was changed."""
    for context, entry in memory.entries.items():
        is_other = entry.translation == text.target and entry.source != text.source
        if is_other and context.rpartition("/")[0] == text.context:
            yield entry


def _short_text(texts: Texts, source: str, language: str) -> ShortText:
    # Entries of lists have no names of their own; their words tell them apart.
    keys = [step for step in texts.key_path if isinstance(step, str)]
    return ShortText(
        texts.facts.path,
        texts.key_path,
        f"{texts.facts.path}#{'.'.join(keys)}",
        _on_one_line(texts.by_language[source]),
        _on_one_line(texts.by_language.get(language, "")),
    )


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
