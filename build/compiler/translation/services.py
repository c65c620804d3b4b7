"""Where suggested translations come from: the plug-in point for translation services, and the memory as one of them.

A service is a class without arguments to its constructor, or a function that returns an object, named in the entry
points of a Python package under ``guide.translators``.
"""

from collections.abc import Mapping, Sequence
from importlib.metadata import entry_points
from typing import Protocol

from compiler.errors import UsageError
from compiler.translation.memory import Memory

GROUP = "guide.translators"
MEMORY = "memory"


class Service(Protocol):
    """Translates texts."""

    def translate(self, texts: Sequence[str], source: str, target: str) -> Sequence[str | None]:
        """A translation for each text, in their order; None where there is none.

        Texts are running text in CommonMark, whose links and emphasis a translation keeps; ``source`` and ``target``
        are language tags (BCP 47).
        """


class MemoryService:
    """Suggests what exactly the same words were translated to before."""

    def __init__(self, memory: Memory) -> None:
        self._translations: Mapping[str, str] = {
            entry.source: entry.translation
            for _, entry in sorted(memory.entries.items(), key=lambda pair: (pair[1].by == "human", pair[0]))
            if entry.translation
        }

    def translate(self, texts: Sequence[str], source: str, target: str) -> Sequence[str | None]:
        """The translations of these texts in the memory, which is that of ``target``."""
        return [self._translations.get(text) for text in texts]


def service(name: str, memory: Memory) -> Service:
    """The service that is called ``name``; raises UsageError when nothing installed is."""
    if name == MEMORY:
        return MemoryService(memory)
    found = {point.name: point for point in entry_points(group=GROUP)}
    if name not in found:
        raise UsageError(f"{name}: expected one of the translation services ({', '.join(sorted({MEMORY, *found}))})")
    try:
        made: Service = found[name].load()()
    except (ImportError, AttributeError, TypeError) as error:
        raise UsageError(f"{name}: expected a translation service, found one that cannot be used ({error})") from None
    return made
