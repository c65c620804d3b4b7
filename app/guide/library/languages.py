"""Which of a guide's languages serves a reader: negotiation at first start, fallback for a missing text."""

from collections.abc import Collection, Iterable, Iterator

from guide.bundle.model import Guide, Language
from guide.search.folding import folded


def subtags(tag: str) -> Iterator[str]:
    """A BCP 47 tag and its ever more general forms: ``de-simple``, then ``de``."""
    parts = tag.split("-")
    for length in range(len(parts), 0, -1):
        yield "-".join(parts[:length])


def negotiate(wanted: Iterable[str], offered: Collection[str]) -> str | None:
    """The offered language that suits best, given the device's languages in order (RFC 4647, lookup)."""
    known = {tag.casefold(): tag for tag in offered}
    for tag in wanted:
        for candidate in subtags(tag.casefold().replace("_", "-")):
            if candidate in known:
                return known[candidate]
    return None


def fallbacks(guide: Guide, language: str) -> tuple[str, ...]:
    """Every language of the guide in the order in which they stand in for ``language``, itself first.

    After its own more general forms comes the source language, whose text is the original, then the rest.
    """
    offered = [offer.tag for offer in guide.languages]
    order = [*subtags(language), guide.source_language, *offered]
    return tuple(tag for tag in dict.fromkeys(order) if tag in offered)


def language_name(guide: Guide, tag: str, within: str) -> str:
    """What a language is called in another one of the guide's; its own name, then its tag, where nobody says."""
    for language in guide.languages:
        if language.tag == tag:
            return language.names.get(within) or language.native_name
    names = guide.language_names.get(tag, {})
    return next((names[stand_in] for stand_in in fallbacks(guide, within) if stand_in in names), tag)


def companion(guide: Guide, language: str, wanted: Iterable[str]) -> str:
    """The language to show beside ``language``: the first wanted one, else the source language, else any other.

    A guide in one language has no other; then it is that one again.
    """
    others = [offer.tag for offer in guide.languages if offer.tag != language]
    order = [*wanted, guide.source_language, *others]
    return next((tag for tag in order if tag in others), language)


def matching(languages: Iterable[Language], query: str) -> tuple[Language, ...]:
    """The languages whose name holds the query, in their own words or in any language of the guide."""
    asked = folded(query).strip()
    return tuple(language for language in languages if any(asked in name for name in _called(language)))


def _called(language: Language) -> Iterator[str]:
    yield language.tag.casefold()
    for name in (language.native_name, *language.names.values()):
        yield folded(name)
