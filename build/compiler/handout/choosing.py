"""What was asked to be printed: languages and pages that the guide has, or a sentence on what it has instead."""

from collections.abc import Sequence

from compiler.errors import UsageError
from compiler.names import canonical_tag
from compiler.suggestions import did_you_mean
from guide.bundle.model import CONTACT_PAGES, Language
from guide.library import Library


def chosen_languages(library: Library, option: str, tags: Sequence[str]) -> tuple[Language, ...]:
    """The guide's languages with these tags, each once; raises UsageError when it has no such one.

    ``option`` is where the tags were given.
    """
    wanted = dict.fromkeys(canonical_tag(tag.strip()) for tag in tags)
    for tag in wanted:
        if not library.speaks(tag):
            known = ", ".join(language.tag for language in library.languages)
            raise UsageError(f"{option}: expected languages of the guide ({known}), found {tag!r}")
    return tuple(library.language(tag) for tag in wanted)


def chosen_page(library: Library, page_id: str) -> str:
    """The id of a topic or a contact as it is now; raises UsageError when there is no such page."""
    found = library.current(page_id.strip("/"))
    contacts = [CONTACT_PAGES + contact for contact in library.contacts]
    if found not in contacts and library.topic(found) is None:
        hint = did_you_mean(found, (*library.topics, *contacts))
        sections = ", ".join(library.guide.sections)
        raise UsageError(
            f"{page_id}: expected a topic of the guide, or contacts/ and a contact; "
            + (hint or f"its sections are {sections}")
        )
    return found
