"""One of the languages on the paper, and what the paper says of itself in it: how a text came about."""

from collections.abc import Iterator
from dataclasses import dataclass

from compiler.isolation import isolated
from guide.bundle.model import Language, Page
from guide.library import Library, Phrases, Reading
from guide.library.dates import written
from guide.library.languages import language_name

_NUMBER = "{number}"
_REVISION_DIGITS = 12


@dataclass(frozen=True, slots=True)
class Voice:
    """A language of the guide, with its words."""

    library: Library
    language: Language

    @property
    def phrases(self) -> Phrases:
        """The words of the interface, which say the same on paper."""
        return self.library.phrases(self.language.tag)

    @property
    def contacts(self) -> str:
        """The heading above contacts."""
        _ = self.phrases.text
        return _("Contacts")

    def called(self, tag: str) -> str:
        """What a language is called in this one."""
        return isolated(language_name(self.library.guide, tag, self.language.tag))


def gaps(reading: Reading, voice: Voice) -> Iterator[str]:
    """What is not there in the language asked for."""
    _ = voice.phrases.text
    page = reading.page
    if reading.is_fallback:
        yield _("This page is not yet available in {wanted}. You see it in {shown}.").format(
            wanted=voice.called(reading.asked.tag), shown=voice.called(reading.shown.tag)
        )
    if page.translation and page.missing:
        yield _("A part of this page is not yet available in {language}. All of it is there in {source}.").format(
            language=voice.called(page.language), source=voice.called(page.translation.source)
        )


def unchecked(page: Page, voice: Voice) -> Iterator[str]:
    """That a machine has translated all of a page and nobody has read it, where that is so."""
    translation = page.translation
    if translation and translation.by == "machine" and not translation.reviewed_by and not page.machine_made:
        yield machine_made(translation.source, voice)


def machine_made(source: str, voice: Voice) -> str:
    """The note on what a machine has translated from the language ``source``."""
    _ = voice.phrases.text
    return _("A machine translated this text from {language}. Nobody has checked it yet.").format(
        language=voice.called(source)
    )


def changed(source: str, voice: Voice) -> str:
    """The note on a paragraph whose original, in the language ``source``, says something else by now."""
    _ = voice.phrases.text
    return _("Changed in {language} since it was translated").format(language=voice.called(source))


def compared(page_id: str, voice: Voice) -> Iterator[str]:
    """When somebody last compared a page with its sources, as far as anybody says."""
    facts = voice.library.topic(page_id) or voice.library.contact(page_id)
    if facts is not None and facts.checked_on:
        _ = voice.phrases.text
        day = isolated(written(facts.checked_on, voice.language))
        yield _("Compared with the sources on {date}").format(date=day)


def page_number(voice: Voice) -> tuple[str, str]:
    """What stands before and after the number of a page that is referred to."""
    _ = voice.phrases.text
    # Translators: printed after a link to another page of the same paper; {number} is the number of that page
    before, _number, after = _("page {number}").partition(_NUMBER)
    return before, after


def version(voice: Voice) -> str:
    """Which content the paper was made from."""
    _ = voice.phrases.text
    revision = isolated(voice.library.revision[:_REVISION_DIGITS])
    return _("Version of the content: {revision}").format(revision=revision)
