"""A guide as readers of one language find it: what is not written in theirs, in the nearest one."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from compiler.errors import UsageError
from guide.bundle.model import Guide, Head, Language, Page
from guide.bundle.opened import Bundle
from guide.library.languages import fallbacks
from guide.library.phrases import Phrases, read_phrases

Text = TypeVar("Text", str, Head)


@dataclass(frozen=True, slots=True)
class Edition:
    """A guide in one of its languages."""

    bundle: Bundle
    language: Language

    @property
    def guide(self) -> Guide:
        """The guide as a whole."""
        return self.bundle.guide

    @property
    def tag(self) -> str:
        """The tag of its language."""
        return self.language.tag

    @property
    def name(self) -> str:
        """The guide's name."""
        return self.nearest(self.guide.name)

    @property
    def directory_name(self) -> str:
        """What all contacts together are called."""
        _ = self.phrases.text
        return _("Contacts")

    @property
    def phrases(self) -> Phrases:
        """The words of the interface."""
        return read_phrases(self.language, self.bundle.phrases(self.tag))

    def nearest(self, texts: Mapping[str, Text]) -> Text:
        """The text in this language, or in the nearest that it is written in."""
        return texts[self.written_in(texts)]

    def written_in(self, texts: Mapping[str, Text]) -> str:
        """The language in which readers of this one get a text."""
        return next(tag for tag in fallbacks(self.guide, self.tag) if tag in texts)

    def page(self, page_id: str) -> Page | None:
        """The page in this language, or in the nearest that it is written in."""
        pages = (self.bundle.page(page_id, tag) for tag in fallbacks(self.guide, self.tag))
        return next((page for page in pages if page), None)


def editions(bundle: Bundle, languages: tuple[str, ...]) -> tuple[Edition, ...]:
    """The guide in each of these languages; raises UsageError when it has no such one."""
    known = {language.tag: language for language in bundle.guide.languages}
    for tag in languages:
        if tag not in known:
            raise UsageError(f"--language: expected one of the guide's languages ({', '.join(known)}), found {tag!r}")
    return tuple(Edition(bundle, known[tag]) for tag in dict.fromkeys(languages))
