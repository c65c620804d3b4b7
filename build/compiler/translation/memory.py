"""The translation memory: what was translated before, and from which words, in a PO file a language.

It lies in the content, hidden from readers, in an order that merges well; gettext's tools and translators' editors use
it as a compendium. An entry's context is the digest of the passage it translates (see ``passages``), with the page's id
before it while the page waits for the rest of its translation; or the way to a short text of a YAML file. An entry that
a machine made and nobody has reviewed is fuzzy.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import polib

from compiler.errors import UsageError
from compiler.files import write_beside
from compiler.markdown.plain import plain_text
from guide.bundle.model import Translator

FOLDER = ".memory"

_HEADER = "What was translated before, for `guide translate`. Made by it; nothing here is shown to readers."
_FUZZY = "fuzzy"


@dataclass(frozen=True, slots=True)
class Entry:
    """Words of the source as they were written, Markdown and all, and their translation, which may be missing."""

    source: str
    translation: str = ""
    by: Translator = "human"


@dataclass(frozen=True, slots=True)
class Memory:
    """What is known of one language, by context."""

    entries: Mapping[str, Entry] = field(default_factory=dict)

    def source_of(self, context: str) -> str | None:
        """The words that a translation was made from, without their markup; None when they are not known."""
        entry = self.entries.get(context)
        return plain_text(entry.source) if entry else None

    def translation_of(self, context: str) -> str | None:
        """The words of the translation, without their markup; None when there is none."""
        entry = self.entries.get(context)
        return plain_text(entry.translation) if entry and entry.translation else None

    def translations_of(self, source: str) -> Iterator[Entry]:
        """Every translation of exactly these words, those of people first."""
        same = (entry for entry in self.entries.values() if entry.source == source and entry.translation)
        yield from sorted(same, key=lambda entry: entry.by)

    def without(self, contexts: Collection[str]) -> "Memory":
        """The memory less some of its entries."""
        return Memory({context: entry for context, entry in self.entries.items() if context not in contexts})

    def with_entries(self, entries: Mapping[str, Entry]) -> "Memory":
        """The memory and what is new; an entry without a translation never takes one away."""
        kept = {
            context: entry for context, entry in entries.items() if entry.translation or context not in self.entries
        }
        return Memory({**self.entries, **kept})


def memory_file(content: Path, language: str) -> Path:
    """Where the memory of a language lies."""
    return content / FOLDER / f"{language}.po"


def read_memory(content: Path, language: str) -> Memory:
    """The memory of a language, which may be empty; raises UsageError when its file is none."""
    file = memory_file(content, language)
    if not file.is_file():
        return Memory()
    try:
        entries = polib.pofile(str(file), encoding="utf-8")
    except (OSError, ValueError, IndexError, KeyError) as error:
        reason = str(error).removeprefix(f"{file} ")
        raise UsageError(
            f"{file}: expected the translation memory, a PO file in UTF-8, found: {reason}; mend it, or remove it"
        ) from None
    return Memory({str(entry.msgctxt): _entry(entry) for entry in entries if entry.msgctxt and not entry.obsolete})


def write_memory(content: Path, language: str, memory: Memory) -> bool:
    """Write the memory of a language; whether anything has changed."""
    file = memory_file(content, language)
    written = _bytes(language, memory)
    if file.is_file() and file.read_bytes() == written:
        return False
    write_beside(file, written)
    return True


def _bytes(language: str, memory: Memory) -> bytes:
    # Lines are not wrapped, so that a change of a word is a change of one line.
    catalogue = polib.POFile(wrapwidth=0)
    catalogue.header = _HEADER
    catalogue.metadata = {
        "Language": language.replace("-", "_"),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }
    for context, entry in sorted(memory.entries.items()):
        flags = [_FUZZY] if entry.by == "machine" and entry.translation else []
        catalogue.append(polib.POEntry(msgctxt=context, msgid=entry.source, msgstr=entry.translation, flags=flags))
    return str(catalogue).encode()


def _entry(entry: polib.POEntry) -> Entry:
    return Entry(entry.msgid, entry.msgstr, "machine" if _FUZZY in entry.flags else "human")
