"""The interface's own words in a reader's language: gettext catalogues out of the bundle."""

from dataclasses import dataclass
from gettext import GNUTranslations, NullTranslations
from io import BytesIO

from guide.bundle.model import Language

# First Strong Isolate and Pop Directional Isolate (Unicode Standard Annex 9).
_ISOLATED = "\u2068{}\u2069"


@dataclass(frozen=True, slots=True)
class Phrases:
    """The words in one language. A phrase nobody has translated stays English."""

    language: str
    catalogue: NullTranslations

    def text(self, message: str) -> str:
        """The phrase in the reader's language."""
        return self.catalogue.gettext(message)

    def count(self, one: str, many: str, number: int) -> str:
        """The phrase that goes with a number, by the language's own plural rules."""
        return self.catalogue.ngettext(one, many, number)


def read_phrases(language: Language, catalogue: bytes | None) -> Phrases:
    """Phrases out of a compiled catalogue (.mo), and in English where there is none, or none in it."""
    english = _English() if language.direction == "rtl" else NullTranslations()
    if not catalogue:
        return Phrases(language.tag, english)
    phrases = GNUTranslations(BytesIO(catalogue))
    phrases.add_fallback(english)
    return Phrases(language.tag, phrases)


class _English(NullTranslations):
    """English set apart from what it stands in, which runs the other way: else its full stop comes first."""

    def gettext(self, message: str) -> str:
        return _ISOLATED.format(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return _ISOLATED.format(super().ngettext(msgid1, msgid2, n))
