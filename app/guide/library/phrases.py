"""The interface's own words in a reader's language: gettext catalogues out of the bundle."""

from dataclasses import dataclass
from gettext import GNUTranslations, NullTranslations
from io import BytesIO


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


def read_phrases(language: str, catalogue: bytes | None) -> Phrases:
    """Phrases out of a compiled catalogue (.mo), or in English where there is none."""
    return Phrases(language, GNUTranslations(BytesIO(catalogue)) if catalogue else NullTranslations())
