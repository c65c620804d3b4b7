"""The guide on this device, read-only: look up, list, fall back between languages, search."""

from guide.library.library import Entry, Findings, Library, Reading, Result, open_library
from guide.library.phrases import Phrases

__all__ = ["Entry", "Findings", "Library", "Phrases", "Reading", "Result", "open_library"]
