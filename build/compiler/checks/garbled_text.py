"""Letters that came apart when a program took UTF-8 for the older encoding of Windows: Ã¼ for ü."""

import re
from collections.abc import Iterator, Mapping

from compiler.problems import Edit, Fault, Finding, Place
from compiler.source import Tree

_LEADS = range(0xC2, 0xE0)  # bytes that begin a letter of two bytes
_CONTINUATIONS = range(0x80, 0xC0)


def _windows(byte: int) -> str:
    """What a byte is in Windows-1252; some of its bytes mean nothing there, and stay what they are."""
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


_BYTES: Mapping[str, int] = {_windows(byte): byte for byte in range(0x80, 0x100)}
_LEAD = f"[{''.join(map(_windows, _LEADS))}]"
_NEXT = f"[{''.join(map(_windows, _CONTINUATIONS))}]"

# One pair can be right where a language has its first letter: a capital before a quotation mark. Â and Ã never are.
_GARBLED = re.compile(f"(?:[ÂÃ]{_NEXT}|â{_NEXT}{{2}}|(?:{_LEAD}{_NEXT}){{2,}})+")


def find(tree: Tree) -> Iterator[Finding]:
    """Every such piece of a line, and the letters that it was."""
    for path, text in tree.texts.items():
        if _GARBLED.search(text):
            for number, line in enumerate(text.split("\n"), 1):
                for fault in _faults(number, line):
                    yield Finding(path, fault)


def _faults(number: int, line: str) -> Iterator[Fault]:
    for found in _GARBLED.finditer(line):
        if meant := _meant(found[0]):
            place = Place(number, found.start() + 1)
            message = f"{found[0]} was written in one encoding and read in another"
            yield Fault(place, message, f"write {meant}", Edit(place, found[0], meant))


def _meant(garbled: str) -> str:
    """What was written; empty when it cannot be told."""
    try:
        return bytes(map(_BYTES.__getitem__, garbled)).decode("utf-8")
    except UnicodeDecodeError:
        return ""
